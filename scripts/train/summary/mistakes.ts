import { commonWord } from "../../../src/analyze/summary/common-words.ts";
import { isTitle } from "../../../src/analyze/summary/names.ts";
import { quotationSpans } from "../../../src/analyze/summary/quotation-spans.ts";
import type { LabelledArticle } from "./labelled.ts";

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

/** Puts one mistake into sentences, at random; undefined where a sentence has no place for it. */
export class Mistakes {
  readonly #names: readonly string[];
  readonly #draw: () => number;

  constructor(articles: readonly LabelledArticle[], draw: () => number) {
    this.#draw = draw;
    this.#names = articles
      .flatMap(({ text }) => text.match(/\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/gu)?.slice(3, 6) ?? [])
      .filter((name) =>
        name.split(" ").every((word) => !isTitle(word.toLowerCase()) && !commonWord(word)),
      );
  }

  /** With a name of another article in the place of its own. */
  name(text: string, article: LabelledArticle): string | undefined {
    const own =
      /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?/u.exec(text) ??
      /^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/u.exec(text);
    const other = this.#pick(this.#names);
    if (own === null || other === undefined) return undefined;
    if (other.split(" ").some((word) => article.text.includes(word))) return undefined;
    const replacement = own[0].includes(" ") ? other : (other.split(" ")[1] ?? other);
    return text.slice(0, own.index) + replacement + text.slice(own.index + own[0].length);
  }

  /** With a number that the article does not have. */
  number(text: string, article: LabelledArticle): string | undefined {
    const own = /(?<![\d.,])\d{1,3}(?![\d.,]\d)/u.exec(text);
    if (own === null) return undefined;
    for (let tries = 0; tries < 20; tries += 1) {
      const other = String(Number(own[0]) + 1 + Math.floor(this.#draw() * 9));
      if (new RegExp(`(?<!\\d)${other}(?!\\d)`, "u").test(article.text)) continue;
      if (/^(?:[2-9]|1\d|20|30|40|50)$/u.test(other)) continue; // may be spelled out
      return text.slice(0, own.index) + other + text.slice(own.index + own[0].length);
    }
    return undefined;
  }

  /** With a day or month that the article does not have. */
  date(text: string, article: LabelledArticle): string | undefined {
    const own = DAYS.find((day) => text.includes(day));
    const other = this.#pick(DAYS.filter((day) => !article.text.includes(day.slice(0, 3))));
    return own === undefined || other === undefined ? undefined : text.replace(own, other);
  }

  /** The first such words of the text replaced by others of the same article. */
  swap(text: string, article: LabelledArticle, pattern: RegExp): string | undefined {
    const own = [...text.matchAll(pattern)].at(-1);
    if (own === undefined) return undefined;
    const others = (article.text.match(pattern) ?? []).filter((other) =>
      other.split(" ").every((word) => !text.includes(word)),
    );
    const other = this.#pick(others);
    if (other === undefined) return undefined;
    return text.slice(0, own.index) + other + text.slice(own.index + own[0].length);
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#draw() * list.length)];
  }
}

/** With a word in the midst of a quotation replaced. */
export function wrongQuotation(text: string): string | undefined {
  const own = quotationSpans(text, { start: 0, end: text.length }).find(
    ({ start, end }) => end - start > 12,
  );
  if (own === undefined) return undefined;
  const words = text.slice(own.start, own.end).split(" ");
  if (words.length < 3) return undefined;
  words.splice(words.length >> 1, 1, "certainly");
  return text.slice(0, own.start) + words.join(" ") + text.slice(own.end);
}
