/** Writes `src/content.generated.ts` from the folder of articles (`CONTENT_DIR`, else `content`). */
import { writeFile } from "node:fs/promises";
import { contentHash } from "../src/article/hash.ts";
import { readContent } from "./read-content.ts";

const folder = process.env["CONTENT_DIR"] ?? "content";
const { articles, errors, warnings } = await readContent(folder);
for (const warning of warnings) console.warn(warning);
for (const error of errors) console.error(error);
if (errors.length > 0) process.exit(1);

const json = JSON.stringify(articles);
const version = contentHash(json).slice(0, 12);
await writeFile(
  "src/content.generated.ts",
  `import type { AnalyzedArticle } from "./article/analysis.ts";

export const articles: readonly AnalyzedArticle[] = JSON.parse(${JSON.stringify(json)});
export const contentVersion = "${version}";
`,
);
console.log(`${articles.length} articles from ${folder}`);
