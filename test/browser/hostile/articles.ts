import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import { analyzedArticle } from "../../fixture/analyzed-article.ts";
import { PAYLOADS } from "./payloads.ts";

/** Articles that carry a payload in every field that can hold one. */
export const HOSTILE: readonly AnalyzedArticle[] = PAYLOADS.map((payload, index) =>
  hostileArticle(payload, index),
);

function hostileArticle(payload: string, index: number): AnalyzedArticle {
  const oneLine = payload.replaceAll(/\s+/gu, " ").trim() || "x";
  const quote = `We will say ${oneLine} and nothing else at all`;
  return analyzedArticle({
    slug: `hostile-${index}`,
    title: oneLine,
    standfirst: oneLine,
    language: "en",
    authors: [{ name: oneLine, url: payload }],
    published: "2026-03-14T08:30:00Z",
    correction: oneLine,
    licence: payload,
    canonical: payload,
    source: { name: oneLine, url: payload, notice: oneLine },
    image: {
      url: payload,
      alt: oneLine,
      caption: oneLine,
      credit: oneLine,
      mediaType: oneLine,
      width: 16,
      height: 9,
    },
    captions: [oneLine],
    topics: [{ id: `topic-${index}`, name: oneLine }],
    text: `An opening sentence that says ${oneLine} to everybody.

## ${oneLine}

Somebody spoke. “${quote},” said somebody else.`,
    extracted: [`An opening sentence that says ${oneLine} to everybody.`],
    said: [
      {
        words: quote,
        speaker: {
          id: `speaker-${index}`,
          name: oneLine,
          role: oneLine,
          kind: "person",
        },
        key: true,
      },
    ],
  });
}
