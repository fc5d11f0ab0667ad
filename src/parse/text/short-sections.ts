const MANY = 20;
const FEW_WORDS = 7;

/**
 * Whether a page's supposed headings stand above next to nothing: twenty or more whose first
 * line of text is under seven words long at the median. Jokes with their answers, quizzes and
 * glossaries look like that; an article has paragraphs under its headings.
 *
 * @param headings indexes of lines
 * @param isText whether a line is a paragraph or an item of the article, as far as one can tell
 */
export function headShortSections(
  headings: ReadonlySet<number>,
  words: readonly string[],
  isText: (index: number) => boolean,
): boolean {
  if (headings.size < MANY) return false;
  const starts = [...headings].sort((a, b) => a - b);
  const lengths = starts.flatMap((start, rank) => {
    const section = words.slice(start + 1, starts[rank + 1]);
    const opening = section.find((_, place) => isText(start + 1 + place));
    return opening === undefined ? [] : [opening.split(/\s+/u).filter(Boolean).length];
  });
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
  return median < FEW_WORDS;
}
