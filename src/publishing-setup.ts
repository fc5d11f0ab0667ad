import type { Bindings } from "./bindings.ts";
import type { Config } from "./config.ts";
import { people } from "./content.generated.ts";
import { announcer } from "./http/publishing/announce.ts";
import type { PublishingOptions } from "./http/publishing/routes.ts";
import type { Token } from "./http/publishing/token.ts";
import { log } from "./log.ts";
import type { Publisher } from "./publishing/publisher.ts";
import type { ArticleArchive } from "./store/archive.ts";
import { d1Archive } from "./store/d1/archive.ts";

/** Publishing as it is configured: undefined without an archive or without a secret. */
export function publishingOf(env: Bindings, config: Config): PublishingOptions | undefined {
  const tokens = tokensOf(env);
  if (!env.DB || tokens.length === 0) return undefined;
  const archive = d1Archive(env.DB);
  return {
    tokens,
    archive,
    publisher: publisherOf(archive, config),
    announce: announcer({
      site: config.site,
      fetch: (address, init) => fetch(address, init),
      pause: (milliseconds) => scheduler.wait(milliseconds),
      failed: (failure) => log({ ...failure }),
    }),
    ...(env.PUBLISH_LIMIT && { limiter: env.PUBLISH_LIMIT }),
  };
}

function tokensOf({ PUBLISH_TOKEN, PUBLISH_TOKEN_PREVIOUS, ANALYZE_TOKEN }: Bindings): Token[] {
  const publish = [PUBLISH_TOKEN, PUBLISH_TOKEN_PREVIOUS].filter(isSet);
  return [
    ...publish.map((secret) => ({ secret, allows: "publish" }) as const),
    ...[ANALYZE_TOKEN].filter(isSet).map((secret) => ({ secret, allows: "analyze" }) as const),
  ];
}

function isSet(secret: string | undefined): secret is string {
  return secret !== undefined && secret !== "";
}

/** The language work is loaded by the first publication: readers do not wait for it. */
function publisherOf(archive: ArticleArchive, { prepare }: Config): () => Promise<Publisher> {
  let publisher: Promise<Publisher> | undefined;
  return () => {
    publisher ??= import("./publishing/publisher.ts").then(({ createPublisher }) =>
      createPublisher({
        archive,
        prepare: { ...prepare, people },
        now: () => `${new Date().toISOString().slice(0, 19)}Z`,
      }),
    );
    return publisher;
  };
}
