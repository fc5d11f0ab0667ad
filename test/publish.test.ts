import { expect, test } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../src/analyze/options.ts";
import type { Source } from "../src/article/source.ts";
import { prepare } from "../src/publish.ts";

const options = {
  ...DEFAULT_ANALYZE_OPTIONS,
  language: "en",
  tagAuthority: "gazette.example,2026",
};

function idOf(front: string, name = "content/ferry-fares.md"): string | undefined {
  const source: Source = {
    mediaType: "text/markdown",
    name,
    text: `---\n${front}\n---\n\nThe council met on Monday. It raised the ferry fares.\n`,
  };
  const prepared = prepare(source, options);
  expect(prepared).toMatchObject({ ok: true });
  return prepared.ok ? prepared.value.id : undefined;
}

test("the entry id stays when the title or the slug changes", () => {
  const first = idOf("title: Ferry fares");
  expect(first).toMatch(/^tag:gazette\.example,2026:[0-9a-f]{12}$/u);
  expect(idOf("title: Ferry fares to rise again")).toBe(first);
  expect(idOf("title: Ferry fares\nslug: fares-rise")).toBe(first);
});

test("a renamed file keeps its id through the alias it leaves", () => {
  expect(idOf("title: Ferry fares\naliases: [ferry-fares]", "content/fares-rise.md")).toBe(
    idOf("title: Ferry fares"),
  );
});

test("an id in the front matter wins", () => {
  const id = "tag:old.example,2020:1";
  expect(idOf(`title: Ferry fares\nid: "${id}"`)).toBe(id);
});

test("equal content has an equal revision, other content another", () => {
  const revision = (text: string) => {
    const prepared = prepare(
      { text, mediaType: "text/plain", name: "a.txt", clean: true },
      options,
    );
    return prepared.ok ? prepared.value.revision : undefined;
  };
  expect(revision("The wall held.")).toBe(revision("The wall held."));
  expect(revision("The wall held.")).not.toBe(revision("The wall fell."));
});
