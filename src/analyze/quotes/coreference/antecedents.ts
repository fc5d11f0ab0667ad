import { isSpeaking } from "../story/clauses.ts";
import type { Mention, PronounMention } from "../story/mentions.ts";
import type { Phrases } from "../story/phrases.ts";
import type { Story } from "../story/story.ts";
import type { Trace } from "./traces.ts";
import type { Voice } from "./voice.ts";

/** Names of an antecedent's numbers, in the order of `antecedentFeatures`. */
export const ANTECEDENT_FEATURES = [
  "sentences",
  "paragraphs",
  "sameSentence",
  "subject",
  "speaks",
  "subjectNearness",
  "possessive",
  "afterPreposition",
  "genderKnown",
  "kindUnknown",
  "count",
  "nearness",
  "pronounNearness",
  "phrase",
  "indefinitePhrase",
  "mentionsBetween",
  "opensParagraph",
  "addressed",
  "fullName",
  "rank",
  "order",
  "modifies",
  "sameParagraph",
  "speaksSameParagraph",
  "pronounChain",
  "person",
  "genderClash",
  "tallySame",
  "tallyOther",
  "speaksCount",
  "speaksNearness",
  "embedded",
  "introduced",
  "unnamedJustSpoke",
] as const;

interface Question {
  readonly pronoun: PronounMention;
  readonly index: number;
  readonly trace: Trace;
  /** 0 for the one mentioned last. */
  readonly rank: number;
}

/** The numbers of one possible antecedent, about 0 to 2 each. */
export function antecedentFeatures(
  story: Story,
  { mentions, clauses }: Phrases,
  { pronoun, index, trace, rank }: Question,
): number[] {
  const last = mentions[trace.last];
  const clause = clauses[trace.last];
  if (last === undefined || clause === undefined) return [];
  const { voice } = trace;
  const own = clauses[index];
  const asks = own !== undefined && isSpeaking(own);
  const sentences = told(story, last, pronoun);
  const nearness = (at: number) => {
    const mention = mentions[at];
    return mention === undefined ? 0 : 1 / (1 + told(story, mention, pronoun));
  };
  const speaks = isSpeaking(clause);
  const sameParagraph = last.paragraph === pronoun.paragraph;
  const isName = last.type === "name";
  return [
    Math.min(sentences, 8) / 4,
    Math.min(pronoun.paragraph - last.paragraph, 5) / 2,
    Number(last.sentence === pronoun.sentence),
    Number(trace.lastSubject === trace.last),
    Number(speaks),
    nearness(trace.lastSubject),
    Number(last.possessive && isName),
    Number(clause.afterPreposition),
    Number(trace.gender === pronoun.gender),
    doubt(voice),
    Math.log(1 + trace.count),
    1 / (1 + sentences),
    nearness(trace.lastPronoun),
    Number(voice.type === "phrase"),
    Number(isUnnamed(voice)),
    Math.min(index - trace.last, 10) / 5,
    Number(clause.order === 0 && (story.paragraphStarts[last.paragraph] ?? 0) >= last.first - 1),
    Number(clause.addressed),
    Number(isName && !last.of.short),
    Math.min(rank, 4) / 2,
    Math.min(clause.order, 4) / 2,
    Number(clause.modifies),
    Number(sameParagraph),
    Number(speaks && sameParagraph),
    Number(last.type === "pronoun"),
    Number(voice.type === "person" && voice.person.kind === "person"),
    Number(trace.gender !== undefined && trace.gender !== pronoun.gender),
    2 * trace.tally.same,
    2 * trace.tally.other,
    Number(asks) * Math.log(1 + trace.spoken),
    Number(asks) * nearness(trace.lastSpeaking),
    Number(clause.embedded),
    Number(isName && sentences <= 1 && trace.count === 1 && last.of.person.mentions[0] === last.of),
    Number(isUnnamed(voice) && isLastHeard(mentions, trace.lastSpeaking, index)),
  ];
}

/** "A doctor", "one reader"; not "the candidate", who may have a name. */
function isUnnamed(voice: Voice): boolean {
  return voice.type === "phrase" && voice.mention.type === "nominal" && !voice.mention.definite;
}

/** "…, says a doctor. … he says": in one paragraph, and no person is named between. */
function isLastHeard(mentions: readonly Mention[], speaking: number, pronoun: number): boolean {
  return (
    mentions[speaking]?.paragraph === mentions[pronoun]?.paragraph &&
    mentions
      .slice(speaking + 1, pronoun)
      .every((mention) => mention.type !== "name" || mention.of.person.kind !== "person")
  );
}

/** How little a name looks like a person's: 1 for an unknown word, 2 for several. */
function doubt(voice: Voice): number {
  if (voice.type !== "person" || voice.person.kind !== "unknown") return 0;
  return voice.person.keys.length > 1 ? 2 : 1;
}

/** Sentences of the telling between two phrases. */
function told({ toldSentence }: Story, from: Mention, to: Mention): number {
  return Math.max(0, (toldSentence[to.first] ?? 0) - (toldSentence[from.end - 1] ?? 0));
}
