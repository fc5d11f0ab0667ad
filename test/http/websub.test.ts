import { expect, test } from "vitest";
import { changedFeeds, pingHub } from "../../src/http/websub.ts";
import { LIGHTHOUSE } from "../fixture/articles.ts";
import { SITE } from "../fixture/site.ts";

const TOPICS = ["https://news.example/feed.rss", "https://news.example/feed.atom"];

/** A hub that answers so many statuses, one after the other; 0 cannot be reached. */
function hubThatSays(...statuses: number[]) {
  const bodies: string[] = [];
  const pauses: number[] = [];
  const outcome = pingHub({
    hub: "https://hub.example/",
    topics: TOPICS,
    fetch: async (_, { body }) => {
      bodies.push(String(body));
      const status = statuses[bodies.length - 1] ?? 0;
      if (status === 0) throw new TypeError("not reached");
      return new Response(null, { status });
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  });
  return { outcome, bodies, pauses };
}

test("the hub is told every feed that changed", async () => {
  const { outcome, bodies } = hubThatSays(204);
  expect(await outcome).toEqual({ delivered: true, attempts: 1, status: 204 });
  const form = new URLSearchParams(bodies[0]);
  expect(form.get("hub.mode")).toBe("publish");
  expect(form.getAll("hub.url")).toEqual(TOPICS);
});

test("a hub that fails is asked three times, longer and longer apart", async () => {
  const { outcome, pauses } = hubThatSays(503, 0, 202);
  expect(await outcome).toEqual({ delivered: true, attempts: 3, status: 202 });
  expect(pauses).toEqual([1000, 4000]);
});

test("a hub that stays away fails nothing", async () => {
  expect(await hubThatSays(0, 0, 0).outcome).toEqual({ delivered: false, attempts: 3 });
});

test("a hub that refuses is not asked again", async () => {
  const refusal = { delivered: false, attempts: 1, status: 400 };
  expect(await hubThatSays(400).outcome).toEqual(refusal);
});

test("the feeds of an article are those of the site, its topics, its speakers and itself", () => {
  const feeds = changedFeeds(SITE, undefined, LIGHTHOUSE).filter((url) => url.endsWith(".rss"));
  expect(feeds.map((url) => url.slice(SITE.url.length)).toSorted()).toEqual([
    "/articles/lighthouse-lit-again/quotes.rss",
    "/feed.rss",
    "/quotes.rss",
    "/speakers/maren-holt.rss",
    "/speakers/tide-office.rss",
    "/summaries.rss",
    "/topics/harbour.rss",
    "/topics/history.rss",
  ]);
  expect(changedFeeds(SITE, undefined, undefined)).toEqual([]);
});
