import { LimitExceeded } from "./limits.ts";

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
 * Refuses markup nested without end before anything walks it. An end closes the innermost element of
 * its name and what was left open inside it, as parsers do.
 *
 * @throws LimitExceeded
 */
export function checkMarkupDepth(html: string): void {
  const open: string[] = [];
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})/giu)) {
    const name = tag.toLowerCase();
    if (UNCOUNTED.has(name)) continue;
    if (slash === "") open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (open.length > DEEPEST) throw new LimitExceeded("elements inside each other", DEEPEST);
  }
}

/**
 * Refuses Markdown whose quotes, lists or emphasis nest without end.
 *
 * @throws LimitExceeded
 */
export function checkMarkdownDepth(markdown: string): void {
  let delimiters = 0;
  for (const line of markdown.split("\n")) {
    if (line.trim() === "") delimiters = 0;
    delimiters += count(line, /[*_[\]~`<]/gu);
    if (delimiters > MOST_DELIMITERS) {
      throw new LimitExceeded("marks such as * and [ in one block", MOST_DELIMITERS);
    }
    const quotes = count(/^[ \t>*+-]*/u.exec(line)?.[0] ?? "", />|[*+-](?=[ \t])/gu);
    if (quotes > DEEPEST) throw new LimitExceeded("quotes or lists inside each other", DEEPEST);
  }
}

function count(words: string, expression: RegExp): number {
  return words.match(expression)?.length ?? 0;
}
