import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Bindings } from "../../src/bindings.ts";
import { readConfig } from "../../src/config.ts";
import { publishingOf, writingOf } from "../../src/publishing-setup.ts";
import { d1Store } from "../../src/store/d1/reader.ts";
import { clearArchive } from "./archive.ts";

beforeEach(clearArchive);

const TOKEN = "a-token-for-tests";
const MODEL = "@cf/example/writer";
const ARTICLE = `# Wexcombe closes its quay

The port of Wexcombe will close its main quay for two years while a £40m flood barrier is built, the harbour board said on Monday.

“We looked at every other way,” said Ruth Okafor, who chairs the board. Wexcombe flooded three times last winter and 600 homes were damaged.

Work on the barrier starts in March. Fishing crews will share a £2m fund for lost catches.
`;
const WRITTEN =
  "Wexcombe will close its main quay for two years while a £40 million flood barrier is built. " +
  "Wexcombe flooded three times last winter and 600 homes were damaged. " +
  "Fishing crews will share a £2m fund for lost catches.";
const EDITED = `---
summary: The main quay of Wexcombe closes for two years.
---

${ARTICLE}`;

/** The site as the Worker sets it up, with a stand-in where the platform binds the model. */
function site(run: NonNullable<Bindings["AI"]>["run"]) {
  const bindings: Bindings = {
    ...env,
    ...{ SUMMARY_MODEL: MODEL, SUMMARY_TIMEOUT_MS: "500" },
    PUBLISH_TOKEN: TOKEN,
    AI: { run },
  };
  const config = readConfig(bindings);
  const publishing = publishingOf(bindings, writingOf(bindings, config));
  const app = createApp({
    site: config.site,
    openStore: () => d1Store(env.DB, {}),
    renderVersion: "test",
    ...(publishing && { publishing }),
  });
  const fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    const context = createExecutionContext();
    const answer = await app.fetch(
      new Request(`https://news.example${path}`, init),
      bindings,
      context,
    );
    await waitOnExecutionContext(context);
    return answer;
  };
  const put = (body: string) =>
    fetch("/articles/quay", {
      method: "PUT",
      body,
      headers: { "Content-Type": "text/markdown", Authorization: `Bearer ${TOKEN}` },
    });
  return { put, fetch };
}

function loggedReasons(spy: { readonly mock: { readonly calls: readonly unknown[][] } }) {
  return spy.mock.calls
    .map(([line]): unknown => JSON.parse(String(line)))
    .filter((entry) => typeof entry === "object" && entry !== null && "event" in entry)
    .filter((entry) => entry.event === "summary-kept");
}

test("a model's summary is stored and labelled with its name wherever it is shown", async () => {
  const run = vi.fn(async () => ({ response: WRITTEN }));
  const { put, fetch } = site(run);
  const created = await put(ARTICLE);
  expect(created.status).toBe(201);
  const labelled = { method: "model", model: MODEL, text: WRITTEN };
  expect(await created.json()).toMatchObject({ summary: labelled });
  expect(run).toHaveBeenCalledWith(MODEL, expect.anything());

  expect(await (await fetch("/articles/quay.json")).json()).toMatchObject({ summary: labelled });
  const html = await (await fetch("/articles/quay", { headers: { Accept: "text/html" } })).text();
  expect(html).toContain("Fishing crews will share a £2m fund for lost catches.");
  expect(html).toContain(`Written by a language model, ${MODEL}`);
  expect(html).toContain("TrainedAlgorithmicMediaDigitalSource");

  await put(ARTICLE);
  expect(run, "the same source asks the model once").toHaveBeenCalledTimes(1);
});

test.each([
  ["error", async () => Promise.reject(new Error("no capacity"))],
  ["timeout", () => new Promise<never>(() => {})],
  ["unusable", async () => ({ response: "" })],
  ["gate", async () => ({ response: "Wexcombe closes for nine years, said Jack Straw." })],
] as const)("%s: the article's own sentences stand, and the log says why", async (reason, run) => {
  const lines = vi.spyOn(console, "log").mockImplementation(() => {});
  const { put, fetch } = site(run);
  expect((await put(ARTICLE)).status).toBe(201);
  const kept = loggedReasons(lines);
  lines.mockRestore();
  expect(kept).toEqual([
    expect.objectContaining({ slug: "quay", reason, detail: expect.any(String) }),
  ]);
  const article = await (await fetch("/articles/quay.json")).json();
  expect(article).toMatchObject({ summary: { method: "extractive" } });
  expect(article).not.toHaveProperty("summary.model");
});

test("the editor's summary stands and the model is not asked", async () => {
  const run = vi.fn(async () => ({ response: WRITTEN }));
  const { put } = site(run);
  expect(await (await put(EDITED)).json()).toMatchObject({
    summary: { method: "author", text: "The main quay of Wexcombe closes for two years." },
  });
  expect(run).not.toHaveBeenCalled();
});
