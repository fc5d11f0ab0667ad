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
import { type ArticleFacts, articleFacts } from "../../src/analyze/summary/article-facts.ts";
import { gateSentence } from "../../src/analyze/summary/gate.ts";
import { cleanArticle, withoutTitle } from "./clean-article.ts";
import { randomFrom } from "./random.ts";
import { isFaithful, rewrites, splitSentences } from "./summary/faithful.ts";
import { readLabelled } from "./summary/labelled.ts";
import { Mistakes, wrongQuotation } from "./summary/mistakes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: "string", default: "0" } },
});
const [file] = positionals;
if (file === undefined) throw new Error("expected a file of labelled articles");
const show = Number(values.show);

const articles = readLabelled(file).filter(
  ({ domain }) => domain === "cnndm" || domain === "writers",
);
const mistakes = new Mistakes(articles, randomFrom(5));
const refusals = new Map<string, number>();
const tallies = new Map<string, { right: number; all: number; wrong: string[] }>();

for (const article of articles) {
  const segmented = cleanArticle(article);
  if (segmented === undefined) continue;
  const facts = articleFacts(withoutTitle(segmented));
  const references = article.written
    .flatMap(splitSentences)
    .filter((text) => isFaithful(text, article, facts));
  const rewritten = rewrites(article);
  for (const text of references) keep("kept: person's sentence", text, facts);
  for (const text of rewritten) keep("kept: rewritten sentence", text, facts);
  for (const text of [...references, ...rewritten]) {
    stop("stopped: wrong name", mistakes.name(text, article), facts);
    stop("stopped: wrong number", mistakes.number(text, article), facts);
    stop("stopped: wrong date", mistakes.date(text, article), facts);
    stop("stopped: wrong quotation", wrongQuotation(text), facts);
    stop(
      "stopped: name swapped",
      mistakes.swap(text, article, /\p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}{3,}/gu),
      facts,
    );
    stop(
      "stopped: figure swapped",
      mistakes.swap(text, article, /(?<![\d.,])\d{1,3}(?![\d.,])/gu),
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
