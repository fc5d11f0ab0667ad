import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { d1Archive } from "../../src/store/d1/archive.ts";
import { d1Store } from "../../src/store/d1/reader.ts";
import { HARVEST } from "../store/articles.ts";
import { clearArchive, publication, store } from "./archive.ts";

beforeEach(async () => {
  await clearArchive();
  await store([HARVEST]);
});

test("a write that has not seen the newest revision is a conflict and changes nothing", async () => {
  const archive = d1Archive(env.DB);
  const second = { ...HARVEST, revision: "second", title: "A second title" };
  const seen = { ...publication(second), replaces: HARVEST.revision };
  expect(await archive.write([seen])).toBe("written");

  const third = { ...HARVEST, revision: "third", title: "A third title" };
  expect(await archive.write([{ ...publication(third), replaces: HARVEST.revision }])).toBe(
    "conflict",
  );
  expect(await d1Store(env.DB).article(HARVEST.slug)).toMatchObject({ article: second });
  expect(await d1Store(env.DB).revisions(HARVEST.slug)).toHaveLength(2);
});
