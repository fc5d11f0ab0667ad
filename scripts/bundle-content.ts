/**
 * Prepares the folder of articles (`CONTENT_DIR`, else `content`) for the Worker:
 *
 *     npm run content              writes src/content.generated.ts and .assets/
 *     npm run content -- --check   only says what is wrong
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ACCENT } from "../src/render/html/accent.ts";
import { writeCardImages } from "./content/card-images.ts";
import { copyAssets } from "./content/copy-assets.ts";
import { readFolder } from "./content/read-folder.ts";
import { readSiteConfig } from "./content/site-config.ts";
import { writeBundle } from "./content/write-bundle.ts";
import { writeDocumentation } from "./content/write-documentation.ts";

const CACHE = join("node_modules", ".cache", "standfirst-content");

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
process.exitCode = await bundle(process.env["CONTENT_DIR"] ?? "content");

async function bundle(folder: string): Promise<number> {
  const { prepare, site } = await readSiteConfig();
  const { articles, people, errors, warnings } = await readFolder(folder, prepare, {
    cacheFolder: CACHE,
  });
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  for (const error of errors) console.error(`error: ${error}`);
  if (errors.length > 0) {
    console.error(`${errors.length} error(s) in ${folder}; nothing was written.`);
    return 1;
  }
  if (!values.check) {
    const report = await writeBundle("src/content.generated.ts", articles, people);
    if (report.error !== undefined) {
      console.error(`error: ${report.error}`);
      return 1;
    }
    if (report.warning !== undefined) console.warn(`warning: ${report.warning}`);
    await copyAssets(folder, ".assets");
    await writeDocumentation(".assets", articles, site);
    await writeCardImages(".assets", site.accent?.light ?? ACCENT.light);
  }
  console.log(`${articles.length} articles in ${folder}`);
  return 0;
}
