import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { ARABIC, BARE, JAPANESE, LIGHTHOUSE } from "../fixture/articles.ts";
import { origin, usePages } from "./open-page.ts";

const openPage = usePages();

/**
 * The matching of the specification as the reference polyfill does it: the shell that drives the
 * browser here leaves `:~:text=` alone, so the page is asked what the directive finds.
 */
let finder: string;
beforeAll(async () => {
  const path = "node_modules/text-fragments-polyfill/src/text-fragment-utils.js";
  const source = (await readFile(path, "utf8")).replaceAll(/^export /gmu, "");
  finder = `${source}
    const [directive] = getFragmentDirectives(HASH).text.map((text) => parseFragmentDirectives({ text: [text] }).text[0]);
    const ranges = processTextFragmentDirective(directive, document);
    ranges[0]?.startContainer.parentElement.scrollIntoView({ behavior: "instant" });
    ({ found: ranges.length, words: ranges[0]?.toString(), paragraph: ranges[0]?.startContainer.parentElement.id, top: ranges[0]?.getBoundingClientRect().top });`;
});

describe.each([LIGHTHOUSE, ARABIC, JAPANESE, BARE])("$slug", (article) => {
  const quotes = article.quotes.filter(({ form }) => form === "full");

  test.each(quotes)("the link of quote $id leads to its words", async (quote) => {
    const page = await openPage({ viewport: { width: 700, height: 200 } });
    await page.goto(`${origin}/articles/${article.slug}`);
    const link = await page.locator(`[id="q-${quote.id}"] a[data-copy]`).getAttribute("href");
    const fragment = link?.slice(link.indexOf("#") + 1) ?? "";
    expect(fragment).toMatch(new RegExp(`^${quote.paragraph}:~:text=.`, "u"));
    // evaluated by the debugger, which no policy of the page binds
    const result = await page.evaluate(
      `{${finder.replace("HASH", JSON.stringify(`#${fragment}`))}}`,
    );
    const { range } = quote;
    expect(result).toMatchObject({ paragraph: quote.paragraph });
    const { words, top } = result as { readonly words: string; readonly top: number };
    expect(spaced(words)).toContain(spaced(article.text.slice(range.start, range.end)));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });
});

function spaced(words: string): string {
  return words.replaceAll(/\s+/gu, "");
}
