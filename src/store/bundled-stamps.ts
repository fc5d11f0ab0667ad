import type { AnalyzedArticle } from "../article/analysis.ts";
import { valueHash } from "../article/hash.ts";
import { lastChange } from "../article/order.ts";
import type { Scope, Stamp } from "./store.ts";

const REVISION_LENGTH = 16;

/** Stamps of parts that exist, each made once: bounded by what the bundle holds. */
export function rememberStamps(
  make: (scope: Scope) => Stamp | undefined,
): (scope: Scope) => Stamp | undefined {
  const known = new Map<string, Stamp>();
  return (scope) => {
    const key = keyOf(scope);
    const stamp = known.get(key) ?? make(scope);
    if (stamp) known.set(key, stamp);
    return stamp;
  };
}

function keyOf(scope: Scope): string {
  switch (scope.kind) {
    case "site":
      return scope.kind;
    case "article":
      return `${scope.kind} ${scope.slug}`;
    default:
      return `${scope.kind} ${scope.id}`;
  }
}

/**
 * The state of a part of the bundle; undefined for a part without articles that is not the site.
 *
 * @param members the articles of the part
 * @param changed instant that stands in for the newest change of the members
 */
export function stampOf(
  { kind }: Scope,
  members: readonly AnalyzedArticle[],
  changed: string | undefined,
): Stamp | undefined {
  if (members.length === 0 && kind !== "site") return undefined;
  const modified =
    changed ??
    members
      .map(lastChange)
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
  const states = members.map(({ id, revision }) => [id, revision]);
  const revision = kind === "article" ? members[0]?.revision : undefined;
  return {
    revision: revision ?? valueHash(states).slice(0, REVISION_LENGTH),
    ...(modified !== undefined && { modified }),
  };
}
