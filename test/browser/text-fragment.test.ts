import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { textFragment } from "../../src/render/text-fragment.ts";
import { usePages } from "./open-page.ts";

const openPage = usePages();
const SHORT = "It fell into the sea and nobody saw it go.";
const LONG =
  "We saw the end of the pier go first and then the lamp and then the hut where the old men sat to play at cards.";
const ESCAPED = "A well-kept pier, & a lamp (lit),";

const filler = Array.from({ length: 30 }, (_, number) => `Paragraph ${number} about the weather.`);
const paragraphs = [
  ...filler,
  "The crowd was quiet.",
  `“${SHORT}”`,
  ...filler,
  `Ann Moss, who saw it, said: “${LONG}”`,
  ...filler,
  `“${ESCAPED}” said Ned Rowe.`,
  ...filler,
];
const text = paragraphs.join("\n\n");

function element(tag: string, words: string): string {
  return `<${tag}>${words.replaceAll("&", "&amp;")}</${tag}>`;
}

/** A page that shows the quotes above the article as well. */
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pier</title><body>
${[SHORT, LONG, ESCAPED].map((words) => element("blockquote", `“${words}”`)).join("")}
<article>${paragraphs.map((words) => element("p", words)).join("\n")}</article>`;

const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/html");
  response.end(html);
}).listen(0, "127.0.0.1");
afterAll(() => void server.close());

test.each([
  ["a quote that is a paragraph", SHORT],
  ["a long quote", LONG],
  ["a quote with the directive's own characters", ESCAPED],
])("a browser scrolls to %s in the article, not to its copy above", async (_what, words) => {
  const start = text.indexOf(words);
  const fragment = textFragment(text, { start, end: start + words.length });
  // SAFETY: a TCP server has an address of this shape once it listens
  const { port } = server.address() as AddressInfo;
  const page = await openPage({ locale: "en-US", viewport: { width: 800, height: 400 } });
  await page.goto(`http://127.0.0.1:${port}/${fragment}`);
  await page.waitForFunction("scrollY > 0");
  const box = await page.locator("article p", { hasText: words }).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(400);
});
