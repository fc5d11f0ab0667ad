import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import { PROBLEM_TITLES, type Problem } from "../../src/article/problem.ts";
import type { Site } from "../../src/article/site.ts";
import { statusOf } from "../../src/http/problem-status.ts";
import { docsPage } from "../api/docs-page.ts";
import { examplesOf } from "../api/examples.ts";
import { openApi } from "../api/openapi.ts";
import { DOCUMENTATION_STYLE, documentationPage, markdownToHtml } from "../api/page.ts";
import { PROBLEM_DESCRIPTIONS } from "../api/problem-descriptions.ts";

/**
 * Writes the documentation as static files, so that it is no part of the Worker: /openapi.json,
 * /docs, /ns (the address of our XML namespace) and /problems/{type}.
 */
export async function writeDocumentation(
  folder: string,
  articles: readonly AnalyzedArticle[],
  site: Site,
): Promise<void> {
  const api = openApi(site, await examplesOf(articles, site));
  const namespace = markdownToHtml(await readFile("docs/namespace.md", "utf8"));
  await mkdir(join(folder, "problems"), { recursive: true });
  const files: Record<string, string> = {
    "openapi.json": JSON.stringify(api),
    "docs.html": docsPage(api, site),
    "ns.html": documentationPage("The Standfirst namespace", namespace),
    "documentation.css": DOCUMENTATION_STYLE,
  };
  for (const type of Object.keys(PROBLEM_DESCRIPTIONS) as Problem["type"][]) {
    const body = `<p>Status ${statusOf({ type })}, type <code>${type}</code>.</p>${markdownToHtml(PROBLEM_DESCRIPTIONS[type])}<p><a href="/docs">The API</a></p>`;
    files[`problems/${type}.html`] = documentationPage(PROBLEM_TITLES[type], body);
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}
