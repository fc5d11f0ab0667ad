import type { QuotedSpan } from "../spans/spans.ts";
import { isEnglish } from "./foreign-speech.ts";

/** What all spans of an article share. */
export interface SpanSetting {
  readonly text: string;
  readonly english: boolean;
  readonly spans: readonly QuotedSpan[];
  /** Families that few of the article's spans use; `'…'` in a headline above a page of “…”. */
  readonly minorFamilies: ReadonlySet<QuotedSpan["family"]>;
}

/** What the spans of an article have in common. */
export function settingOf(text: string, spans: readonly QuotedSpan[]): SpanSetting {
  const counts = new Map<QuotedSpan["family"], number>();
  for (const { family } of spans) counts.set(family, (counts.get(family) ?? 0) + 1);
  const minor = [...counts]
    .filter(([, count]) => count * 3 < spans.length)
    .map(([family]) => family);
  return { text, english: isEnglish(text), spans, minorFamilies: new Set(minor) };
}
