import type { Quote } from "../../article/analysis.ts";
import type { Result } from "../../article/problem.ts";
import type { AnalyzeOptions } from "../options.ts";
import { asKnown, type KnownPeople, knownPeople } from "../people/known-people.ts";
import type { SegmentedArticle } from "../segments.ts";
import { type Attribution, attribute } from "./attribution.ts";
import { applyChoices, type EditedQuotes, withChosen } from "./editorial.ts";
import { quotationIds } from "./ids.ts";
import { rankKeyQuotes } from "./key-quotes.ts";
import { findQuotations, type Quotation } from "./quotations.ts";

/**
 * Every direct quotation of an article with its speaker, in the order of the text, key quotes ranked.
 * The publisher's word on people and the editor's on quotes are applied.
 *
 * @returns the quotes, or `bad-editorial` when an editor's choice names words the text does not have
 */
export function findQuotes(
  segmented: SegmentedArticle,
  options: AnalyzeOptions,
): Result<readonly Quote[]> {
  const { text, editorial } = segmented.article;
  const people = knownPeople(options.people);
  const quotations = withChosen(segmented, findQuotations(segmented));
  const attributions = attribute(segmented, quotations, options);
  const quotes = quotesOf(text, quotations, attributions, people);
  const edited = applyChoices(text, quotes, editorial.quotes, people);
  if (!edited.ok) return edited;
  return { ok: true, value: withKeyQuotes(segmented, edited.value, options.keyQuotes) };
}

function quotesOf(
  text: string,
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  people: KnownPeople,
): Quote[] {
  const ids = quotationIds(text, quotations);
  return quotations.map(({ range, paragraph, form }, index): Quote => {
    const { speaker: found = null, cue, confidence = 0 } = attributions[index] ?? {};
    const speaker = found === null ? null : asKnown(found, people);
    return {
      id: ids[index] ?? "",
      range,
      paragraph,
      form,
      speaker,
      ...(cue !== undefined && { cue }),
      confidence: speaker === null ? 0 : confidence,
      key: false,
    };
  });
}

/** Pinned quotes come first in the editor's order, and stay where they are more than `most`. */
function withKeyQuotes(
  segmented: SegmentedArticle,
  { quotes, pinned }: EditedQuotes,
  most: number,
): Quote[] {
  const ranked = rankKeyQuotes(segmented, quotes, pinned, most);
  const ranks = new Map(ranked.map((index, place) => [index, place + 1]));
  return quotes.map((quote, index) => {
    const rank = ranks.get(index);
    return rank === undefined ? quote : { ...quote, key: true, rank };
  });
}
