import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.ts";

const BODY =
  "<p>The ferry crossed the sound twelve times before noon, and nobody was left on the quay by one o'clock.</p>".repeat(
    6,
  );

function article(head: string, top: string) {
  const text = `<html><head>${head}</head><body><article>${top}${BODY}</article></body></html>`;
  const result = parse({ text, mediaType: "text/html", name: "x" }, { language: "en" });
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

const linkedData = (value: string) => `<script type="application/ld+json">${value}</script>`;

describe("authors of a page", () => {
  it.each([
    [
      "a publisher after the name",
      `<meta property="og:site_name" content="Sound Wire"><meta name="author" content="Ada Fenn, Sound Wire">`,
      "<h1>Ferry returns</h1>",
      ["Ada Fenn"],
    ],
    ["the name of a login", `<meta name="author" content="admin">`, "<h1>Ferry returns</h1>", []],
    [
      "more people in the byline",
      `<meta name="author" content="Ada Fenn">`,
      "<h1>Ferry returns</h1><p>By Ada Fenn and Tom Orr</p>",
      ["Ada Fenn", "Tom Orr"],
    ],
    [
      "an uploader whom two others deny",
      `<meta name="author" content="Una Loader"><meta name="sailthru.author" content="By Tom Orr">`,
      "<h1>Ferry returns</h1><div>By Tom Orr</div>",
      ["Tom Orr"],
    ],
    [
      "an author by reference",
      linkedData(
        `{"@graph":[{"@type":"Article","headline":"Ferry returns","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Fenn"}]}`,
      ),
      "<h1>Ferry returns</h1>",
      ["Ada Fenn"],
    ],
    [
      "lines that only markup divides",
      "",
      "<h1>Ferry returns</h1><div><div>By Ada Fenn</div><div>Sound Wire</div></div>",
      ["Ada Fenn"],
    ],
  ])("with %s", (_, head, top, names) => {
    expect(article(head, top).authors.map(({ name }) => name)).toEqual(names);
  });
});

describe("dates of a page", () => {
  it.each([
    [
      "an instant over a day",
      `${linkedData(`{"@type":"Article","headline":"Ferry returns","datePublished":"2025-10-23"}`)}<meta property="article:published_time" content="2025-10-23T09:00:00+02:00">`,
      "",
      "2025-10-23T09:00:00+02:00",
    ],
    [
      "what two parts of the page say over one",
      `${linkedData(`{"@type":"Article","headline":"Ferry returns","datePublished":"2025-10-23T09:00:00-06:00"}`)}<meta property="article:published_time" content="2025-10-23T09:00:00Z">`,
      "<p>Oct 23, 2025, 5:00 am EDT</p>",
      "2025-10-23T09:00:00Z",
    ],
    [
      "the line under the title",
      "",
      "<p>Geschrieben am 23. Oktober 2025</p>",
      "2025-10-23T00:00:00Z",
    ],
    [
      "JSON-LD with a comma too many",
      linkedData(
        `{"@type":"Article","headline":"Ferry returns","keywords":["a",],"datePublished":"2025-10-23T09:00:00Z"}`,
      ),
      "",
      "2025-10-23T09:00:00Z",
    ],
    [
      "nothing where a program put its zero",
      `<meta property="article:published_time" content="1970-01-01T00:00:00Z">`,
      "",
      undefined,
    ],
  ])("take %s", (_, head, line, published) => {
    expect(article(head, `<h1>Ferry returns</h1>${line}`).published).toBe(published);
  });

  it("hold no change that is not later than the publication", () => {
    const head = `<meta property="article:published_time" content="2025-10-23T09:00:00Z"><meta property="article:modified_time" content="2025-10-22T09:00:00Z">`;
    expect(article(head, "<h1>Ferry returns</h1>").modified).toBeUndefined();
  });
});

it("takes the h1 that microdata calls the headline, whatever the metadata says", () => {
  const head = `<meta property="og:title" content="You will not believe this boat">`;
  expect(article(head, `<h1 itemprop="headline">Ferry returns</h1>`).title).toBe("Ferry returns");
});
