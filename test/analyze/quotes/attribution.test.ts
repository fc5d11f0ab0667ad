import { describe, expect, it } from "vitest";
import { DEFAULT_ANALYZE_OPTIONS } from "../../../src/analyze/options.ts";
import { attribute } from "../../../src/analyze/quotes/attribution.ts";
import { findQuotations } from "../../../src/analyze/quotes/quotations.ts";
import { segment } from "../../../src/analyze/segments.ts";
import { parse } from "../../../src/parse/parse.ts";
import { SPEAKER_CASES } from "./speaker-cases.ts";

function attributionsOf(text: string) {
  const parsed = parse(
    { text, mediaType: "text/plain", name: "case", clean: true },
    { language: "en" },
  );
  if (!parsed.ok) throw new Error(parsed.error.type);
  const segmented = segment(parsed.value);
  return attribute(segmented, findQuotations(segmented), DEFAULT_ANALYZE_OPTIONS);
}

describe("who says a quotation", () => {
  it.each(SPEAKER_CASES)("$idea", ({ text, speakers }) => {
    expect(attributionsOf(text).map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers);
  });
});
