const WORDS_AT_EACH_END = 4;
const LONGEST_WHOLE = 80;

/**
 * A text directive (WICG Scroll to Text Fragment) that scrolls to the words: the whole of a short
 * quote, the `start,end` form of a long one or one that spans paragraphs.
 *
 * @param words verbatim from the page
 * @returns the fragment with its `#:~:text=`
 */
export function textFragment(words: string): string {
  const compact = words.trim();
  if (compact.length <= LONGEST_WHOLE && !compact.includes("\n"))
    return `#:~:text=${encode(compact)}`;
  const parts = compact.split(/\s+/u);
  const start = parts.slice(0, WORDS_AT_EACH_END).join(" ");
  const end = parts.slice(-WORDS_AT_EACH_END).join(" ");
  return `#:~:text=${encode(start)},${encode(end)}`;
}

/** Percent-encoding that also covers the directive's own `-`, `,` and `&`. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll("-", "%2D");
}
