import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withImageFile } from "../../scripts/content/image-file.ts";
import { analyzedArticle } from "../fixture/analyzed-article.ts";
import { renderFeeds } from "../render/feed/render-feeds.ts";

test("an image of the content folder is enclosed with its true type and length", async () => {
  const folder = await mkdtemp(join(tmpdir(), "content-"));
  await mkdir(join(folder, "images"));
  await writeFile(join(folder, "images", "a lamp.png"), "twelve bytes");
  const article = (url: string) =>
    analyzedArticle({ slug: "lamp", title: "Lamp", text: "One.", image: { url } });
  const plain = article("/images/a%20lamp.png");
  const measured = withImageFile(plain, folder);
  expect(measured.image).toMatchObject({ size: 12, mediaType: "image/png" });
  expect(measured.revision).not.toBe(plain.revision);
  expect(renderFeeds({ kind: "feed", articles: [measured] }).rss).toContain(
    '<enclosure url="https://news.example/images/a%20lamp.png" length="12" type="image/png"/>',
  );
  for (const url of ["/images/none.png", "/images/../../secret.png", "https://a.example/b.png"]) {
    const elsewhere = article(url);
    expect(withImageFile(elsewhere, folder)).toBe(elsewhere);
  }
  await rm(folder, { recursive: true });
});
