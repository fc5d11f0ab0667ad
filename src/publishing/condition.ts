import type { Problem } from "../article/problem.ts";
import type { Current } from "../store/archive.ts";

/** What has to be true of the published revision for a change to take place (RFC 9110, 13.1). */
export type Condition =
  | { readonly kind: "exists" }
  | { readonly kind: "absent" }
  | { readonly kind: "revision"; readonly anyOf: readonly string[] };

/** The problem of a condition that does not hold for what stands at an address, or undefined. */
export function unmet(condition: Condition | undefined, here: Current): Problem | undefined {
  if (condition === undefined || holds(condition, here)) return undefined;
  const detail =
    here.state === "published"
      ? `The published revision is "${here.revision}".`
      : "There is no published revision.";
  return { type: "precondition-failed", detail };
}

function holds(condition: Condition, here: Current): boolean {
  const revision = here.state === "published" ? here.revision : undefined;
  switch (condition.kind) {
    case "exists":
      return revision !== undefined;
    case "absent":
      return revision === undefined;
    case "revision":
      return revision !== undefined && condition.anyOf.includes(revision);
  }
}
