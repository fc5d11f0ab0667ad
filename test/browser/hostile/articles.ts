import { DEFAULT_ANALYZE_OPTIONS } from "../../../src/analyze/options.ts";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import type { Source } from "../../../src/article/source.ts";
import { prepare } from "../../../src/publish.ts";
import { analyzedArticle } from "../../fixture/analyzed-article.ts";
import { COLLECTED, OWN } from "./payloads.ts";

const BODY = `The council met on Monday and spoke about the harbour for two hours.

“We have waited for this day for a very long time,” said Maren Holt, the harbour master.`;

const TOGETHER = 8;
const PREPARED_TOGETHER = 3;

/** Articles that carry a payload of ours in every field that can hold one. */
export const OWN_ARTICLES: readonly AnalyzedArticle[] = OWN.map((payload, index) =>
  hostileArticle([payload], `own-${index}`),
);

/** The collected ones, several to an article: each is in some of the fields. */
export const COLLECTED_ARTICLES: readonly AnalyzedArticle[] = groups(COLLECTED, TOGETHER).map(
  (payloads, index) => hostileArticle(payloads, `collected-${index}`),
);

/** What becomes of our payloads in sources: as a value of front matter, as code, as an address. */
export const PREPARED_ARTICLES: readonly AnalyzedArticle[] = groups(OWN, PREPARED_TOGETHER).flatMap(
  (payloads, index) =>
    [markdownSource, htmlSource, textSource].flatMap((sourceOf) => {
      const prepared = prepare(sourceOf(payloads, index), {
        ...DEFAULT_ANALYZE_OPTIONS,
        language: "en",
        tagAuthority: "gazette.example,2026",
      });
      return prepared.ok ? [prepared.value] : [];
    }),
);

function groups(payloads: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(payloads.length / size) }, (_, index) =>
    payloads.slice(index * size, (index + 1) * size),
  );
}

/** @param payloads put into the fields in turn */
function hostileArticle(payloads: readonly string[], name: string): AnalyzedArticle {
  const next = inTurns(payloads);
  const words = () => next().replaceAll(/\s+/gu, " ").trim() || "x";
  const opening = `An opening sentence that says ${words()} to everybody.`;
  const quote = `We will say ${words()} and nothing else at all`;
  return analyzedArticle({
    slug: name,
    title: words(),
    standfirst: words(),
    language: "en",
    authors: [{ name: words(), url: next() }],
    published: "2026-03-14T08:30:00Z",
    correction: words(),
    licence: next(),
    canonical: next(),
    source: { name: words(), url: next(), notice: words() },
    image: {
      url: next(),
      alt: words(),
      caption: words(),
      credit: words(),
      mediaType: words(),
      width: 16,
      height: 9,
    },
    captions: [words()],
    topics: [{ id: `topic-${name}`, name: words() }],
    text: [
      opening,
      `## ${words()}`,
      `Somebody spoke. “${quote},” said somebody else.`,
      ...payloads.map((payload) => payload.replaceAll(/\s+/gu, " ").trim() || "x"),
    ].join("\n\n"),
    extracted: [opening],
    said: [
      {
        words: quote,
        speaker: { id: `speaker-${name}`, name: words(), role: words(), kind: "person" },
        key: true,
      },
    ],
  });
}

function markdownSource(payloads: readonly string[], index: number): Source {
  const next = inTurns(payloads);
  const value = () => JSON.stringify(next());
  const text = `---
title: ${value()}
authors: [${value()}, ${value()}]
topics: [${value()}, ${value()}, ${value()}]
image: { url: ${value()}, alt: ${value()}, caption: ${value()} }
source: { name: ${value()}, url: ${value()} }
---

${BODY}

${payloads
  .map(
    (payload) => `${payload}

## ${payload}

A [link](<${payload}>), a ![picture](${payload}) and <${payload}>, \`${payload}\`.

> “${payload}, and that is all,” said Maren Holt.`,
  )
  .join("\n\n")}`;
  return { text, mediaType: "text/markdown", name: `markdown-${index}.md` };
}

function htmlSource(payloads: readonly string[], index: number): Source {
  const next = inTurns(payloads);
  const paragraphs = BODY.split("\n\n")
    .map((words) => `<p>${words}</p>`)
    .join("");
  const hostile = payloads
    .map(
      (
        payload,
      ) => `<p>${payload} and more words of a paragraph</p><p>A <a href="${payload}">link</a>.</p>
<figure><img src="${payload}" alt="${payload}"><figcaption>${payload}</figcaption></figure>
<h2>${payload}</h2><p>“Here is ${payload} for you,” said Maren Holt.</p>`,
    )
    .join("\n");
  const text = `<!doctype html><html lang="en"><head><title>The harbour ${index} is open</title>
<meta property="og:image" content="${next()}"><meta name="author" content="${next()}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(next())}}</script>
</head><body><article><h1>The harbour ${index} is open</h1>${paragraphs}
${hostile}</article></body></html>`;
  return { text, mediaType: "text/html", name: `html-${index}.html` };
}

function textSource(payloads: readonly string[], index: number): Source {
  const text = `The harbour ${index} is open

By ${payloads[index % payloads.length]}

${BODY}

${payloads.map((payload) => `${payload}\n\n“This is ${payload} for you,” said Maren Holt, ${payload}.`).join("\n\n")}`;
  return { text, mediaType: "text/plain", name: `text-${index}.txt` };
}

function inTurns(payloads: readonly string[]): () => string {
  let turn = 0;
  return () => payloads[turn++ % payloads.length] ?? "";
}
