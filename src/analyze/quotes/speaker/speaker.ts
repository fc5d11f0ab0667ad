import type { Speaker } from "../../../article/analysis.ts";
import { toSlug } from "../../../article/slug.ts";
import type { Person } from "../../people/people.ts";
import type { Voice } from "../coreference/voice.ts";
import type { NominalMention } from "../story/mentions.ts";
import type { Hearing } from "./hearing.ts";

/** A voice as it is published, or undefined for one that names nobody. */
export function speakerOf(hearing: Hearing, voice: Voice): Speaker | undefined {
  if (voice.type === "person") return personSpeaker(hearing, voice.person);
  return voice.mention.type === "nominal" ? phraseSpeaker(hearing, voice.mention) : undefined;
}

function words(hearing: Hearing, first: number, end: number): string {
  const { text, tokens } = hearing.story;
  return text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0).replaceAll(/\s+/gu, " ");
}

function personSpeaker(hearing: Hearing, person: Person): Speaker {
  const { nameFirst, end } = person.display;
  const name = words(hearing, nameFirst, withFullStop(hearing, end));
  const [role] = hearing.coreference.traits.rolesOf(person);
  const collective = person.kind === "organisation" || person.kind === "place";
  return {
    id: toSlug(name),
    name,
    ...(role !== undefined &&
      !collective && {
        role: hearing.story.text.slice(role.range.start, role.range.end).replaceAll(/\s+/gu, " "),
      }),
    kind: collective ? "collective" : "person",
  };
}

/** "J. R. Okafor Jr.": the full stop of the abbreviation belongs to the name. */
function withFullStop({ story: { tokens } }: Hearing, end: number): number {
  const isShort = ["jr", "sr"].includes(tokens[end - 1]?.key ?? "");
  return isShort && tokens[end]?.text === "." && tokens[end]?.spaced === false ? end + 1 : end;
}

function phraseSpeaker(hearing: Hearing, mention: NominalMention): Speaker | undefined {
  if (mention.sense.kind === "inscription") return undefined;
  const name = words(hearing, mention.first, mention.phraseEnd);
  const single = mention.sense.kind === "person" && !mention.sense.plural;
  return { id: toSlug(name), name, kind: single ? "person" : "collective" };
}
