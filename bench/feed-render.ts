import { spawnSync } from "node:child_process";
import { Feed } from "feed";
import { DEFAULT_ANALYZE_OPTIONS } from "../src/analyze/options.ts";
import type { AnalyzedArticle } from "../src/article/analysis.ts";
import type { Site } from "../src/article/site.ts";
import { prepare } from "../src/publish.ts";
import { composeFeed } from "../src/render/feed/compose.ts";
import type { NewsFeed } from "../src/render/feed/news-feed.ts";
import { sampleSources } from "./samples.ts";
import { median, timeInTurns } from "./statistics.ts";
import type { Row } from "./table.ts";

const ENTRIES = 50;
const ROUNDS = 41;
const COLD_RUNS = 7;
const COLD_BAR_MILLISECONDS = 5;

const SITE: Site = {
  title: "Bench",
  url: "https://bench.example",
  description: "Fifty entries",
  language: "en",
  authors: [],
  tagAuthority: "bench.example,2026",
  feedLength: ENTRIES,
};

/** A feed of 50 articles in each format against the `feed` package's own serialisers, and cold. */
export async function feedRenderRows(): Promise<Row[]> {
  const articles = await fiftyArticles();
  const rows: Row[] = [];
  for (const format of ["rss2", "atom1", "json1"] as const) {
    const [ours, theirs] = await timeInTurns(
      ROUNDS,
      () => feedOf(articles)[format](),
      () => packageFeedOf(articles)[format](),
    );
    rows.push({
      name: `50 entries, described and written as ${format}: time`,
      against: "described alike, written by `feed`'s serialiser",
      ratio: ours / theirs,
      higherIsBetter: false,
      bar: 1.5,
      aim: 1,
      figures: `${ours.toFixed(2)} and ${theirs.toFixed(2)} ms`,
    });
  }
  const cold = coldMilliseconds();
  rows.push({
    name: "50 entries, the first feed of a process: time",
    against: `${COLD_BAR_MILLISECONDS} ms`,
    ratio: cold / COLD_BAR_MILLISECONDS,
    higherIsBetter: false,
    bar: 1,
    aim: 1,
    figures: `${cold.toFixed(2)} ms, median of ${COLD_RUNS} processes`,
  });
  return rows;
}

function feedOf(articles: readonly AnalyzedArticle[]): NewsFeed {
  const self = `${SITE.url}/feed.rss`;
  return composeFeed({ kind: "feed", articles }, { site: SITE, self, alternates: [] });
}

/** The same entries in the package's own class, which falls over an empty list of authors. */
function packageFeedOf(articles: readonly AnalyzedArticle[]): Feed {
  const { options, items } = feedOf(articles);
  const feed = new Feed(options);
  for (const { author, ...item } of items) {
    feed.addItem(author.length > 0 ? { ...item, author } : item);
  }
  return feed;
}

/** The sample articles over and over, under slugs of their own. */
async function fiftyArticles(): Promise<AnalyzedArticle[]> {
  const options = { ...DEFAULT_ANALYZE_OPTIONS, language: "en", tagAuthority: SITE.tagAuthority };
  const samples = (await sampleSources()).flatMap((source) => {
    const prepared = prepare(source, options);
    return prepared.ok ? [prepared.value] : [];
  });
  return Array.from({ length: ENTRIES }, (_, index) => {
    const sample = samples[index % samples.length];
    if (!sample) throw new Error("there are no sample articles");
    return { ...sample, id: `${sample.id}-${index}`, slug: `${sample.slug}-${index}` };
  });
}

function coldMilliseconds(): number {
  const times = Array.from({ length: COLD_RUNS }, () => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, "--cold"], {
      encoding: "utf8",
    });
    return Number(stdout);
  });
  return median(times);
}

if (process.argv.includes("--cold")) {
  const articles = await fiftyArticles();
  const start = process.cpuUsage();
  feedOf(articles).rss2();
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
}
