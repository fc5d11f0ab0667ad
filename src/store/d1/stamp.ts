import type { AnalyzedArticle } from "../../article/analysis.ts";
import { contentHash } from "../../article/hash.ts";
import type { Scope, Stamp } from "../store.ts";
import type { Session } from "./session.ts";

/** Digests add up modulo 2^48, so that an article joins and leaves a stamp without the others. */
export const STAMP_MODULUS = 2 ** 48;
const DIGEST_HEX_DIGITS = 12;

/** An article's share in the stamps of the scopes it belongs to, in [0, 2^48). */
export function digestOf({ id, revision }: Pick<AnalyzedArticle, "id" | "revision">): number {
  return Number.parseInt(contentHash(`${id} ${revision}`).slice(0, DIGEST_HEX_DIGITS), 16);
}

/** The name of a topic's scope in the stamp table; the site's is `site`. */
export const topicScope = (id: string) => `topic:${id}`;
/** The name of a speaker's scope in the stamp table. */
export const speakerScope = (id: string) => `speaker:${id}`;

/** The state of a part of the site; undefined for one without articles that is not the site. */
export async function readStamp(session: Session, scope: Scope): Promise<Stamp | undefined> {
  if (scope.kind === "article") {
    const [row] = await session.rows<Stamp>(
      session
        .prepare("SELECT revision, recorded AS modified FROM article WHERE slug = ?")
        .bind(scope.slug),
    );
    return row;
  }
  const [row] = await session.rows<{ total: number; modified: string }>(
    session.prepare("SELECT total, modified FROM stamp WHERE scope = ?").bind(nameOf(scope)),
  );
  if (row === undefined) return scope.kind === "site" ? { revision: hex(0) } : undefined;
  return { revision: hex(row.total), modified: row.modified };
}

function hex(total: number): string {
  return total.toString(16).padStart(DIGEST_HEX_DIGITS, "0");
}

function nameOf(scope: Exclude<Scope, { kind: "article" }>): string {
  switch (scope.kind) {
    case "site":
      return "site";
    case "topic":
      return topicScope(scope.id);
    case "speaker":
      return speakerScope(scope.id);
  }
}
