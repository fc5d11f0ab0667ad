import type { AnalyzedArticle, Quote, Speaker } from "../../src/article/analysis.ts";
import type { Block } from "../../src/article/article.ts";
import { contentHash } from "../../src/article/hash.ts";
import { containsRange, sliceRange } from "../../src/article/range.ts";
import { toSlug } from "../../src/article/slug.ts";

/** Determines the archive that is measured. */
export const SEED = 20_261_123;

const FIRST_INSTANT = Date.UTC(2012, 0, 1);
const HOUR = 3_600_000;
/** Few topics and speakers: the more articles each has, the harder for the archive. */
const TOPICS = 6;

/** Numbers in [0, 1) that a seed determines (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What an archive is recombined from. */
export interface Pieces {
  readonly paragraphs: readonly Paragraph[];
  readonly titleWords: readonly string[];
  readonly speakers: readonly Speaker[];
}

interface Paragraph {
  readonly text: string;
  /** Quotes that lie in it, ranges relative to it. */
  readonly quotes: readonly Quote[];
}

/** Takes analyzed articles apart: paragraphs with their quotes, words of titles, names. */
export function piecesOf(samples: readonly AnalyzedArticle[]): Pieces {
  const english = samples.filter(({ language }) => language.startsWith("en"));
  const paragraphs = english.flatMap((article) =>
    article.blocks
      .filter(({ kind }) => kind === "paragraph")
      .map(({ range }) => ({
        text: sliceRange(article.text, range),
        quotes: article.quotes
          .filter((quote) => containsRange(range, quote.range))
          .map((quote) => ({
            ...quote,
            range: { start: quote.range.start - range.start, end: quote.range.end - range.start },
          })),
      })),
  );
  const names = english.flatMap(({ quotes }) =>
    quotes.flatMap(({ speaker }) => (speaker?.kind === "person" ? [speaker.name.split(" ")] : [])),
  );
  const given = [...new Set(names.map((parts) => parts[0] ?? ""))];
  const family = [...new Set(names.map((parts) => parts.at(-1) ?? ""))];
  const speakers = given.flatMap((first) =>
    family.map((last): Speaker => {
      const name = `${first} ${last}`;
      return { id: toSlug(name), name, kind: "person" };
    }),
  );
  return {
    paragraphs,
    titleWords: [...new Set(english.flatMap(({ title }) => title.split(/\s+/u)))],
    speakers,
  };
}

/** The n-th article of the archive that a seed determines; every n is another article. */
export function generatedArticle(pieces: Pieces, seed: number, n: number): AnalyzedArticle {
  const next = random(seed * 1_000_003 + n);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)];
  // a few are everywhere, most are seldom, as in any archive
  const pickOften = <T>(from: readonly T[]): T | undefined =>
    from[Math.floor(next() ** 3 * from.length)];
  const title = Array.from({ length: 7 }, () => pick(pieces.titleWords)).join(" ");
  const slug = `${toSlug(title).slice(0, 60).replace(/-$/u, "")}-${n}`;
  const { text, blocks, quotes } = body(
    Array.from({ length: 5 }, () => pick(pieces.paragraphs)).filter((found) => found !== undefined),
    () => pickOften(pieces.speakers),
  );
  const lead = blocks[0];
  const topics = [...new Set([pickOften(TOPIC_NUMBERS), pickOften(TOPIC_NUMBERS)])];
  return {
    revision: n.toString(16).padStart(16, "0"), // hashing is not what is measured
    id: `tag:bench.example,2025:${contentHash(slug).slice(0, 12)}`,
    slug,
    title,
    language: "en",
    authors: [{ name: pickOften(pieces.speakers)?.name ?? "A. Writer" }],
    published: new Date(FIRST_INSTANT + n * HOUR).toISOString(),
    captions: [],
    topics: topics.map((number) => ({ id: `topic-${number}`, name: `Topic ${number}` })),
    text,
    blocks,
    formerSlugs: [],
    editorial: { quotes: [] },
    extra: {},
    summary: lead
      ? { method: "extractive", sentences: [{ range: lead.range, paragraph: "p1" }] }
      : { method: "none", reason: "empty" },
    quotes,
    wordCount: text.split(" ").length,
    readingMinutes: 1,
  };
}

const TOPIC_NUMBERS = Array.from({ length: TOPICS }, (_, number) => number);

function body(paragraphs: readonly Paragraph[], speaker: () => Speaker | undefined) {
  const blocks: Block[] = [];
  const quotes: Quote[] = [];
  let text = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    const start = text === "" ? 0 : text.length + 2;
    text += `${text === "" ? "" : "\n\n"}${paragraph.text}`;
    blocks.push({ kind: "paragraph", range: { start, end: text.length } });
    const said = speaker();
    for (const quote of paragraph.quotes) {
      quotes.push({
        ...quote,
        range: { start: start + quote.range.start, end: start + quote.range.end },
        paragraph: `p${index + 1}`,
        speaker: quote.speaker && said ? said : null,
      });
    }
  }
  return { text, blocks, quotes };
}

/** The Markdown that such an article could have come from. */
export function generatedSource(article: AnalyzedArticle): string {
  const topics = article.topics.map(({ name }) => `"${name}"`).join(", ");
  const title = JSON.stringify(article.title);
  return `---\ntitle: ${title}\npublished: ${article.published}\ntopics: [${topics}]\n---\n\n${article.text}\n`;
}
