import { stringify } from "yaml";
import type { AnalyzedArticle } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import type { StoredSource } from "../../store/archive.ts";

/**
 * What is published of an upstream entry: of somebody else's its summary and its key quotes, with a
 * link to it, never the full text; of our own all of it. The quotes are pinned with the speakers that
 * the full text gave them.
 *
 * @param whole the entry is ours
 */
export function digestSource(article: AnalyzedArticle, link: string, whole = false): StoredSource {
  const quotes = article.quotes.filter(({ key }) => key);
  const choices = quotes.map(({ range, speaker }) => ({
    match: sliceRange(article.text, range),
    action: "pin",
    speaker: speaker?.name ?? null,
    ...(speaker?.role && { role: speaker.role }),
  }));
  const frontMatter = stringify(
    {
      title: article.title,
      language: article.language,
      ...(article.published && { published: article.published }),
      ...(article.authors.length > 0 && { authors: article.authors.map(({ name }) => name) }),
      ...(article.topics.length > 0 && { topics: article.topics.map(({ name }) => name) }),
      source: { name: article.source?.name ?? new URL(link).hostname, url: link },
      canonical: link,
      ...(choices.length > 0 && { quotes: choices }),
    },
    { lineWidth: 0 },
  );
  const digest = [
    summaryOf(article),
    ...quotes.map(({ range, speaker }) => {
      const words = sliceRange(article.text, range).replaceAll(/\s+/gu, " ");
      return speaker ? `“${words}” — ${speaker.name}` : `“${words}”`;
    }),
  ].filter((paragraph) => paragraph !== "");
  const body = whole ? article.text : digest.join("\n\n");
  return {
    name: `${article.slug}.md`,
    mediaType: "text/markdown",
    text: `---\n${frontMatter}---\n\n${body}\n`,
  };
}

function summaryOf({ summary, standfirst = "", text }: AnalyzedArticle): string {
  switch (summary.method) {
    case "none":
      return standfirst;
    case "extractive":
      return summary.sentences.map(({ range }) => sliceRange(text, range)).join(" ");
    default:
      return summary.sentences.map((sentence) => sentence.text).join(" ");
  }
}
