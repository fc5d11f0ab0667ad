import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "../../src/article/article.ts";
import { reasonOf } from "./reason.ts";
import { contentFile } from "./to-markdown.ts";

/** Where an article was written, or why it was not, in words for a person. */
export type Written =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly reason: string };

interface WriteOptions {
  /** Replace a file that was there before the run. */
  readonly force: boolean;
  /** Write nothing. */
  readonly "dry-run": boolean;
}

/** The folder that articles are taken into. It never holds two articles of one run under one name. */
export class ContentFolder {
  private readonly folder: string;
  private readonly options: WriteOptions;
  private readonly written = new Set<string>();

  constructor(folder: string, options: WriteOptions) {
    this.folder = folder;
    this.options = options;
  }

  /** Writes `<slug>.md`. */
  async write(article: Article): Promise<Written> {
    const file = join(this.folder, `${article.slug}.md`);
    if (this.written.has(file)) {
      return { ok: false, reason: `${file} was written a moment ago; give one of them a slug` };
    }
    if (existsSync(file) && !this.options.force) {
      return { ok: false, reason: `${file} is already there; --force replaces it` };
    }
    try {
      if (!this.options["dry-run"]) {
        await mkdir(this.folder, { recursive: true });
        await writeFile(file, contentFile(article));
      }
    } catch (error) {
      return { ok: false, reason: `${file} cannot be written: ${reasonOf(error)}` };
    }
    this.written.add(file);
    return { ok: true, file };
  }
}
