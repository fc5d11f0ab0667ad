import type { Person } from "../../people/people.ts";
import type { Mention } from "../story/mentions.ts";

/** Who has spoken: a person of the registry, or a phrase that names nobody. */
export type Voice =
  | { readonly type: "person"; readonly person: Person }
  | { readonly type: "phrase"; readonly mention: Mention };

/** Equal for equal voices of one article. */
export function voiceKey(voice: Voice): string {
  if (voice.type === "person") return `p${voice.person.index}`;
  const { mention } = voice;
  return mention.type === "nominal" && mention.definite ? `n${mention.head}` : `m${mention.first}`;
}

/** Somebody a pronoun or a role noun may mean, with a probability. */
export interface Antecedent {
  readonly voice: Voice;
  readonly probability: number;
}
