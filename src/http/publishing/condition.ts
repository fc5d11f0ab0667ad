import type { Condition } from "../../publishing/condition.ts";

/**
 * The condition that a request sets on the published revision: If-Match against lost updates,
 * `If-None-Match: *` to publish only what is new (RFC 9110, 13.1).
 *
 * The entity tags of GET name the revision first and are weak, since they are of one rendering. They
 * count here all the same, although If-Match asks for strong ones: whoever has any rendering of a
 * revision has seen that revision.
 */
export function conditionOf(headers: Headers): Condition | undefined {
  const ifMatch = headers.get("If-Match")?.trim();
  if (ifMatch === "*") return { kind: "exists" };
  if (ifMatch !== undefined) {
    const tags = ifMatch.match(/"[^"]*"/gu) ?? [];
    return { kind: "revision", anyOf: tags.map((tag) => tag.slice(1, -1).split("-", 1)[0] ?? "") };
  }
  return headers.get("If-None-Match")?.trim() === "*" ? { kind: "absent" } : undefined;
}
