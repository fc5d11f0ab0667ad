import { env, exports } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import { handleDeadLetters, handleJobs, type JobMessage } from "../../src/publishing/consumer.ts";
import { createPublisher, type Publisher } from "../../src/publishing/publisher.ts";
import { d1Archive } from "../../src/store/d1/archive.ts";
import { d1Jobs } from "../../src/store/d1/jobs.ts";
import { d1Store } from "../../src/store/d1/reader.ts";
import { clearArchive } from "./archive.ts";

beforeEach(clearArchive);

const jobs = d1Jobs(env.DB);
const publisher = createPublisher({
  archive: d1Archive(env.DB),
  prepare: { ...DEFAULT_ANALYZE_OPTIONS, language: "en", tagAuthority: "standfirst.example,2025" },
  now: () => "2026-05-01T12:00:00Z",
});

function source(name: string, title = name) {
  return {
    name,
    mediaType: "text/markdown" as const,
    text: `---\ntitle: ${title}\n---\n\nThe first paragraph of ${title}. It is long enough to stay.\n`,
  };
}

function message(body: unknown, attempts = 1) {
  return { id: JSON.stringify(body), body, attempts, ack: vi.fn(), retry: vi.fn() };
}

const handle = (messages: readonly JobMessage[], by: Publisher = publisher) =>
  handleJobs(messages, { publisher: by, jobs, published: () => {} });

test("messages publish the articles of a batch, each once however often it comes", async () => {
  await jobs.add("b1", [source("one.md"), source("two.md")], "2026-05-01T12:00:00Z");
  const messages = ["one.md", "two.md"].map((name) => message({ batch: "b1", name }));
  await handle(messages);
  await handle(messages);
  expect(messages.map(({ ack }) => ack.mock.calls.length)).toEqual([2, 2]);
  expect(await jobs.state("b1")).toEqual({ waiting: 0, done: 2, failed: [] });
  expect(await d1Store(env.DB).revisions("one")).toHaveLength(1);
  const { results } = await env.DB.prepare("SELECT source FROM job").all();
  expect(results).toEqual([{ source: null }, { source: null }]);
});

test("what is wrong with an article is written down and does not stop the others", async () => {
  const bad = { ...source("bad.md"), text: "---\ntitle: [\n---\n\nx\n" };
  await jobs.add("b2", [bad, source("good.md")], "2026-05-01T12:00:00Z");
  await handle(["bad.md", "good.md"].map((name) => message({ batch: "b2", name })));
  expect(await jobs.state("b2")).toMatchObject({
    waiting: 0,
    done: 1,
    failed: [{ name: "bad.md", problem: { type: "bad-front-matter" } }],
  });
});

test("a poison message is tried again alone, and ends as a dead letter that is listed", async () => {
  await jobs.add("b3", [source("good.md")], "2026-05-01T12:00:00Z");
  const good = message({ batch: "b3", name: "good.md" });
  const poison = message({ nobody: "knows" }, 3);
  await handle([good, poison]);
  expect(good.ack).toHaveBeenCalled();
  expect(poison.ack).not.toHaveBeenCalled();
  expect(poison.retry).toHaveBeenCalledWith({ delaySeconds: 8 });
  await handleDeadLetters([poison], { jobs, now: () => "2026-05-01T13:00:00Z" });
  expect(poison.ack).toHaveBeenCalled();
  const response = await exports.default.fetch("https://news.example/dead-letters", {
    headers: { Authorization: "Bearer a-token-for-tests" },
  });
  expect(await response.json()).toMatchObject({ letters: [{ body: '{"nobody":"knows"}' }] });
});

test("a consumer that crashes leaves the job to the next", async () => {
  await jobs.add("b4", [source("one.md")], "2026-05-01T12:00:00Z");
  const crashing: Publisher = {
    ...publisher,
    publishAll: () => Promise.reject(new Error("out of memory")),
  };
  const job = message({ batch: "b4", name: "one.md" });
  await handle([job], crashing);
  expect(job.retry).toHaveBeenCalled();
  expect((await jobs.state("b4"))?.waiting).toBe(1);
  await handle([job]);
  expect((await jobs.state("b4"))?.done).toBe(1);
});

test("an upload over HTTP goes through the queue and shows in the list of what is stored", async () => {
  const headers = { Authorization: "Bearer a-token-for-tests" };
  const fetch = (path: string, init: RequestInit = {}) =>
    exports.default.fetch(`https://news.example${path}`, { ...init, headers });
  const articles = [source("a.md"), source("b.md"), source("a.md", "again")];
  const body = JSON.stringify({ batch: "b5", articles });
  const upload = await fetch("/batches", { method: "POST", body });
  expect(upload.status).toBe(202);
  await vi.waitFor(
    async () =>
      expect(await (await fetch("/batches/b5")).json()).toMatchObject({ waiting: 0, done: 2 }),
    { timeout: 30_000, interval: 200 },
  );
  const manifest = await (await fetch("/archive.json")).json();
  expect(manifest).toMatchObject({ entries: [{ name: "a.md" }, { name: "b.md" }] });
  expect((await fetch("/batches/none")).status).toBe(404);
  const wrong = await fetch("/batches", { method: "POST", body: '{"batch":"x","articles":[]}' });
  expect(wrong.status).toBe(422);
  expect((await exports.default.fetch("https://news.example/archive.json")).status).toBe(401);
});

test("old uploads, answers and letters are forgotten", async () => {
  await jobs.add("old", [source("one.md")], "2026-05-01T12:00:00Z");
  await jobs.add("new", [source("one.md")], "2026-05-03T12:00:00Z");
  await jobs.forget("2026-05-02T12:00:00Z");
  expect(await jobs.state("old")).toBeUndefined();
  expect((await jobs.state("new"))?.waiting).toBe(1);
});
