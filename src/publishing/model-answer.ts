import * as z from "zod";

/** What a model's answer holds: words, or why there are none. */
export type ModelAnswer =
  | { readonly kind: "text"; readonly text: string; readonly cut: boolean }
  | { readonly kind: "unusable"; readonly detail: string };

const plain = z.object({ response: z.string(), finish_reason: z.string().nullish() });
const wrapped = z.object({ result: plain });
const summarization = z.object({ summary: z.string() });
const chat = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullable() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});
const responses = z.object({
  output: z.array(
    z.object({ content: z.array(z.object({ text: z.string().optional() })).optional() }),
  ),
  status: z.string().optional(),
});

/**
 * Reads the answers that Workers AI models give: `{response}`, the same in `{result}`, `{summary}`
 * (summarization models), `{choices}` (chat completions) and `{output}` (the responses API).
 */
export function readModelAnswer(answer: unknown): ModelAnswer {
  const found = plainAnswer(answer) ?? chatAnswer(answer) ?? responsesAnswer(answer);
  if (found === undefined) {
    return { kind: "unusable", detail: "the answer has none of the known shapes" };
  }
  const text = withoutDressing(found.text);
  if (text === "") return { kind: "unusable", detail: "the answer is empty" };
  return { kind: "text", text, cut: found.cut };
}

interface Found {
  readonly text: string;
  readonly cut: boolean;
}

function plainAnswer(answer: unknown): Found | undefined {
  const whole = plain.safeParse(answer);
  const inner = wrapped.safeParse(answer);
  const { data } = whole.success ? whole : { data: inner.data?.result };
  if (data) return { text: data.response, cut: data.finish_reason === "length" };
  const summary = summarization.safeParse(answer);
  return summary.success ? { text: summary.data.summary, cut: false } : undefined;
}

function chatAnswer(answer: unknown): Found | undefined {
  const [choice] = chat.safeParse(answer).data?.choices ?? [];
  if (choice === undefined) return undefined;
  return { text: choice.message.content ?? "", cut: choice.finish_reason === "length" };
}

function responsesAnswer(answer: unknown): Found | undefined {
  const { data } = responses.safeParse(answer);
  if (data === undefined) return undefined;
  const texts = data.output.flatMap(({ content }) => content?.map(({ text }) => text ?? "") ?? []);
  return { text: texts.join("\n"), cut: data.status === "incomplete" };
}

/** The sentences without thinking aloud, list marks, emphasis and lines that announce them. */
function withoutDressing(answer: string): string {
  const thought = answer.lastIndexOf("</think>");
  const spoken = thought === -1 ? answer : answer.slice(thought + "</think>".length);
  return spoken
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-*•]|\d{1,2}[.)])\s/u, "")
        .replaceAll("**", "")
        .trim(),
    )
    .filter((line) => line !== "" && !line.endsWith(":") && !line.startsWith("#"))
    .join("\n");
}
