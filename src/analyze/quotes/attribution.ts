import type { Speaker } from "../../article/analysis.ts";
import type { AnalyzeOptions } from "../options.ts";
import { knownPeople } from "../people/known-people.ts";
import type { Person } from "../people/people.ts";
import type { SegmentedArticle } from "../segments.ts";
import type { Voice } from "./coreference/voice.ts";
import type { Quotation } from "./quotations.ts";
import { type Forest, forestOf, scoresOf } from "./ranker.ts";
import { CANDIDATE_FEATURES } from "./speaker/features.ts";
import { type Choice, Hearing } from "./speaker/hearing.ts";
import { QUOTE_FEATURES } from "./speaker/quote-view.ts";
import { speakerOf } from "./speaker/speaker.ts";
import model from "./speaker/speaker-model.json" with { type: "json" };

/** The model has read English alone, so in another language it must be surer of a name. */
const FOREIGN_THRESHOLD = 0.75;

/** Laid out with the first article, not when the program starts. */
let forest: Forest | undefined;

/** Who said one quotation, how the article says so, and how sure that is. */
export interface Attribution {
  readonly speaker: Speaker | null;
  /** The verb or phrase that introduces the words. */
  readonly cue?: string;
  /** Probability between 0 and 1 that `speaker` is right; 0 when there is none. */
  readonly confidence: number;
}

/**
 * Finds who said each quotation: phrases near it, pronouns and roles resolved, and who spoke before
 * are its candidates; boosted trees rank them (softmax over one quotation's candidates).
 *
 * @returns one attribution a quotation, in the same order
 */
export function attribute(
  segmented: SegmentedArticle,
  quotations: readonly Quotation[],
  { people }: AnalyzeOptions,
): Attribution[] {
  if (quotations.length === 0) return [];
  const threshold = segmented.article.language.toLowerCase().startsWith("en")
    ? model.threshold
    : FOREIGN_THRESHOLD;
  const hearing = new Hearing(segmented, quotations, knownPeople(people));
  forest ??= forestOf(model.trees, columnsOf(model.features));
  const trees = forest;
  const speakers = new Map<Person, Speaker | undefined>();
  const speakerBehind = (voice: Voice) => {
    if (voice.type === "phrase") return speakerOf(hearing, voice);
    if (!speakers.has(voice.person)) speakers.set(voice.person, speakerOf(hearing, voice));
    return speakers.get(voice.person);
  };
  return quotations.map((_, index) => {
    const { candidates, features } = hearing.candidates(index);
    const choice = hearing.decide(index, candidates, scoresOf(trees, features));
    return attributionOf(choice, threshold, speakerBehind);
  });
}

/** The places of the features in a row; the model keeps its own order of them. */
function columnsOf(names: readonly string[]): number[] {
  const columns = [...QUOTE_FEATURES, ...CANDIDATE_FEATURES];
  return names.map((name) => columns.indexOf(name));
}

function attributionOf(
  choice: Choice | undefined,
  threshold: number,
  speakerBehind: (voice: Voice) => Speaker | undefined,
): Attribution {
  if (choice === undefined) return { speaker: null, confidence: 0 };
  const speaker = choice.confidence < threshold ? undefined : speakerBehind(choice.voice);
  if (speaker === undefined) return { speaker: null, confidence: 0 };
  return {
    speaker,
    // hundredths say all that calibration supports, and are the same on every machine
    confidence: Math.round(choice.confidence * 100) / 100,
    ...(choice.cue !== undefined && { cue: choice.cue }),
  };
}
