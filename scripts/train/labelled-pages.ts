/** Labelled pages for the line model, one JSON object a line: `{id, url, style, raw, truth}`. */
import * as z from "zod";
import { LINE_CLASSES } from "../../src/parse/text/context-features.ts";
import { type PageLine, pageLines } from "../../src/parse/text/lines.ts";
import { readJsonLines } from "./json-lines.ts";

const labelledPage = z.object({
  id: z.string(),
  url: z.string().default(""),
  raw: z.string(),
  truth: z.object({
    title: z.string(),
    headings: z.array(z.string()),
    body: z.array(z.string()),
    noise: z.array(z.string()),
    captions: z.array(z.string()),
    meta: z.array(z.object({ text: z.string() })),
  }),
});

export type LabelledPage = z.output<typeof labelledPage>;

export interface TrainingPage {
  readonly id: string;
  readonly site: string;
  /** False for a copy in another layout, which only trains. */
  readonly original: boolean;
  readonly lines: readonly PageLine[];
  /** Index into `LINE_CLASSES` of each line. */
  readonly labels: readonly number[];
}

/** Reads pages, each also in a second layout: without bullets or without blank lines. */
export function readPages(
  files: readonly string[],
): { page: LabelledPage; copies: TrainingPage[] }[] {
  return files.flatMap((file) =>
    readJsonLines(file, labelledPage).map((page) => {
      const copies = layouts(page.raw).map((raw, index) => trainingPage(page, raw, index === 0));
      return { page, copies };
    }),
  );
}

function layouts(raw: string): string[] {
  const bare = raw.length % 2 === 1 ? raw.replaceAll(/^• ?/gmu, "") : raw;
  const other = (raw.length >> 1) % 2 === 1 ? bare.replaceAll(/\n\n+/gu, "\n") : bare;
  return other === raw ? [raw] : [raw, other];
}

function trainingPage(page: LabelledPage, raw: string, original: boolean): TrainingPage {
  const kinds = lineKinds(page.truth);
  const lines = pageLines(raw);
  const found = lines.map(
    (line) => kinds.get(line.words) ?? kinds.get(wholeLine(raw, line)) ?? new Set(["noise"]),
  );
  const labels = found.map((set, index) => classOf(set, found[index + 1]));
  return {
    id: page.id,
    site: siteOf(page),
    original,
    lines,
    labels: labels.map((label) => LINE_CLASSES.indexOf(label)),
  };
}

function wholeLine(raw: string, line: PageLine): string {
  return raw
    .slice(raw.lastIndexOf("\n", line.start) + 1, line.end)
    .trim()
    .replace(/^• */u, "");
}

function lineKinds(truth: LabelledPage["truth"]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  const add = (text: string, kind: string) => {
    for (const part of text.split("\n")) {
      const words = part.trim().replace(/^• */u, "");
      kinds.set(words, (kinds.get(words) ?? new Set()).add(kind));
    }
  };
  add(truth.title, "title");
  for (const text of truth.headings) add(text, "heading");
  for (const text of truth.body) add(text, "body");
  for (const text of truth.captions) add(text, "caption");
  for (const { text } of truth.meta) add(text, "meta");
  for (const text of truth.noise) add(text, "noise");
  return kinds;
}

/** One class where a line's words stand in several places; a heading is followed by its section. */
function classOf(kinds: Set<string>, next: Set<string> | undefined): (typeof LINE_CLASSES)[number] {
  if (kinds.has("title")) return "title";
  if (kinds.has("heading")) {
    if (kinds.size === 1) return "heading";
    return next?.has("body") || next?.has("caption") ? "heading" : "noise";
  }
  if (kinds.has("body")) return "body";
  if (kinds.has("caption")) return "caption";
  return kinds.has("meta") && !kinds.has("noise") ? "meta" : "noise";
}

/** The host of a page, else what of its id stands for the site: pages of one site stay in one fold. */
function siteOf(page: LabelledPage): string {
  const host = URL.canParse(page.url) ? new URL(page.url).host.replace(/^www\./u, "") : "";
  if (host !== "" && host !== "example.com") return host;
  return page.id
    .replace(/^[a-z0-9_]+-/u, "")
    .replace(/^www\./u, "")
    .replace(/(?:--.*|_\d.*|-\d+)$/u, "")
    .replace(/-\w+$/u, "");
}

/** A fold of a site's name, the same every time. */
export function foldOf(site: string, folds: number): number {
  let hash = 7;
  for (const letter of site) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  hash ^= hash >>> 12;
  return (hash >>> 0) % folds;
}
