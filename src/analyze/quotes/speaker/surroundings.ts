import type { Story } from "../story/story.ts";

/** What the text around one quotation looks like. */
export interface Surroundings {
  readonly quote: number;
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
  /** Tokens of the telling before it, back to the quotation before or the paragraph's start. */
  readonly left: number;
  /** One past the telling after it, up to the next quotation or the paragraph's end. */
  readonly right: number;
}

/** Looks for where the telling around a quotation begins and ends. */
export function surroundingsOf(story: Story, quote: number): Surroundings {
  const { first, end, paragraph } = story.quotes[quote] ?? { first: 0, end: 0, paragraph: 0 };
  const before = story.quotes[quote - 1];
  const after = story.quotes[quote + 1];
  const own = story.paragraphStarts[paragraph] ?? 0;
  const start = first === own ? introductionStart(story, first) : own;
  const stop = story.paragraphStarts[paragraph + 1] ?? story.tokens.length;
  return {
    quote,
    first,
    end,
    paragraph,
    left: before !== undefined && before.end > start ? Math.min(before.end, first) : start,
    right: after !== undefined && after.first < stop ? Math.max(after.first, end) : stop,
  };
}

/** "X issued a statement:" in a line of its own leads up to the quotation in the next. */
function introductionStart({ tokens, sentence, quoted }: Story, first: number): number {
  if (tokens[first - 1]?.text !== ":") return first;
  let start = first - 1;
  while (start > 0 && sentence[start - 1] === sentence[first - 1] && (quoted[start - 1] ?? -1) < 0)
    start -= 1;
  return start;
}
