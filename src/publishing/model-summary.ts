import { segment } from "../analyze/segments.ts";
import { type GateResult, gateSummary } from "../analyze/summary/gate.ts";
import type { AnalyzedArticle } from "../article/analysis.ts";
import { withRevision } from "../article/revision.ts";
import { type ModelAnswer, readModelAnswer } from "./model-answer.ts";
import { summaryPrompt } from "./model-prompt.ts";

/** What Standfirst needs of a Workers AI binding. `env.AI` fits it, and so does a stand-in. */
export interface TextModel {
  run(model: string, inputs: Record<string, unknown>): Promise<unknown>;
}

export interface ModelSummaryOptions {
  /** Name of the model, such as `@cf/meta/llama-3.1-8b-instruct`. */
  readonly model: string;
  readonly sentences: number;
  readonly timeoutMilliseconds: number;
}

/** Why the summary stayed as it was, for the log. */
type ModelFallback =
  | { readonly reason: "not-wanted" | "timeout" | "error" | "unusable"; readonly detail: string }
  | { readonly reason: "gate"; readonly detail: string; readonly refused: GateResult["refused"] };

export interface ModelSummaryOutcome {
  /** With the model's summary and the revision that follows from it, or as it came in. */
  readonly article: AnalyzedArticle;
  readonly fallback?: ModelFallback;
}

const FEWEST_WORDS_ALLOWED = 45;
const MOST_TOKENS = 400;

/**
 * Has a model write the summary of an article about to be published. What the gate does not let
 * through is dropped; where fewer sentences remain than were asked for, and on a timeout, an error
 * or an unusable answer, the extractive summary stands. An editor's summary is never replaced.
 * Never rejects. Not for serving: it takes seconds.
 */
export async function withModelSummary(
  article: AnalyzedArticle,
  ai: TextModel,
  options: ModelSummaryOptions,
): Promise<ModelSummaryOutcome> {
  const { summary } = article;
  if (summary.method !== "extractive") {
    return fallBack(article, { reason: "not-wanted", detail: `the summary is ${summary.method}` });
  }
  const answer = await ask(article, ai, options);
  if ("reason" in answer) return fallBack(article, answer);
  const asked = Math.min(options.sentences, summary.sentences.length);
  const words = Math.max(FEWEST_WORDS_ALLOWED, leadWords(article, options.sentences));
  const segmented = segment(article);
  const gated = gateSummary(answer.text, segmented, { sentences: options.sentences, words });
  if (gated.sentences.length < asked) {
    const detail = `${gated.sentences.length} of ${asked} sentences passed${answer.cut ? "; the answer was cut off" : ""}`;
    return fallBack(article, { reason: "gate", detail, refused: gated.refused });
  }
  const { model } = options;
  const brief = summary.brief && { brief: summary.brief };
  const written = { method: "model", model, sentences: gated.sentences, ...brief } as const;
  return { article: withRevision({ ...article, summary: written }) };
}

function fallBack(article: AnalyzedArticle, fallback: ModelFallback): ModelSummaryOutcome {
  return { article, fallback };
}

async function ask(
  article: AnalyzedArticle,
  ai: TextModel,
  { model, sentences, timeoutMilliseconds }: ModelSummaryOptions,
): Promise<Extract<ModelAnswer, { kind: "text" }> | ModelFallback> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), timeoutMilliseconds);
  });
  const inputs = {
    messages: summaryPrompt(article.text, sentences),
    max_tokens: MOST_TOKENS,
    temperature: 0,
    stream: false,
  };
  try {
    const answer = await Promise.race([ai.run(model, inputs), late]);
    if (answer === "late") {
      return { reason: "timeout", detail: `no answer within ${timeoutMilliseconds} ms` };
    }
    const read = readModelAnswer(answer);
    return read.kind === "text" ? read : { reason: "unusable", detail: read.detail };
  } catch (error) {
    return { reason: "error", detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

function leadWords(article: AnalyzedArticle, sentences: number): number {
  const { paragraphs } = segment(article);
  const lead = paragraphs.flatMap((paragraph) => paragraph.sentences).slice(0, sentences);
  return lead.reduce((sum, { start, end }) => {
    return sum + (article.text.slice(start, end).match(/\S+/gu)?.length ?? 0);
  }, 0);
}
