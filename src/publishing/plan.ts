import { identifySpeakers } from "../analyze/people/across-articles.ts";
import { nameKey } from "../analyze/people/name-key.ts";
import type { AnalyzedArticle } from "../article/analysis.ts";
import type { PeopleDirectory } from "../article/people.ts";
import type { Problem } from "../article/problem.ts";
import { withRevision } from "../article/revision.ts";
import { isSlug } from "../article/slug.ts";
import { sourceHash } from "../article/source.ts";
import { utf8Length } from "../article/utf8.ts";
import type { Change, Current, SpeakerName } from "../store/archive.ts";
import { changedParts } from "./changed-parts.ts";
import { unmet } from "./condition.ts";
import type { PublishRequest } from "./publisher.ts";

const LARGEST_RECORD = 1_900_000; // bytes; D1 refuses rows of more than 2,000,000

/** What there is to do for a publication. */
export type Plan =
  | { readonly step: "refuse"; readonly problem: Problem }
  | { readonly step: "keep"; readonly article: AnalyzedArticle }
  | {
      readonly step: "write";
      readonly change: Change;
      readonly article: AnalyzedArticle;
      readonly created: boolean;
      readonly before?: AnalyzedArticle;
    };

type Published = Extract<Current, { state: "published" }>;

interface PublicationInput {
  readonly article: AnalyzedArticle;
  readonly request: PublishRequest;
  /** The state of the article's slug, then of its former slugs, then of its id: `lookedUp`. */
  readonly states: readonly Current[];
  /** Names that the site knows already, among them those of this article's speakers. */
  readonly known: readonly SpeakerName[];
  readonly people: PeopleDirectory;
  readonly now: string;
}

/** What has to be looked up in the archive before an article can be planned. */
export function lookedUp({ slug, formerSlugs, id }: AnalyzedArticle): string[] {
  return [slug, ...formerSlugs, id];
}

/** Decides what publishing an article means, given what its address stands for. Pure. */
export function planPublication(input: PublicationInput): Plan {
  const { article, request, states, now } = input;
  const [here = { state: "none" } as const, ...others] = states;
  if (!isSlug(article.slug)) {
    return refuse({
      type: "bad-parameter",
      detail: `"${article.slug}" is not a slug: lower-case letters, digits and single hyphens.`,
      parameter: "slug",
    });
  }
  if (here.state === "published" && here.slug !== article.slug) {
    return refuse({
      type: "conflict",
      detail: `"${article.slug}" is a former slug of "${here.slug}"; publish there.`,
    });
  }
  const problem = unmet(request.condition, here);
  if (problem) return refuse(problem);
  const existing = here.state === "published" ? here : renamed(others, request);
  const id = existing?.id ?? (here.state === "withdrawn" ? here.id : article.id);
  const named = withSpeakers({ ...article, id }, input);
  const next = existing
    ? successor(named, existing, sourceHash(request.source), now)
    : withRevision(named);
  if (next === undefined && existing?.article) return { step: "keep", article: existing.article };
  return writing(next ?? named, existing, request, now);
}

function withSpeakers(
  article: AnalyzedArticle,
  { people, known }: PublicationInput,
): AnalyzedArticle {
  return identifySpeakers([article], people, known)[0] ?? article;
}

function namesOf(article: AnalyzedArticle) {
  return article.quotes.flatMap(({ speaker }) => {
    const key = speaker ? nameKey(speaker.name)?.key : undefined;
    return speaker && key !== undefined ? [{ id: speaker.id, name: speaker.name, key }] : [];
  });
}

/**
 * The article under its former slug; or the one with the same id that came from a file of the same
 * name, whose slug was changed without saying so.
 */
function renamed(others: readonly Current[], { source }: PublishRequest): Published | undefined {
  const sameId = others.at(-1);
  const former = others.slice(0, -1).find(isPublished);
  if (former || !sameId || !isPublished(sameId)) return former;
  return sameId.sourceName === source.name ? sameId : undefined;
}

function isPublished(state: Current): state is Published {
  return state.state === "published";
}

/**
 * The article as it follows the published one, or undefined when it is the same. A change that a
 * reader sees dates the article, unless its source does.
 */
function successor(
  article: AnalyzedArticle,
  { article: before, sourceHash: sourceBefore }: Published,
  source: string,
  now: string,
): AnalyzedArticle | undefined {
  if (before === undefined) return withRevision({ ...article, modified: article.modified ?? now });
  const modified = article.modified ?? before.modified;
  const same = withRevision({ ...article, ...(modified !== undefined && { modified }) });
  if (same.revision === before.revision && source === sourceBefore) return undefined;
  const corrected = source !== sourceBefore && changedParts(before, same).length > 0;
  return corrected && article.modified === undefined
    ? withRevision({ ...article, modified: now })
    : same;
}

function writing(
  article: AnalyzedArticle,
  existing: Published | undefined,
  { source, remember, job }: PublishRequest,
  now: string,
): Plan {
  const bytes = utf8Length(JSON.stringify(article)) + utf8Length(source.text);
  if (bytes > LARGEST_RECORD) {
    return refuse({
      type: "too-large",
      detail: "The article is too large to be stored.",
      limit: LARGEST_RECORD,
    });
  }
  const before = existing?.article;
  const note = article.correction === before?.correction ? undefined : article.correction;
  const created = existing === undefined;
  return {
    step: "write",
    article,
    created,
    ...(before && { before }),
    change: {
      kind: "publish",
      article,
      source,
      names: namesOf(article),
      ...(existing && { replaces: existing.revision }),
      ...(remember && { remember: remember(article, created) }),
      ...(job && { job }),
      entry: {
        revision: article.revision,
        recorded: now,
        kind: created ? "published" : "corrected",
        changed: before ? changedParts(before, article) : [],
        ...(note !== undefined && { note }),
      },
    },
  };
}

function refuse(problem: Problem): Extract<Plan, { step: "refuse" }> {
  return { step: "refuse", problem };
}
