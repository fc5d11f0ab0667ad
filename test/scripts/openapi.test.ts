import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { docsPage } from "../../scripts/api/docs-page.ts";
import { examplesOf } from "../../scripts/api/examples.ts";
import { openApi } from "../../scripts/api/openapi.ts";
import { OPERATIONS } from "../../scripts/api/operations.ts";
import { ANSWERS } from "../../scripts/api/schemas.ts";
import { createApp } from "../../src/app.ts";
import { bundledStore } from "../../src/store/bundled.ts";
import { ARTICLES } from "../fixture/articles.ts";
import { SITE } from "../fixture/site.ts";

const examples = await examplesOf(ARTICLES, SITE);
const api = openApi(SITE, examples);

test("the description is valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(structuredClone(api));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test("every JSON route is described, and nothing else", () => {
  const app = createApp({
    site: SITE,
    openStore: () => bundledStore(ARTICLES),
    renderVersion: "test",
  });
  const served = app.routes
    .filter(({ method, path }) => method === "GET" && /json\}?$/u.test(path))
    // `:id{[^/.]+\.json}` is Hono's way to write `:id.json`
    .map(({ path }) =>
      path.replace(
        /:\w+\{\[\^\/\.\]\+([^}]*)\}/u,
        (_, extension: string) => `:id${extension.replaceAll("\\", "")}`,
      ),
    )
    // redirects and the data of widgets are no part of the API
    .filter((path) => !/^\/(?:embed\/|feed\/json|index)/u.test(path));
  const described = OPERATIONS.filter(
    ({ method, path }) => method === "get" && path.endsWith(".json"),
  ).map(({ path }) => path.replace(/\{\w+\}/u, ":id"));
  expect(new Set(served)).toEqual(new Set(described));
});

test("the examples are what the schemas say", () => {
  expect(Object.keys(examples).length).toBeGreaterThan(5);
  for (const [name, example] of Object.entries(examples)) {
    const result = ANSWERS[name as keyof typeof ANSWERS].safeParse(example);
    expect([name, result.error?.issues ?? []]).toEqual([name, []]);
  }
});

test("the page for people names every operation, every shape, and no other host", () => {
  const page = docsPage(api, SITE);
  for (const { id } of OPERATIONS) expect(page).toContain(`id="${id}"`);
  for (const name of Object.keys(api.components.schemas)) expect(page).toContain(`id="${name}"`);
  expect(page).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\//u);
});
