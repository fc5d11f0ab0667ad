/** Deeper than any page that people write; the time of what walks a tree grows with its depth. */
const DEEPEST = 150;
/** Delimiters of one Markdown block: resolving them takes quadratic time. */
const MOST_DELIMITERS = 1_000;

/** Elements without an end, or whose end may be left out: they do not nest by themselves. */
const UNCOUNTED = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body".split(
    " ",
  ),
);

/**
 * Refuses markup nested without end before anything walks it.
 *
 * @throws RangeError
 */
export function checkMarkupDepth(html: string): void {
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})/giu)) {
    if (UNCOUNTED.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new RangeError("nested too deeply");
  }
}

/**
 * Refuses Markdown whose quotes, lists or emphasis nest without end.
 *
 * @throws RangeError
 */
export function checkMarkdownDepth(markdown: string): void {
  let delimiters = 0;
  for (const line of markdown.split("\n")) {
    if (line.trim() === "") delimiters = 0;
    delimiters += count(line, /[*_[\]~`<]/gu);
    const quotes = count(/^[ \t>*+-]*/u.exec(line)?.[0] ?? "", />|[*+-](?=[ \t])/gu);
    if (quotes > DEEPEST || delimiters > MOST_DELIMITERS) throw new RangeError("nested too deeply");
  }
}

function count(words: string, expression: RegExp): number {
  return words.match(expression)?.length ?? 0;
}
