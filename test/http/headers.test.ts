import { expect, test } from "vitest";
import { articleTag, speakerTag, topicTag } from "../../src/http/cache-tags.ts";
import { isNotModified } from "../../src/http/conditional.ts";
import { decodeCursor, encodeCursor } from "../../src/http/cursor.ts";
import { codingFor } from "../../src/http/encoding.ts";
import { parseHttpDate } from "../../src/http/http-date.ts";
import { negotiate } from "../../src/http/negotiate.ts";

const NOW = Date.UTC(2026, 5, 1);
const VALIDATORS = { etag: 'W/"abc"', lastModified: "2026-01-02T03:04:05Z" };
const notModified = (headers: Record<string, string>) =>
  isNotModified(new Headers(headers), VALIDATORS, NOW);

test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x, y", W/"abc"', true],
  ["*", true],
  [' W/"abc" ', true],
  ['"abcd"', false],
  ["abc", false],
  ['"', false],
  ["", false],
])("If-None-Match: %s", (value, matches) => {
  expect(notModified({ "If-None-Match": value })).toBe(matches);
});

test.each([
  ["Fri, 02 Jan 2026 03:04:05 GMT", true],
  ["Fri, 02 Jan 2026 03:04:06 GMT", true],
  ["Friday, 02-Jan-26 03:04:05 GMT", true],
  ["Fri Jan  2 03:04:05 2026", true],
  ["Fri, 02 Jan 2026 03:04:04 GMT", false],
  ["Thu, 01 Jan 1998 00:00:00 GMT", false],
  ["2026-05-01T00:00:00Z", false],
  ["yesterday", false],
  ["0", false],
  ["Fri, 99 Jan 2026 03:04:05 GMT", false],
])("If-Modified-Since: %s", (value, matches) => {
  expect(notModified({ "If-Modified-Since": value })).toBe(matches);
});

test("If-None-Match decides alone where it is present", () => {
  const date = { "If-Modified-Since": "Fri, 02 Jan 2026 03:04:05 GMT" };
  expect(notModified({ ...date, "If-None-Match": '"other"' })).toBe(false);
  const old = { "If-Modified-Since": "Thu, 01 Jan 1998 00:00:00 GMT" };
  expect(notModified({ ...old, "If-None-Match": '"abc"' })).toBe(true);
});

test("a year of two digits is at most 50 years ahead", () => {
  expect(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT", NOW)).toBe(784111777000);
});

test.each([
  ["gzip, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0.2, gzip;q=0.8", "gzip"],
  ["gzip;q=0, br;q=0", undefined],
  ["*", "br"],
  ["*;q=0", undefined],
  ["br;q=0, *", "gzip"],
  ["identity", undefined],
  ["identity;q=0.5, gzip", "gzip"],
  ["gzip;q=0.5, identity", undefined],
  ["", undefined],
  ["zstd, deflate", undefined],
  ["GZIP;Q=1", "gzip"],
])("Accept-Encoding: %s", (header, coding) => {
  expect(codingFor(header)).toBe(coding);
});

const OFFERS = [
  { mediaType: "application/rss+xml", aliases: ["application/xml"] },
  { mediaType: "application/atom+xml" },
  { mediaType: "text/html" },
];

test.each([
  [undefined, "application/rss+xml"],
  ["", "application/rss+xml"],
  ["*/*", "application/rss+xml"],
  ["application/atom+xml", "application/atom+xml"],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"],
  ["application/*;q=0.5, text/html;q=0.4", "application/rss+xml"],
  ["application/rss+xml;q=0, */*;q=0.1", "application/atom+xml"],
  ["application/atom+xml;q=0.2, text/*;q=0.9", "text/html"],
  ["APPLICATION/ATOM+XML", "application/atom+xml"],
  ["application/xml", "application/rss+xml"],
  ["image/png", undefined],
  ["*/*;q=0", undefined],
])("Accept: %s", (accept, mediaType) => {
  expect(negotiate(accept, OFFERS)?.mediaType).toBe(mediaType);
});

test("a cursor says where a page ended, and nothing else is one", () => {
  for (const position of [
    { sortKey: "2026-01-01T00:00:00Z", id: "a-slug" },
    { sortKey: "", id: "المكتبات 👍" },
  ]) {
    const cursor = encodeCursor(position);
    expect(cursor).toMatch(/^[\w-]+$/u);
    expect(decodeCursor(cursor)).toEqual(position);
    expect(decodeCursor(`${cursor}=`)).toBeUndefined();
  }
  for (const word of ["", "x", "W10", btoa("[1,2]"), btoa('["a"]')]) {
    expect(decodeCursor(word)).toBeUndefined();
  }
});

test.each([
  "a,b",
  "two words",
  "tab\tline\r\n",
  "nul\u0000",
  "ünïcode",
  "\ud800",
  "*",
  "x".repeat(9000),
])("a cache tag is one printable word: %j", (id) => {
  for (const tag of [articleTag(id), topicTag(id), speakerTag(id)]) {
    expect(tag).toMatch(/^[!-+\--~]{1,1024}$/u);
  }
});
