import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import { ProblemError } from "../../src/article/problem.ts";
import { createPublisher, type Publisher } from "../../src/publishing/publisher.ts";
import { d1Archive } from "../../src/store/d1/archive.ts";
import { d1Store } from "../../src/store/d1/reader.ts";
import { clearArchive } from "./archive.ts";

beforeEach(clearArchive);

function publisherOn(database: D1Database): Publisher {
  return createPublisher({
    archive: d1Archive(database),
    prepare: {
      ...DEFAULT_ANALYZE_OPTIONS,
      language: "en",
      tagAuthority: "standfirst.example,2025",
    },
    now: () => "2026-05-01T12:00:00Z",
  });
}

function request(day: string, slug = "pier") {
  const text = `---
title: The pier opens on ${day}
published: 2026-04-02T08:00:00Z
topics: [Harbour, ${day}]
---

The pier was opened on ${day} after two years of work.

“${day} will do,” said Maren Holt, the harbour master.
`;
  return { slug, source: { name: `${slug}.md`, mediaType: "text/markdown" as const, text } };
}

/** The database with its write transactions changed by `fault`. */
function faulty(
  fault: (
    statements: D1PreparedStatement[],
    run: D1Database["batch"],
  ) => ReturnType<D1Database["batch"]>,
): D1Database {
  return new Proxy(env.DB, {
    get(database, property) {
      if (property !== "withSession") return Reflect.get(database, property, database);
      return (constraint: D1SessionBookmark) => {
        const session = database.withSession(constraint);
        return {
          prepare: (sql: string) => session.prepare(sql),
          batch: (statements: D1PreparedStatement[]) =>
            fault(statements, (all) => session.batch(all)),
        };
      };
    },
  });
}

const TABLES = [
  "article",
  "article_topic",
  "alias",
  "gone",
  "segment_member",
  "revision",
  "quote",
  "speaker",
  "topic",
  "stamp",
];

/** Everything in the database, and what the index finds. */
async function dump(): Promise<unknown> {
  const tables = await env.DB.batch(
    TABLES.map((table) => env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)),
  );
  const store = d1Store(env.DB);
  const found = await Promise.all(
    ["pier", "monday", "tuesday", "holt"].map(async (word) =>
      (await store.search(word, 5)).map(({ article }) => article.revision),
    ),
  );
  return [tables.map(({ results }) => results), found];
}

async function stepsOf(write: (publisher: Publisher) => Promise<unknown>): Promise<number> {
  let steps = 0;
  await write(
    publisherOn(
      faulty((statements, run) => {
        steps = statements.length;
        return run(statements);
      }),
    ),
  );
  return steps;
}

test("a crash at any step of an update leaves the old article whole", async () => {
  await publisherOn(env.DB).publish(request("Monday"));
  const before = await dump();
  const update = (publisher: Publisher) => publisher.publish(request("Tuesday"));
  for (let step = 0; ; step += 1) {
    let reached = false;
    const crash = env.DB.prepare("SELECT json('the machine is gone')");
    const database = faulty((statements, run) => {
      if (step >= statements.length) return run(statements);
      reached = true;
      return run(statements.toSpliced(step, 0, crash));
    });
    if (step > 100) throw new Error("the write never ends");
    const outcome = update(publisherOn(database));
    if (!reached) {
      const settled = await outcome.catch((error: unknown) => error);
      if (!(settled instanceof ProblemError)) {
        expect(settled).toMatchObject({ ok: true, changed: true });
        expect(step).toBeGreaterThan(15);
        return;
      }
    }
    await expect(outcome).rejects.toBeInstanceOf(ProblemError);
    expect(await dump()).toEqual(before);
  }
});

test("a crash at any step of a withdrawal leaves the article published", async () => {
  await publisherOn(env.DB).publish(request("Monday"));
  const before = await dump();
  const steps = 14;
  for (let step = 0; step < steps; step += 1) {
    const crash = env.DB.prepare("SELECT json('the machine is gone')");
    const database = faulty((statements, run) => run(statements.toSpliced(step, 0, crash)));
    await expect(publisherOn(database).withdraw("pier")).rejects.toBeInstanceOf(ProblemError);
    expect(await dump()).toEqual(before);
  }
  expect(await stepsOf((publisher) => publisher.withdraw("pier"))).toBeGreaterThanOrEqual(steps);
});

test("a write whose answer is lost counts as written", async () => {
  const database = faulty(async (statements, run) => {
    await run(statements);
    throw new Error("connection lost");
  });
  const outcome = await publisherOn(database).publish(request("Monday"));
  expect(outcome).toMatchObject({ ok: true, created: true });
  expect((await d1Store(env.DB).article("pier")).found).toBe("article");
});

test("twenty publications of the same article at once are one article", async () => {
  const publisher = publisherOn(env.DB);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => publisher.publish(request("Monday"))),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(outcomes.filter((outcome) => outcome.ok && outcome.created)).toHaveLength(1);
  const store = d1Store(env.DB);
  expect(await store.revisions("pier")).toHaveLength(1);
  expect((await store.topics()).map(({ articles }) => articles)).toEqual([1, 1]);
});

test("ten different publications at once: all take place one after the other", async () => {
  const publisher = publisherOn(env.DB);
  const days = Array.from({ length: 10 }, (_, index) => `Day${index}`);
  const outcomes = await Promise.all(days.map((day) => publisher.publish(request(day))));
  expect(outcomes.map(({ ok }) => ok)).toEqual(days.map(() => true));
  const store = d1Store(env.DB);
  const lookup = await store.article("pier");
  if (lookup.found !== "article") throw new Error(lookup.found);
  const revisions = await store.revisions("pier");
  expect(revisions).toHaveLength(10);
  expect(revisions[0]?.revision).toBe(lookup.article.revision);
  expect((await store.topics()).map(({ articles }) => articles)).toEqual([1, 1]);
});

test("many articles in one transaction, the same one twice among them", async () => {
  const publisher = publisherOn(env.DB);
  const requests = [
    request("Monday", "a"),
    request("Tuesday", "b"),
    request("Sunday", "a"),
    { slug: "c", source: { name: "c.md", mediaType: "text/markdown" as const, text: "" } },
  ];
  const outcomes = await publisher.publishAll(requests);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  const store = d1Store(env.DB);
  expect((await store.search("sunday", 5)).map(({ article }) => article.slug)).toEqual(["a"]);
  expect(await store.search("monday", 5)).toEqual([]);
});
