import { expect, test } from "vitest";
import { parse } from "../../src/parse/parse.ts";
import { readByline } from "../../src/parse/text/byline.ts";

const names = (line: string, language?: string) =>
  readByline(line, language).map(({ name }) => name);

test.each([
  ["en", "By Ada Fenn and Tom Orr, Staff Reporters | Oct. 23, 2025"],
  ["en-GB", "Words by Ada Fenn & Tom Orr"],
  ["de", "Von Ada Fenn und Tom Orr, 23. Oktober 2025"],
  ["de-AT", "Von Ada Fenn und Tom Orr aus Wien"],
  ["fr", "Par Ada Fenn et Tom Orr le 23 octobre 2025"],
  ["fr", "Par Ada Fenn avec Tom Orr"],
  ["es", "Por: Ada Fenn y Tom Orr"],
  ["it", "di Ada Fenn e Tom Orr"],
  ["it", "A cura di Ada Fenn, Tom Orr"],
  ["pt-BR", "Por Ada Fenn e Tom Orr em 23 de outubro"],
  ["nl", "Door Ada Fenn en Tom Orr"],
  ["da", "Af Ada Fenn og Tom Orr"],
  ["nb", "Av Ada Fenn og Tom Orr"],
  ["sv", "Av Ada Fenn och Tom Orr"],
  ["ca", "Per Ada Fenn i Tom Orr"],
  ["de", "By Ada Fenn and Tom Orr"],
])("in %s, %j names two people", (language, line) => {
  expect(names(line, language)).toEqual(["Ada Fenn", "Tom Orr"]);
});

test.each([
  ["en", "Von Trapp Singers Return"],
  ["en", "Di Fenn Joins Harbour"],
  ["fr", "Von Ada Fenn"],
  ["de", "Von Montag an fährt die Fähre wieder"],
  ["fr", "Par exemple, la Traversée du Dimanche"],
  ["it", "Di notte la Nave non parte"],
])("in %s, %j is no byline", (language, line) => {
  expect(names(line, language)).toEqual([]);
});

test("a page's byline is read in the page's language and stays out of its body", () => {
  const paragraph =
    "<p>Die Fähre überquerte den Sund am Dienstag zwölfmal, und gegen ein Uhr wartete niemand mehr am Kai, sagte das Hafenamt.</p>";
  const text = `<html lang="de"><body><article><h1>Die Fähre fährt wieder</h1><p>Von Ada Fenn und Tom Orr</p>${paragraph.repeat(5)}</article></body></html>`;
  const parsed = parse({ text, mediaType: "text/html", name: "x" }, { language: "en" });
  if (!parsed.ok) throw new Error(parsed.problem.detail);
  expect(parsed.value.authors).toEqual([{ name: "Ada Fenn" }, { name: "Tom Orr" }]);
  expect(parsed.value.text).not.toContain("Von Ada");
});
