import type { Quote, Speaker } from "../../article/analysis.ts";
import type { QuoteChoice } from "../../article/editorial.ts";
import type { FieldIssue, Result } from "../../article/problem.ts";
import { rangesOverlap, sliceRange } from "../../article/range.ts";
import { toSlug } from "../../article/slug.ts";
import { asKnown, type KnownPeople } from "../people/known-people.ts";
import type { SegmentedArticle } from "../segments.ts";
import { foldedWords, nearestQuotation } from "./nearest-quotation.ts";
import type { Quotation } from "./quotations.ts";
import { linesOf } from "./quotations.ts";
import { quotedSpans } from "./spans/spans.ts";

/**
 * The quotations with those that an editor names and the program left out, such as a scrap it took
 * for a title. Words that stand in no quotation marks are not added: `applyChoices` refuses them.
 */
export function withChosen(
  segmented: SegmentedArticle,
  quotations: readonly Quotation[],
): Quotation[] {
  const { text, editorial } = segmented.article;
  const unmet = editorial.quotes.filter(
    ({ match }) => matching(text, quotations, match).length === 0,
  );
  if (unmet.length === 0) return [...quotations];
  const spans = quotedSpans(text, linesOf(segmented)).filter(
    ({ outer }) => !quotations.some((quotation) => rangesOverlap(quotation.outer, outer)),
  );
  const added = new Set(unmet.flatMap(({ match }) => matching(text, spans, match)));
  const chosen = [...added].flatMap((index): Quotation[] => {
    const span = spans[index];
    const paragraph = span && segmented.paragraphs[span.paragraph];
    if (span === undefined || paragraph === undefined) return [];
    return [{ range: span.range, outer: span.outer, form: "full", paragraph: paragraph.id }];
  });
  return inTextOrder(quotations, chosen);
}

function inTextOrder(quotations: readonly Quotation[], added: readonly Quotation[]): Quotation[] {
  const all = [...quotations, ...added].sort((a, b) => a.range.start - b.range.start);
  return all.map((quotation) => {
    const { continues, ...rest } = quotation;
    const before = continues === undefined ? undefined : quotations[continues];
    return before === undefined ? rest : { ...rest, continues: all.indexOf(before) };
  });
}

/** The quotes after an editor's choices, and the pinned among them in the editor's order. */
export interface EditedQuotes {
  readonly quotes: readonly Quote[];
  readonly pinned: readonly string[];
}

/**
 * Hides, corrects and marks quotes as the article's front matter says.
 *
 * @returns the quotes that stay, or `bad-editorial` with one issue for each choice that names no
 *   quotation, more than one, or a speaker the publisher never attributes words to
 */
export function applyChoices(
  text: string,
  quotes: readonly Quote[],
  choices: readonly QuoteChoice[],
  people: KnownPeople,
): Result<EditedQuotes> {
  const issues: FieldIssue[] = [];
  const edited: (Quote | undefined)[] = [...quotes];
  const pinned: string[] = [];
  for (const [number, choice] of choices.entries()) {
    const index = targetOf(text, quotes, choice, number, issues);
    const quote = index === undefined ? undefined : edited[index];
    if (index === undefined || quote === undefined) continue;
    const corrected = correct(quote, choice, people);
    if (typeof corrected === "string") {
      issues.push({ field: `quotes.${number}.speaker`, message: corrected });
      continue;
    }
    if (choice.action === "pin") pinned.push(quote.id);
    edited[index] = choice.action === "hide" ? undefined : corrected;
  }
  if (issues.length > 0) {
    const detail = issues.map(({ field, message }) => `${field}: ${message}`).join("; ");
    return { ok: false, problem: { type: "bad-editorial", detail, issues } };
  }
  return { ok: true, value: { quotes: edited.filter((quote) => quote !== undefined), pinned } };
}

function targetOf(
  text: string,
  quotes: readonly Quote[],
  { match }: QuoteChoice,
  number: number,
  issues: FieldIssue[],
): number | undefined {
  const found = matching(text, quotes, match);
  const field = `quotes.${number}.match`;
  const words = found.map((index) => foldedWords(sliceRange(text, quotes[index]?.range ?? EMPTY)));
  if (found.length > 1 && new Set(words).size > 1) {
    issues.push({
      field,
      message: `“${match}” stands in ${found.length} quotations; give more of the words`,
    });
    return undefined;
  }
  if (found[0] !== undefined) return found[0];
  const nearest = nearestQuotation(text, quotes, match);
  const hint = nearest === undefined ? "the article has none" : `the nearest is “${nearest}”`;
  issues.push({ field, message: `no quotation holds “${match}”; ${hint}` });
  return undefined;
}

const EMPTY = { start: 0, end: 0 };

function matching(
  text: string,
  quotations: readonly Pick<Quotation, "range">[],
  match: string,
): number[] {
  const wanted = foldedWords(match);
  if (wanted === "") return [];
  return quotations.flatMap(({ range }, index) =>
    ` ${foldedWords(sliceRange(text, range))} `.includes(` ${wanted} `) ? [index] : [],
  );
}

/** The quote with the editor's speaker, or why that cannot be. */
function correct(quote: Quote, choice: QuoteChoice, people: KnownPeople): Quote | string {
  const form = choice.action === "pin" ? "full" : quote.form;
  const { speaker, confidence } = quote;
  if (choice.speaker === null) return { ...quote, form, speaker: null, confidence: 0 };
  if (choice.speaker === undefined) {
    if (choice.role === undefined || speaker === null) return { ...quote, form };
    return { ...quote, form, speaker: { ...speaker, role: choice.role }, confidence };
  }
  const named: Speaker = {
    id: toSlug(choice.speaker),
    name: choice.speaker,
    ...(choice.role !== undefined && { role: choice.role }),
    kind: "person",
  };
  const known = asKnown(named, people);
  if (known === null) return `“${choice.speaker}” is marked \`neverAttribute\` among the people`;
  return { ...quote, form, speaker: known, confidence: 1 };
}
