import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";

const vars = {
  SITE_TITLE: "The Ferry Gazette",
  SITE_URL: "https://gazette.example/",
  TAG_AUTHORITY: "gazette.example,2026",
};

test("a small configuration is filled up with defaults", () => {
  const { site, prepare } = readConfig({ ...vars, SITE_AUTHORS: "Ada Quill, News Desk" });
  expect(site).toMatchObject({ url: "https://gazette.example", language: "en", feedLength: 50 });
  expect(site.authors).toEqual([{ name: "Ada Quill" }, { name: "News Desk" }]);
  expect(prepare.summary.sentences).toBe(3);
});

test.each([
  ["SITE_URL", "gazette.example"],
  ["SITE_URL", "ftp://gazette.example"],
  ["TAG_AUTHORITY", "gazette"],
  ["FEED_LENGTH", "many"],
  ["SITE_LANGUAGE", "English please"],
  ["ACCENT_LIGHT", "red; background: url(x)"],
])("a wrong %s is named in the message", (name, value) => {
  expect(() => readConfig({ ...vars, [name]: value })).toThrow(name);
});

test("every missing variable is named at once", () => {
  expect(() => readConfig({})).toThrow(/SITE_TITLE.*SITE_URL.*TAG_AUTHORITY/su);
});
