import * as z from "zod";
import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { QuoteInArticle, SpeakerEntry } from "../../article/listing.ts";
import { readStoredArticle } from "../../article/stored.ts";
import type { RevisionEntry } from "../store.ts";
import type { D1Observer } from "./session.ts";

/** The record of an article, with the slug it is found by. */
export interface ArticleRow {
  readonly slug: string;
  readonly analyzed: string | null;
}

/** A speaker with counts; `profile` is JSON. */
export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly profile: string;
  readonly quotes: number;
  readonly articles: number;
}

/** One entry of the list of revisions; `changed` is JSON. */
export interface RevisionRow {
  readonly revision: string;
  readonly recorded: string;
  readonly kind: string;
  readonly changed: string;
  readonly note: string | null;
}

/**
 * The article of a row, or undefined (and told to the observer) when its record is damaged or is that
 * of another article.
 */
export function decodeArticle(row: ArticleRow, observer: D1Observer): AnalyzedArticle | undefined {
  const read = readStoredArticle(row.analyzed ?? "");
  if (read.ok && read.article.slug === row.slug) return read.article;
  const why = read.ok ? `the record is that of "${read.article.slug}"` : read.why;
  observer.corrupt?.({ slug: row.slug, why });
  return undefined;
}

/** A quote of a row's article, or undefined (and told to the observer) when the record has none there. */
export function decodeQuote(
  article: AnalyzedArticle,
  ordinal: number,
  observer: D1Observer,
): QuoteInArticle | undefined {
  const quote = article.quotes[ordinal];
  if (quote) return { article, quote };
  observer.corrupt?.({ slug: article.slug, why: `the record has no quote ${ordinal}` });
  return undefined;
}

const profile = z.object({
  role: z.string().exactOptional(),
  kind: z.enum(["person", "collective"]),
});

/** A speaker with counts; a damaged profile costs the role alone. */
export function decodeSpeaker({ id, name, quotes, articles, ...row }: SpeakerRow): SpeakerEntry {
  const read = profile.catch({ kind: "person" }).parse(parsed(row.profile));
  return { speaker: { id, name, ...read }, quotes, articles };
}

const kind = z.enum(["published", "corrected", "withdrawn"]).catch("corrected");
const names = z.array(z.string()).catch([]);

/** A revision; damaged words and kinds cost those alone. */
export function decodeRevision(row: RevisionRow): RevisionEntry {
  return {
    revision: row.revision,
    recorded: row.recorded,
    kind: kind.parse(row.kind),
    changed: names.parse(parsed(row.changed)),
    ...(row.note !== null && { note: row.note }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
