import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { markdown } from "./articles.ts";
import { type OutsideSite, openSite } from "./open-site.ts";

let site: OutsideSite;

beforeAll(async () => {
  // nothing listens there: the hub fails whenever it is told
  site = await openSite({ WEBSUB_HUB: "http://127.0.0.1:9/", SERVER_TIMING: "1" });
  await site.faults("none");
  for (const place of ["pier", "market"]) {
    expect((await site.put(place, markdown(place))).status).toBe(201);
  }
}, 60_000);
afterAll(() => site.close());
beforeEach(() => site.faults("none"));

const PATHS = ["/articles/pier", "/articles/pier.json", "/feed.rss", "/", "/search.json?q=pier"];

async function titleOf(slug: string): Promise<string | undefined> {
  const response = await site.get(`/articles/${slug}.json`);
  return response.status === 200 ? JSON.parse(await response.text()).title : undefined;
}

interface Line {
  readonly event: string;
  readonly [name: string]: unknown;
}

async function logged(): Promise<Line[]> {
  const { log } = await site.seen();
  return log.map((line) => JSON.parse(line));
}

/** Readers are told to come back, caches keep what they have, and nothing of the inside is said. */
async function expectUnavailable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const body = await response.text();
  expect(body).not.toMatch(/D1_|secret-of-the-database|\n\s+at /u);
}

test("the archive is down: 503, which a cache answers with what it kept (stale-if-error)", async () => {
  const before = await site.get("/articles/pier");
  expect(before.headers.get("Cache-Control")).toContain("stale-if-error=");
  await site.faults("down");
  for (const path of PATHS) await expectUnavailable(await site.get(path));
  expect((await site.get("/health")).status).toBe(503);
  expect((await site.get("/robots.txt")).status).toBe(200);

  await site.faults("none");
  for (const path of PATHS) expect((await site.get(path)).status).toBe(200);
  expect((await site.get("/health")).status).toBe(200);
});

test("the archive goes down between two reads of one answer: no half answer", async () => {
  for (let after = 0; ; after += 1) {
    if (after > 20) throw new Error("the reads never end");
    await site.put("market", markdown("market", `day ${after}`)); // or memory answers
    await site.faults("half", after);
    const response = await site.get("/feed.atom");
    if (response.status === 200) {
      expect(await response.text()).toContain(`day ${after}`);
      expect(after).toBeGreaterThan(0);
      return;
    }
    await expectUnavailable(response);
    await site.faults("none");
  }
});

test("the archive is slow: the same answer, later", async () => {
  const before = await (await site.get("/articles/pier")).text();
  await site.faults("slow");
  const [slow, other] = await Promise.all([
    site.get("/articles/pier"),
    site.get("/articles/market"),
  ]);
  expect([slow.status, other.status]).toEqual([200, 200]);
  expect(await slow.text()).toBe(before);
});

test("no space is left: the writer learns of it, readers keep what was there", async () => {
  const before = await titleOf("pier");
  await site.faults("full");
  const refused = await site.put("pier", markdown("pier", "Sunday"));
  expect(refused.status).toBe(503);
  expect(await refused.text()).not.toMatch(/SQLITE|D1_/u);
  expect((await site.put("new", markdown("new"))).status).toBe(503);
  expect(await titleOf("pier")).toBe(before);

  await site.faults("none");
  expect(await titleOf("new")).toBeUndefined();
  expect((await site.put("pier", markdown("pier", "Sunday"))).status).toBe(200);
  expect(await titleOf("pier")).toContain("Sunday");
});

test("the archive is down while an article is sent: nothing of it is there, and it can be sent again", async () => {
  for (const after of [0, 1, 2, 3, 4, 5]) {
    const before = await titleOf("pier");
    await site.faults("half", after);
    const sent = await site.put("pier", markdown("pier", `attempt ${after}`));
    await site.faults("none");
    if (sent.status === 200) expect(await titleOf("pier")).toContain(`attempt ${after}`);
    else {
      expect(sent.status).toBe(503);
      expect(await titleOf("pier")).toBe(before);
    }
  }
  expect((await site.put("pier", markdown("pier", "Friday"))).status).toBe(200);
});

test("the same PUT again under its key gives the same answer, whatever failed in between", async () => {
  const key = { "Idempotency-Key": "one" };
  const first = await site.put("ferry", markdown("ferry"), key);
  expect(first.status).toBe(201);
  await site.faults("full");
  const again = await site.put("ferry", markdown("ferry"), key);
  expect(again.status).toBe(201);
  expect(await again.text()).toBe(await first.text());
});

test("purge and hub fail: the article is published all the same, and the log names what failed", async () => {
  await site.faults("purge");
  expect((await site.put("pier", markdown("pier", "Saturday"))).status).toBe(200);
  expect(await titleOf("pier")).toContain("Saturday");
  // the hub is tried three times, over five seconds
  await expect
    .poll(async () => (await logged()).map(({ event }) => event), {
      timeout: 30_000,
      interval: 500,
    })
    .toEqual(expect.arrayContaining(["purge-failed", "hub-failed"]));
});

test("one line of JSON a request: the route and what became of it, nothing of who asked", async () => {
  await site.get("/search.json?q=a-private-question", { "User-Agent": "a-reader", Cookie: "a=b" });
  await site.get("/articles/pier");
  await site.get("/articles/pier");
  await site.get("/articles/never-was");
  const requests = (await logged()).filter(({ event }) => event === "request");
  expect(requests.map(({ route, status }) => [route, status])).toEqual([
    ["/search.json", 200],
    ["/articles/:id{[^/.]+}", 200],
    ["/articles/:id{[^/.]+}", 200],
    ["/articles/:id{[^/.]+}", 404],
  ]);
  expect(requests[2]).toMatchObject({ method: "GET", cache: "HIT" });
  expect(typeof requests[2]?.["milliseconds"]).toBe("number");
  expect(JSON.stringify(requests)).not.toMatch(/private|a-reader|a=b|127\.0\.0\.1|never-was/u);
});

test("in development an answer says how long it took", async () => {
  const { headers } = await site.get("/articles/pier");
  expect(headers.get("Server-Timing")).toMatch(/^total;dur=\d+$/u);
});
