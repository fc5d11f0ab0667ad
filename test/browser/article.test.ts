import { expect, test } from "vitest";
import { LIGHTHOUSE } from "../fixture/articles.ts";
import { origin, usePages } from "./open-page.ts";

const openPage = usePages();

test("the article page renders", async () => {
  const page = await openPage();
  const response = await page.goto(`${origin}/articles/${LIGHTHOUSE.slug}`);
  expect(response?.status()).toBe(200);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(LIGHTHOUSE.title);
});
