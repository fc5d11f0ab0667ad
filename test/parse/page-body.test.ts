import { expect, test } from "vitest";
import { sliceRange } from "../../src/article/range.ts";
import { parse } from "../../src/parse/parse.ts";

const FIRST =
  "The ferry crossed the sound twelve times before noon on Tuesday, and nobody was left on the quay by one o’clock, the harbour board said.";
const SECOND =
  "The repairs cost four million pounds, half of it borrowed from the county, and the board expects to pay the loan back over twelve years.";
const THIRD =
  "A second boat was studied and put aside because the quay at Carrow is too short for it, and because nobody wished to pay for it.";
const LAST =
  "The board meets again in March, when it will hear what the people of the island think of the new timetable and of the fares.";

const p = (words: string) => `<p>${words}</p>`;

/** A news page whose body holds `inside` between its paragraphs. */
function read(inside: string, { head = "", before = "", after = "" } = {}) {
  const text = `<html lang="en"><head><title>Ferry returns</title><meta name="author" content="Ada Fenn">${head}</head><body><article><h1>Ferry returns</h1>${before}<div class="story">${p(FIRST)}${p(SECOND)}${inside}${p(THIRD)}${p(LAST)}${after}</div></article></body></html>`;
  const parsed = parse({ text, mediaType: "text/html", name: "x" }, { language: "en" });
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  return parsed.value;
}

function blocksOf({ text, blocks }: ReturnType<typeof read>): string[] {
  return blocks.map(({ range }) => sliceRange(text, range));
}

test.each([
  [
    "a list of headlines",
    `<p><a href="/1">Fares rise by a tenth this winter</a> | <a href="/2">Bridge reopens after fourteen weeks</a> | <a href="/3">Bakery wins the island’s prize again</a> | <a href="/4">Weir to be painted</a></p>`,
  ],
  ["a bare address", p("https://wire.example/news/ferry-returns")],
  ["marks alone", p("* * *")],
  [
    "a notice of cookies",
    p("This site uses cookies to remember what you like to read about the sound."),
  ],
  ["a time of change", p("Updated at 1:23 p.m.")],
  ["a time in words", p("Published 2 days ago")],
  ["an advertisement’s mark", p("Advert")],
  ["what is named in camel case", `<div class="relatedContent"><h3>Holiday gift guides</h3></div>`],
  ["a number in a figure", `<figure><img src="a.jpg"><div><span>6 of 12</span></div></figure>`],
  [
    "the words of a picture",
    `<p><img src="a.jpg" alt="Painters rest under the north arch of the bridge"></p><p>Painters rest under the north arch of the bridge</p>`,
  ],
  ["a teaser in a list", `<ul><li><h4><a href="/1">Fares rise by a tenth</a></h4></li></ul>`],
])("%s is no part of the body", (_, inside) => {
  expect(blocksOf(read(inside))).toEqual([FIRST, SECOND, THIRD, LAST]);
});

test("a note that begins with the author’s name ends no article", () => {
  const note = p("Ada Fenn writes about boats and has lived on the island since she was nine.");
  expect(blocksOf(read("", { after: note }))).toEqual([FIRST, SECOND, THIRD, LAST]);
});

test.each([
  ["a heading of few words", "<h2>The bottom line</h2>", "The bottom line"],
  ["a heading that is a link", `<h3><a href="/boat">The Carrow boat</a></h3>`, "The Carrow boat"],
  [
    "a post that the article quotes",
    `<div class="social-media-embed"><blockquote class="twitter-tweet"><p>The boat is back and I have not stopped smiling.</p><a href="https://social.example/1">10 October 2025</a></blockquote></div>`,
    "The boat is back and I have not stopped smiling.",
  ],
])("%s stays", (_, inside, words) => {
  const blocks = blocksOf(read(inside));
  expect(blocks).toContain(words);
  expect(blocks).toEqual(expect.arrayContaining([FIRST, SECOND, THIRD, LAST]));
});

test("a first paragraph that is the description too stays, and there is no standfirst", () => {
  const head = `<meta property="og:description" content="${FIRST}">`;
  const article = read(p("The fares stay as they are until March."), { head });
  expect(blocksOf(article)[0]).toBe(FIRST);
  expect(article.standfirst).toBeUndefined();
});

test("a standfirst that stands by itself over the body is not repeated in it", () => {
  const standfirst = "Four million pounds later, the island has its boat back.";
  const article = read("", {
    head: `<meta property="og:description" content="${standfirst}">`,
    before: `<div class="intro">${p(standfirst)}</div>`,
  });
  expect(article.standfirst).toBe(standfirst);
  expect(blocksOf(article)).toEqual([FIRST, SECOND, THIRD, LAST]);
});

test("a page whose JSON-LD alone holds the article gives that, and a page that shows it its own", () => {
  const data = (body: string) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Ferry returns", articleBody: body })}</script>`;
  const text = `<html><head>${data(`${FIRST}\n\n${SECOND}\n\n${THIRD}`)}</head><body><h1>Ferry returns</h1><p>Log in to read on.</p></body></html>`;
  const parsed = parse({ text, mediaType: "text/html", name: "x" }, { language: "en" });
  expect(parsed).toMatchObject({ ok: true, value: { text: `${FIRST}\n\n${SECOND}\n\n${THIRD}` } });
  expect(blocksOf(read("", { head: data("Something else, and not much.") }))[0]).toBe(FIRST);
});

test("navigation and what is operated are dropped with what they hold, a telling footer is not", () => {
  const around = `<nav><nav><p>${SECOND}</p></nav><p>${THIRD}</p></nav><select><option>${LAST}</option></select><button>${FIRST}</button>`;
  expect(blocksOf(read(around))).toEqual([FIRST, SECOND, THIRD, LAST]);
  const dated = `<footer><time itemprop="datePublished" datetime="2025-10-23T09:00:00Z">today</time></footer>`;
  expect(read("", { after: dated }).published).toBe("2025-10-23T09:00:00Z");
});
