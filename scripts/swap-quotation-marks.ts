/**
 * Rewrites labelled articles with another kind of quotation marks, offsets moved along, to measure
 * what a convention costs.
 *
 *     node scripts/swap-quotation-marks.ts KIND  < labelled.jsonl > swapped.jsonl
 *
 * A line is `{text, quotes: [{start, end, text, …}], unattributed: [[start, end, …]], ignore: [[start,
 * end]]}`; fields it does not know are kept. Every double mark of the text is taken for a quotation
 * mark, by its shape or by the white space around it; single ones only where they stand inside.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import * as z from "zod";

interface Convention {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
  /** The apostrophe that goes with it, where texts of this kind have only one. */
  readonly apostrophe?: string;
}

const CONVENTIONS: Readonly<Record<string, Convention>> = {
  curly: { outer: ["“", "”"], inner: ["‘", "’"], apostrophe: "’" },
  straight: { outer: ['"', '"'], inner: ["'", "'"], apostrophe: "'" },
  single: { outer: ["‘", "’"], inner: ["“", "”"], apostrophe: "’" },
  "straight-single": { outer: ["'", "'"], inner: ['"', '"'], apostrophe: "'" },
  guillemets: { outer: ["«", "»"], inner: ["“", "”"] },
  "spaced-guillemets": { outer: ["«\u00a0", "\u00a0»"], inner: ["“", "”"] },
  "inward-guillemets": { outer: ["»", "«"], inner: ["›", "‹"] },
  "low-nine": { outer: ["„", "“"], inner: ["‚", "‘"] },
  "low-nine-high-nine": { outer: ["„", "”"], inner: ["‚", "’"] },
  "two-apostrophes": { outer: ["''", "''"], inner: ["'", "'"], apostrophe: "'" },
  backquotes: { outer: ["``", "''"], inner: ["`", "'"], apostrophe: "'" },
  corner: { outer: ["「", "」"], inner: ["『", "』"] },
  // as some desks do it: nested quotations keep the mark of the outer one
  "single-throughout": { outer: ["‘", "’"], inner: ["‘", "’"], apostrophe: "’" },
  "straight-single-throughout": { outer: ["'", "'"], inner: ["'", "'"], apostrophe: "'" },
  mixed: { outer: ["“", '"'], inner: ["‘", "'"] },
};

const offsets = z.tuple([z.number(), z.number()], z.number());
const line = z.looseObject({
  text: z.string(),
  quotes: z.array(z.looseObject({ start: z.number(), end: z.number() })).default([]),
  unattributed: z.array(offsets).default([]),
  ignore: z.array(offsets).default([]),
});

const DOUBLE = /''|``|[“”„"]/gu;
const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/gu;
const APOSTROPHE = /(?<=[\p{L}\p{N}])[’'](?=[\p{L}\p{N}])|(?<=s)[’'](?=\s)/gu;

const kind = process.argv[2] ?? "";
const convention = CONVENTIONS[kind];
if (convention === undefined) {
  console.error(`Usage: swap-quotation-marks.ts ${Object.keys(CONVENTIONS).join("|")}`);
  process.exit(2);
}

for await (const json of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (json.trim() === "") continue;
  const swapped = swap(line.parse(JSON.parse(json)), convention);
  if (!process.stdout.write(`${JSON.stringify(swapped)}\n`)) await once(process.stdout, "drain");
}

type Edits = Map<number, readonly [length: number, replacement: string]>;

function swap(article: z.infer<typeof line>, { outer, inner, apostrophe }: Convention) {
  const edits: Edits = new Map();
  const { text } = article;
  swapDoubles(text, outer, edits);
  for (const { start, end } of article.quotes) swapSingles(text, start, end, inner, edits);
  for (const { index } of apostrophe === undefined ? [] : text.matchAll(APOSTROPHE)) {
    if (!edits.has(index)) edits.set(index, [1, apostrophe ?? "'"]);
  }
  return moved(article, edits);
}

function swapDoubles(text: string, [opening, closing]: readonly [string, string], edits: Edits) {
  for (const line of text.matchAll(/[^\n]+/gu)) {
    let open = false;
    for (const mark of line[0].matchAll(DOUBLE)) {
      const at = line.index + mark.index;
      open = opens(text, at, mark[0], open);
      edits.set(at, [mark[0].length, open ? opening : closing]);
    }
  }
}

function swapSingles(
  text: string,
  start: number,
  end: number,
  [opening, closing]: readonly [string, string],
  edits: Edits,
) {
  for (const mark of text.slice(start, end).matchAll(SINGLE)) {
    const at = start + mark.index;
    if (edits.has(at)) continue;
    if (!/[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1))) edits.set(at, [1, opening]);
    else if (closesInner(text, start, at)) edits.set(at, [1, closing]);
  }
}

/** A closing single mark has its opening one before it in the quotation. */
function closesInner(text: string, start: number, at: number): boolean {
  return /(?<![\p{L}\p{N}])[‘'][\p{L}\p{N}]/u.test(text.slice(start, at));
}

function opens(text: string, at: number, glyph: string, open: boolean): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + glyph.length);
  const left = before === "" || /[\s([{—–-]/u.test(before);
  const right = after === "" || /[\s)\]}.,;:!?—–-]/u.test(after);
  if (left !== right) return left;
  if (/[“„`]/u.test(glyph)) return true;
  return glyph === "”" ? false : !open;
}

function moved(article: z.infer<typeof line>, edits: Edits) {
  const { text } = article;
  const place: number[] = [];
  let out = "";
  for (let at = 0; at < text.length; ) {
    place[at] = out.length;
    const edit = edits.get(at);
    if (edit === undefined) {
      out += text.charAt(at);
      at += 1;
      continue;
    }
    for (let inside = 0; inside < edit[0]; inside += 1) place[at + inside] = out.length;
    out += edit[1];
    at += edit[0];
  }
  place[text.length] = out.length;
  const to = (offset: number) => place[offset] ?? out.length;
  const pair = ([start, end, ...rest]: [number, number, ...number[]]) => [
    to(start),
    to(end),
    ...rest,
  ];
  return {
    ...article,
    text: out,
    quotes: article.quotes.map((quote) => ({
      ...quote,
      start: to(quote.start),
      end: to(quote.end),
      text: out.slice(to(quote.start), to(quote.end)),
    })),
    unattributed: article.unattributed.map(pair),
    ignore: article.ignore.map(pair),
  };
}
