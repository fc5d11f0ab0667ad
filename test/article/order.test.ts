import { expect, test } from "vitest";
import { byNewest, positionOf, utcInstant } from "../../src/article/order.ts";

test("dates of different zones compare by their instant", () => {
  const early = positionOf({ slug: "early", published: "2026-03-01T10:00:00+02:00" });
  const late = positionOf({ slug: "late", published: "2026-03-01T09:00:00Z" });
  expect([early, late].sort(byNewest).map(({ id }) => id)).toEqual(["late", "early"]);
});

test("undated articles come last, then slugs decide", () => {
  const positions = [
    { slug: "a" },
    { slug: "b" },
    { slug: "c", published: "1970-01-01T00:00:00Z" },
  ].map(positionOf);
  expect(positions.sort(byNewest).map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("what is no date has no instant", () => {
  expect(utcInstant("yesterday")).toBeUndefined();
});
