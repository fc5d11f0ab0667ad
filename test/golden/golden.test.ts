/**
 * Each folder here holds a source and what it must become, reviewed by eye. After an intended change:
 *
 *     npm run golden
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { mediaTypeOf } from "../../scripts/media-type.ts";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import { lastChange } from "../../src/article/order.ts";
import type { Site } from "../../src/article/site.ts";
import { prepare } from "../../src/publish.ts";
import { addressOf } from "../../src/render/address.ts";
import { articleJson } from "../../src/render/json/article.ts";
import { representationsOf } from "../../src/render/registry.ts";

const here = import.meta.dirname;
const site: Site = {
  title: "The Golden Gazette",
  url: "https://gazette.example",
  description: "Articles for tests",
  language: "en",
  authors: [],
  tagAuthority: "gazette.example,2026",
  feedLength: 50,
};

const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test("every folder holds one source", () => {
  for (const { name } of folders) {
    const sources = readdirSync(join(here, name)).filter((file) => file.startsWith("source."));
    expect(sources, name).toHaveLength(1);
  }
});

describe.each(folders.map(({ name }) => name))("%s", (slug) => {
  const folder = join(here, slug);
  const file = readdirSync(folder).find((name) => name.startsWith("source."));
  if (file === undefined) throw new Error(`test/golden/${slug} has no source.*`);
  const mediaType = mediaTypeOf(file);
  if (mediaType === undefined) throw new Error(`test/golden/${slug}/${file} is no article`);
  const prepared = prepare(
    { text: readFileSync(join(folder, file), "utf8"), mediaType, name: `${slug}${extname(file)}` },
    { ...DEFAULT_ANALYZE_OPTIONS, language: "en", tagAuthority: site.tagAuthority },
  );
  if (!prepared.ok) throw new Error(`test/golden/${slug}: ${prepared.problem.detail}`);
  const article = prepared.value;

  test("article.json", async () => {
    const json = `${JSON.stringify(articleJson(article, site), null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(join(folder, "article.json"));
  });

  test.each(representationsOf("feed").filter(({ extension }) => extension !== ""))(
    "feed.$extension",
    async (representation) => {
      const updated = lastChange(article);
      const rendered = representation.render(
        { kind: "feed", articles: [article], ...(updated !== undefined && { updated }) },
        {
          site,
          self: addressOf(site, "feed", "", representation.extension),
          alternates: [],
        },
      );
      await expect(rendered).toMatchFileSnapshot(join(folder, `feed.${representation.extension}`));
    },
  );
});
