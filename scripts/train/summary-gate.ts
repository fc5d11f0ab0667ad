/**
 * Measures the gate on articles with summaries that people wrote: how many faithful sentences it
 * keeps, and how many of the same sentences with one wrong name, number, date or quotation it stops.
 *
 *     node scripts/train/summary-gate.ts LABELLED.jsonl [--show 20]
 *
 * Faithful are (a) sentences of the references that are near the article's wording and whose
 * capitalised words and figures all occur in it, and (b) sentences of the article as a model would
 * rewrite them: shortened at a comma, numbers and units spelled another way. `swap` puts a name or
 * figure of the same article in the place of another: told apart, since only context shows it.
 */
import { parseArgs } from "node:util";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import { segment } from "../../src/analyze/segments.ts";
import { sentencesIn } from "../../src/analyze/sentences.ts";
import {
  type ArticleFacts,
  articleFacts,
  stemsOf,
} from "../../src/analyze/summary/article-facts.ts";
import { commonWord } from "../../src/analyze/summary/common-words.ts";
import { gateSentence } from "../../src/analyze/summary/gate.ts";
import { isTitle } from "../../src/analyze/summary/names.ts";
import { presentableTest } from "../../src/analyze/summary/presentable.ts";
import { quotationSpans } from "../../src/analyze/summary/quotation-spans.ts";
import { parse } from "../../src/parse/parse.ts";
import { randomFrom } from "./random.ts";
import { type LabelledArticle, readLabelled } from "./summary/labelled.ts";

const DAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "January",
  "February",
  "April",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: "string", default: "0" } },
});
const [file] = positionals;
if (file === undefined) throw new Error("expected a file of labelled articles");
const show = Number(values.show);
const draw = randomFrom(5);
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(draw() * list.length)];

const articles = readLabelled(file).filter(
  ({ domain }) => domain === "cnndm" || domain === "writers",
);
const names = articles
  .flatMap(({ text }) => text.match(/\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/gu)?.slice(3, 6) ?? [])
  .filter((name) =>
    name.split(" ").every((word) => !isTitle(word.toLowerCase()) && !commonWord(word)),
  );
const refusals = new Map<string, number>();
const tallies = new Map<string, { right: number; all: number; wrong: string[] }>();

for (const article of articles) {
  const parsed = parse(
    { text: article.text, mediaType: "text/plain", name: article.id, clean: true },
    { ...DEFAULT_ANALYZE_OPTIONS, language: "en" },
  );
  if (!parsed.ok) continue;
  const facts = articleFacts(segment({ ...parsed.value, title: "" }));
  const references = article.written
    .flatMap(splitSentences)
    .filter((text) => isFaithful(text, article, facts));
  const rewritten = rewrites(article);
  for (const text of references) keep("kept: person's sentence", text, facts);
  for (const text of rewritten) keep("kept: rewritten sentence", text, facts);
  for (const text of [...references, ...rewritten]) {
    stop("stopped: wrong name", wrongName(text, article), facts);
    stop("stopped: wrong number", wrongNumber(text, article), facts);
    stop("stopped: wrong date", wrongDate(text, article), facts);
    stop("stopped: wrong quotation", wrongQuotation(text), facts);
    stop(
      "stopped: name swapped",
      swapped(text, article, /\p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}{3,}/gu),
      facts,
    );
    stop(
      "stopped: figure swapped",
      swapped(text, article, /(?<![\d.,])\d{1,3}(?![\d.,])/gu),
      facts,
    );
  }
}
console.log(Object.fromEntries(refusals));
for (const [name, { right, all, wrong }] of [...tallies].sort()) {
  console.log(`${name.padEnd(28)} ${((100 * right) / all).toFixed(1)}%  of ${all}`);
  for (const text of wrong.slice(0, show)) console.log(`      ${text}`);
}

function keep(name: string, text: string, facts: ArticleFacts): void {
  const refusal = gateSentence(text, facts);
  if (refusal) refusals.set(refusal.kind, (refusals.get(refusal.kind) ?? 0) + 1);
  note(name, refusal === undefined, `${JSON.stringify(refusal)}  ${text}`);
}

function stop(name: string, text: string | undefined, facts: ArticleFacts): void {
  if (text !== undefined) note(name, gateSentence(text, facts) !== undefined, text);
}

function note(name: string, right: boolean, text: string): void {
  const tally = tallies.get(name) ?? { right: 0, all: 0, wrong: [] };
  tally.all += 1;
  if (right) tally.right += 1;
  else tally.wrong.push(text);
  tallies.set(name, tally);
}

function splitSentences(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) =>
      sentencesIn(line, { start: 0, end: line.length }).map(({ start, end }) =>
        line.slice(start, end),
      ),
    );
}

/** Near the article's wording, with nothing in capitals or figures that it lacks. */
function isFaithful(text: string, { text: body }: LabelledArticle, facts: ArticleFacts): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 6 || !/[.!]["”’']?$/u.test(text)) return false;
  const lower = ` ${body.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  const has = (word: string) => lower.includes(` ${word.toLowerCase()} `);
  if (!words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).every(has)) return false;
  const longer = (text.match(/\p{L}{4,}/gu) ?? []).flatMap((word) => stemsOf(word, facts.table));
  const known = longer.filter((stem) => facts.sentences.some(({ stems }) => stems.has(stem)));
  if (known.length < longer.length * 0.85) return false;
  const pairs = words.slice(1).map((word, i) => ` ${words[i]} ${word} `.toLowerCase());
  return pairs.filter((pair) => lower.includes(pair)).length >= pairs.length * 0.6;
}

/** Sentences of the article as a model shortens and respells them. */
function rewrites({ document }: LabelledArticle): string[] {
  const isPresentable = presentableTest(document, new Set());
  const presentable = document.sentences.filter(
    (sentence) => isPresentable(sentence) && sentence.quotation !== "whole" && sentence.words <= 40,
  );
  return presentable.slice(0, 6).map(({ text, quotation }, i) => {
    if (i % 3 === 0) return text;
    const respelled = text
      .replaceAll(/\bper ?cent\b/giu, "%")
      .replaceAll(/(\d) million\b/gu, "$1m")
      .replaceAll(/\bthree\b/gu, "3")
      .replaceAll(/\bten\b/gu, "10")
      .replaceAll(/\bU\.S\./gu, "US");
    const comma = text.lastIndexOf(", ");
    if (i % 3 === 1 || quotation !== "none" || comma < text.length / 2) return respelled;
    return `${text.slice(0, comma)}.`;
  });
}

function wrongName(text: string, article: LabelledArticle): string | undefined {
  const own =
    /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?/u.exec(text) ??
    /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/u.exec(text);
  const other = pick(names);
  if (own === null || other === undefined) return undefined;
  if (other.split(" ").some((word) => article.text.includes(word))) return undefined;
  const replacement = own[0].includes(" ") ? other : (other.split(" ")[1] ?? other);
  return text.slice(0, own.index) + replacement + text.slice(own.index + own[0].length);
}

function wrongNumber(text: string, article: LabelledArticle): string | undefined {
  const own = /(?<![\d.,])\d{1,3}(?![\d.,]\d)/u.exec(text);
  if (own === null) return undefined;
  for (let tries = 0; tries < 20; tries += 1) {
    const other = String(Number(own[0]) + 1 + Math.floor(draw() * 9));
    if (new RegExp(`(?<!\\d)${other}(?!\\d)`, "u").test(article.text)) continue;
    if (/^(?:[2-9]|1\d|20|30|40|50)$/u.test(other)) continue; // may be spelled out
    return text.slice(0, own.index) + other + text.slice(own.index + own[0].length);
  }
  return undefined;
}

function wrongDate(text: string, article: LabelledArticle): string | undefined {
  const own = DAYS.find((day) => text.includes(day));
  const other = pick(DAYS.filter((day) => !article.text.includes(day.slice(0, 3))));
  return own === undefined || other === undefined ? undefined : text.replace(own, other);
}

function wrongQuotation(text: string): string | undefined {
  const own = quotationSpans(text, { start: 0, end: text.length }).find(
    ({ start, end }) => end - start > 12,
  );
  if (own === undefined) return undefined;
  const words = text.slice(own.start, own.end).split(" ");
  if (words.length < 3) return undefined;
  words.splice(words.length >> 1, 1, "certainly");
  return text.slice(0, own.start) + words.join(" ") + text.slice(own.end);
}

/** The first such words of the text replaced by others of the same article. */
function swapped(text: string, article: LabelledArticle, pattern: RegExp): string | undefined {
  const own = [...text.matchAll(pattern)].at(-1);
  if (own === undefined) return undefined;
  const others = (article.text.match(pattern) ?? []).filter((other) =>
    other.split(" ").every((word) => !text.includes(word)),
  );
  const other = pick(others);
  if (other === undefined) return undefined;
  return text.slice(0, own.index) + other + text.slice(own.index + own[0].length);
}
