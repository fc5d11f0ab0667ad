import { LimitExceeded } from "./limits.ts";

/** Deeper than any page that people write; the time of what walks a tree grows with its depth. */
const DEEPEST = 150;
/** Delimiters of one Markdown block: resolving them takes quadratic time. */
const MOST_DELIMITERS = 1_000;

/** A shorter one is not looked into; a picture inside the page may be longer. */
const LONG_TAG = 20_000;
const MOST_ATTRIBUTES = 1_000;
/** A quoted value, or a name or bare value that white space ends. */
const ATTRIBUTE = /"[^"]*"?|'[^']*'?|[^\s"']+/gu;

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
  let tagEnd = 0;
  for (const { 1: slash, 2: tag = "", index } of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})/giu)) {
    if (index >= tagEnd) tagEnd = endOfTag(html, index);
    const name = tag.toLowerCase();
    if (UNCOUNTED.has(name)) continue;
    if (slash === "") open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (open.length > DEEPEST) throw new LimitExceeded("elements inside each other", DEEPEST);
  }
}

/** Where a tag ends. One that is long because of its many attributes is refused. */
function endOfTag(html: string, start: number): number {
  const end = html.indexOf(">", start);
  const tagEnd = end < 0 ? html.length : end;
  if (tagEnd - start < LONG_TAG) return tagEnd;
  const attributes = count(html.slice(start, tagEnd), ATTRIBUTE);
  if (attributes > MOST_ATTRIBUTES)
    throw new LimitExceeded("attributes of one tag", MOST_ATTRIBUTES);
  return tagEnd;
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
