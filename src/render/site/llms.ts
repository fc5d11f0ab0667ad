import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { addressOf } from "../address.ts";
import { markdownText } from "../markdown/escape.ts";
import { descriptionOf } from "../shown.ts";

/** llms.txt (llmstxt.org): what the site is and where its Markdown stands. */
export function llmsText(articles: readonly AnalyzedArticle[], site: Site): string {
  const lines = [`# ${markdownText(site.title)}`, ""];
  if (site.description) lines.push(`> ${markdownText(site.description)}`, "");
  lines.push(
    "Each article has its summary, its key quotes and who said them. Its Markdown is at its address with `.md`, its JSON with `.json`.",
    "",
    "## Articles",
    "",
    ...articles.map((article) => {
      const description = descriptionOf(article);
      const link = `[${markdownText(article.title)}](${addressOf(site, "article", article.slug, "md")})`;
      return `- ${link}${description ? `: ${markdownText(description)}` : ""}`;
    }),
    "",
    "## Optional",
    "",
    `- [Key quotes](${addressOf(site, "quotes", "", "md")}): who said what, newest first`,
    `- [All articles](${addressOf(site, "articles", "", "json")}): JSON, in pages`,
    `- [Feed](${addressOf(site, "feed", "", "rss")}): RSS`,
    "",
  );
  return lines.join("\n");
}
