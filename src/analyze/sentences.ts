import { sliceRange, type TextRange, trimRange } from "../article/range.ts";

/**
 * Sentences of one paragraph, in order, without the white space between them. Together they hold
 * every word of the paragraph.
 *
 * @param text the article's text
 * @param paragraph UTF-16 range of one paragraph
 */
export function sentencesIn(text: string, paragraph: TextRange): TextRange[] {
  const words = sliceRange(text, paragraph);
  const sentences: TextRange[] = [];
  let start = 0;
  for (const end of words.matchAll(/[.!?…]["”’')\]]*(?=\s+["“‘'([]?\p{Lu})/gu)) {
    const stop = end.index + end[0].length;
    sentences.push(
      trimRange(text, { start: paragraph.start + start, end: paragraph.start + stop }),
    );
    start = stop;
  }
  const rest = trimRange(text, { start: paragraph.start + start, end: paragraph.end });
  if (rest.end > rest.start) sentences.push(rest);
  return sentences;
}
