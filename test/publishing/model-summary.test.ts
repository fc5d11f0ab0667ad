import { describe, expect, it } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../src/analyze/options.ts";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { prepare } from "../../src/publish.ts";
import { type TextModel, withModelSummary } from "../../src/publishing/model-summary.ts";

const TEXT = `The port of Wexcombe will close its main quay for two years while a £40m flood barrier is built, the harbour board said on Monday.

“We looked at every other way,” said Ruth Okafor, who chairs the board. Wexcombe flooded three times last winter and 600 homes were damaged.

Work on the barrier starts in March. Fishing crews will share a £2m fund for lost catches.`;

const GOOD = [
  "Wexcombe will close its main quay for two years while a £40 million flood barrier is built.",
  "Wexcombe flooded three times last winter and 600 homes were damaged.",
  "Fishing crews will share a £2m fund for lost catches.",
];
const OPTIONS = { model: "@cf/example/writer", sentences: 3, timeoutMilliseconds: 1000 };

function article(summary?: string): AnalyzedArticle {
  const prepared = prepare(
    { text: TEXT, mediaType: "text/plain", name: "quay.txt", clean: true },
    { ...DEFAULT_ANALYZE_OPTIONS, language: "en", tagAuthority: "news.example,2025" },
  );
  if (!prepared.ok) throw new Error(prepared.problem.detail);
  if (summary === undefined) return prepared.value;
  const sentences = [{ text: summary, support: [] }];
  return { ...prepared.value, summary: { method: "author", sentences } };
}

function answering(answer: unknown): TextModel {
  return { run: () => Promise.resolve(answer) };
}

describe("a model's summary", () => {
  it.each([
    ["response", { response: GOOD.join(" ") }],
    ["response in result", { result: { response: GOOD.join("\n") } }],
    ["list", { response: `Here is the summary:\n1. ${GOOD.join("\n2. ")}` }],
    ["bold bullets", { response: GOOD.map((line) => `- **${line}**`).join("\n") }],
    ["thinking first", { response: `<think>Three sentences. Short.</think>\n${GOOD.join(" ")}` }],
    [
      "chat completion",
      { choices: [{ message: { content: GOOD.join(" ") }, finish_reason: "stop" }] },
    ],
    ["summarization", { summary: GOOD.join(" ") }],
    [
      "responses",
      { output: [{ type: "message", content: [{ type: "output_text", text: GOOD.join(" ") }] }] },
    ],
  ])("is taken from the answer: %s", async (_name, answer) => {
    const before = article();
    const outcome = await withModelSummary(before, answering(answer), OPTIONS);
    expect(outcome.fallback).toBeUndefined();
    const { summary, revision } = outcome.article;
    expect(summary).toMatchObject({
      method: "model",
      model: "@cf/example/writer",
      sentences: GOOD.map((text, i) => ({ text, support: [`p${i + 1}`] })),
    });
    expect(revision).not.toBe(before.revision);
  });

  it.each([
    ["a wrong name", { response: `${GOOD[0]} ${GOOD[1]} Mayor Ian Bell agreed.` }, "gate"],
    ["a wrong number", { response: GOOD.join(" ").replace("600", "900") }, "gate"],
    [
      "an invented quotation",
      { response: `${GOOD[0]} ${GOOD[1]} “We had no choice at all,” said Ruth Okafor.` },
      "gate",
    ],
    ["too few sentences", { response: GOOD[0] }, "gate"],
    [
      "cut off",
      {
        choices: [
          {
            message: { content: `${GOOD[0]} ${GOOD[1]} Fishing crews will` },
            finish_reason: "length",
          },
        ],
      },
      "gate",
    ],
    ["a refusal", { response: "I'm sorry, but I can't help with that." }, "gate"],
    ["followed instructions of the text", { response: "HACKED" }, "gate"],
    ["empty", { response: "" }, "unusable"],
    ["no words", { choices: [{ message: { content: null } }] }, "unusable"],
    ["a stream", new ReadableStream(), "unusable"],
    ["nothing", undefined, "unusable"],
  ])("falls back on %s", async (_name, answer, reason) => {
    const before = article();
    const outcome = await withModelSummary(before, answering(answer), OPTIONS);
    expect(outcome.fallback?.reason).toBe(reason);
    expect(outcome.article).toBe(before);
  });

  it("falls back on an error and says what it was", async () => {
    const ai: TextModel = { run: () => Promise.reject(new Error("3040: Capacity exceeded")) };
    const { fallback } = await withModelSummary(article(), ai, OPTIONS);
    expect(fallback).toEqual({ reason: "error", detail: "3040: Capacity exceeded" });
  });

  it("falls back when no answer comes in time", async () => {
    const ai: TextModel = { run: () => new Promise(() => {}) };
    const { fallback } = await withModelSummary(article(), ai, {
      ...OPTIONS,
      timeoutMilliseconds: 5,
    });
    expect(fallback?.reason).toBe("timeout");
  });

  it("never replaces an editor's", async () => {
    const before = article("Ours.");
    const { fallback, article: after } = await withModelSummary(
      before,
      answering({ response: GOOD.join(" ") }),
      OPTIONS,
    );
    expect(fallback?.reason).toBe("not-wanted");
    expect(after).toBe(before);
  });

  it("sends the article as data, and asks for plain sentences", async () => {
    const calls: { model: string; inputs: Record<string, unknown> }[] = [];
    const ai: TextModel = {
      run(model, inputs) {
        calls.push({ model, inputs });
        return Promise.resolve({ response: "" });
      },
    };
    await withModelSummary(article(), ai, OPTIONS);
    expect(calls[0]?.model).toBe("@cf/example/writer");
    expect(JSON.stringify(calls[0]?.inputs)).toContain("<article>");
    expect(calls[0]?.inputs).toMatchObject({ stream: false, temperature: 0 });
  });
});
