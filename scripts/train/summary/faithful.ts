import { sentencesIn } from "../../../src/analyze/sentences.ts";
import { type ArticleFacts, stemsOf } from "../../../src/analyze/summary/article-facts.ts";
import { presentableTest } from "../../../src/analyze/summary/presentable.ts";
import type { LabelledArticle } from "./labelled.ts";

/** Every sentence of a summary, line by line. */
export function splitSentences(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) =>
      sentencesIn(line, { start: 0, end: line.length }).map(({ start, end }) =>
        line.slice(start, end),
      ),
    );
}

/** Near the article's wording, with nothing in capitals or figures that it lacks. */
export function isFaithful(
  text: string,
  { text: body }: LabelledArticle,
  facts: ArticleFacts,
): boolean {
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
export function rewrites({ document }: LabelledArticle): string[] {
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
