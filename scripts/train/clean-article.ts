import { type SegmentedArticle, segment } from "../../src/analyze/segments.ts";
import { parse } from "../../src/parse/parse.ts";

/** The sentences of an English article that is its text alone; undefined where that is no article. */
export function cleanArticle({
  id,
  text,
}: {
  readonly id: string;
  readonly text: string;
}): SegmentedArticle | undefined {
  const parsed = parse(
    { text, mediaType: "text/plain", name: id, clean: true },
    { language: "en" },
  );
  return parsed.ok ? segment(parsed.value) : undefined;
}

/** Without the title, which is the first line of the text. */
export function withoutTitle(segmented: SegmentedArticle): SegmentedArticle {
  return { ...segmented, article: { ...segmented.article, title: "" } };
}
