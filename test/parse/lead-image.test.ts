import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const PARAGRAPH =
  "<p>The ferry came in an hour late on Sunday, and the people on the quay had waited in the rain, the harbour said.</p>";

/** The lead image of a page that names `image` in its head and shows these figures. */
function leadImageOf(image: string, ...figures: readonly string[]) {
  const text = `<html><head><meta property="og:image" content="${image}"></head><body><article>
    <h1>Ferry comes in late</h1>${PARAGRAPH}${figures.join(PARAGRAPH)}${PARAGRAPH.repeat(4)}</article></body></html>`;
  const parsed = parse({ text, mediaType: "text/html", name: "ferry.html" }, { language: "en" });
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  return parsed.value.image;
}

const figure = (src: string, caption: string) =>
  `<figure><img src="${src}"><figcaption>${caption}</figcaption></figure>`;

test("the caption is that of the figure with the named file, in whatever size", () => {
  const image = leadImageOf(
    "https://news.example/i/ferry-1200x675.jpg",
    figure("/i/quay.jpg", "The quay on Monday."),
    figure("/i/ferry-640x360.webp?q=80", "The ferry on Sunday."),
  );
  expect(image?.caption).toBe("The ferry on Sunday.");
});

test("an image that no figure shows gets no other picture's caption", () => {
  const image = leadImageOf(
    "https://news.example/i/ferry.jpg",
    figure("/i/quay.jpg", "The quay on Monday."),
    figure("/i/rain.jpg", "Rain on the quay."),
  );
  expect(image).toEqual({ url: "https://news.example/i/ferry.jpg" });
});

test("the only figure of a page describes the named image", () => {
  const image = leadImageOf(
    "https://news.example/i/crop-7.jpg",
    figure("/i/ferry.jpg", "The ferry on Sunday."),
  );
  expect(image?.caption).toBe("The ferry on Sunday.");
});
