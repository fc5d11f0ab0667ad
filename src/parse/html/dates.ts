import { readStatedDate } from "../date.ts";
import { readDates } from "../text/byline.ts";
import { articleElements } from "./article-elements.ts";
import type { HtmlDocument } from "./dom.ts";
import type { SchemaArticle } from "./json-ld.ts";
import { firstMeta, type MetaTags } from "./meta-tags.ts";
import { wordsOf } from "./words.ts";

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "og:pubdate",
  "datepublished",
  "date.published",
  "published_time",
  "published_at",
  "publication_date",
  "publish-date",
  "publishdate",
  "pubdate",
  "pub_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "dcterms.date",
  "citation_publication_date",
  "date",
  "article.published",
  "cxenseparse:recs:publishtime",
];
const MODIFIED = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "last-modified",
  "lastmod",
];
const NAMED_AFTER_DATES =
  '[class*="publish" i], [class*="date" i], [class*="timestamp" i], [class*="byline" i]';
const LONGEST_LINE = 120;
/** Two statements about the same publication lie no further apart, whatever zone they forgot. */
const SAME_PUBLICATION = 36 * 3_600_000;
const SAME_MINUTE = 60_000;

export interface PageDates {
  readonly published?: string;
  readonly modified?: string;
}

/** One statement of when the article came out. */
interface Candidate {
  readonly date: string;
  readonly instant: number;
  /** A day alone, a time without a zone, or an instant. */
  readonly precision: 0 | 1 | 2;
  /** Which part of the page says so; two parts that agree confirm each other. */
  readonly witness: "linked data" | "meta" | "microdata" | "words" | "time";
}

/**
 * When the article was published and last changed. Of several statements the first one in JSON-LD,
 * `meta`, microdata, the lines near the title, `time` and named elements counts, unless one about the
 * same publication is more precise, or two parts of the page agree on another instant. A change that
 * is not later than the publication is none.
 *
 * @param near lines near the title
 */
export function pageDates(
  document: HtmlDocument,
  meta: MetaTags,
  data: SchemaArticle | undefined,
  near: readonly string[],
): PageDates {
  const published = best(candidates(document, meta, data, near));
  const modified =
    readStatedDate(data?.dateModified) ??
    readStatedDate(firstMeta(meta, MODIFIED)) ??
    readStatedDate(microdata(document, "dateModified")) ??
    near.map((line) => readDates(line).modified).find((date) => date !== undefined);
  const isLater =
    modified !== undefined &&
    (published === undefined || Date.parse(modified) > Date.parse(published));
  return { ...(published && { published }), ...(isLater && { modified }) };
}

function candidates(
  document: HtmlDocument,
  meta: MetaTags,
  data: SchemaArticle | undefined,
  near: readonly string[],
): Candidate[] {
  const stated = [
    candidate(data?.datePublished, "linked data"),
    ...PUBLISHED.map((name) => candidate(meta.get(name)?.[0], "meta")),
    candidate(microdata(document, "datePublished"), "microdata"),
    ...near.map(shownCandidate),
  ].flat();
  if (stated.some(({ precision }) => precision === 2)) return stated;
  const timed = articleElements(document, "time").filter(
    (time) => !/updat|modif/iu.test(`${time.getAttribute("class")} ${wordsOf(time)}`),
  );
  const found = [
    ...stated,
    ...timed.flatMap((time) => candidate(time.getAttribute("datetime") ?? wordsOf(time), "time")),
  ];
  if (found.length > 0) return found;
  return articleElements(document, NAMED_AFTER_DATES).flatMap((element) =>
    shownCandidate(wordsOf(element)),
  );
}

function candidate(words: string | undefined, witness: Candidate["witness"]): Candidate[] {
  const date = readStatedDate(words);
  if (date === undefined || words === undefined) return [];
  return [{ date, instant: Date.parse(date), precision: precisionOf(words, date), witness }];
}

function shownCandidate(line: string): Candidate[] {
  return line.length <= LONGEST_LINE ? candidate(beforeChange(line), "words") : [];
}

/** A line's words up to where they speak of a change. */
function beforeChange(line: string): string {
  const change = line.search(/\b(?:last )?(?:updated|modified|changed)\b/iu);
  return change < 0 ? line : line.slice(0, change);
}

function microdata(document: HtmlDocument, property: string): string | undefined {
  const element = document.querySelector(`[itemprop~="${property}"]`);
  if (element === null) return undefined;
  return element.getAttribute("datetime") ?? element.getAttribute("content") ?? wordsOf(element);
}

function precisionOf(words: string, date: string): Candidate["precision"] {
  if (!/\d[:.]\d{2}|\d\s?[ap]\.?m\b|^\s*\d{10}/iu.test(words)) return 0;
  // a written time without a zone we know is not read
  if (date.endsWith("T00:00:00Z") && !/T00:00/u.test(words)) return 0;
  return /(?:Z|[A-Z]{2,4}|[+-]\d{2}:?\d{2})\W*$|\b[A-Z]{2,4}\b|^\s*\d{10}/u.test(words) ? 2 : 1;
}

function best(found: readonly Candidate[]): string | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const same = found.filter(({ instant }) => Math.abs(instant - first.instant) <= SAME_PUBLICATION);
  const precision = Math.max(...same.map((candidate) => candidate.precision));
  const precise = same.filter((candidate) => candidate.precision === precision);
  const agreed = precise.find((candidate) => witnesses(candidate, precise) > 1);
  return (agreed ?? precise[0])?.date;
}

function witnesses({ instant }: Candidate, all: readonly Candidate[]): number {
  const agreeing = all.filter((other) => Math.abs(other.instant - instant) < SAME_MINUTE);
  return new Set(agreeing.map(({ witness }) => witness)).size;
}
