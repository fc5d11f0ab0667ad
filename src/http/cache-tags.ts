import type { AnalyzedArticle } from "../article/analysis.ts";

/** Lists of articles: front page, feeds, summaries, the API's list, site maps, search. */
export const ARTICLES_TAG = "articles";
/** The list of key quotes in every format. */
export const QUOTES_TAG = "quotes";
/** The list of speakers. */
export const SPEAKERS_TAG = "speakers";
/** The list of topics. */
export const TOPICS_TAG = "topics";

/** Everything made of one article alone: its page, parts, embeds; and archives that hold it. */
export function articleTag(slug: string): string {
  return `article:${ascii(slug)}`;
}

/** One speaker's quotes in every format. */
export function speakerTag(id: string): string {
  return `speaker:${ascii(id)}`;
}

/** One topic's articles in every format. */
export function topicTag(id: string): string {
  return `topic:${ascii(id)}`;
}

/**
 * The cache tags that a publication, a correction or a withdrawal makes stale: exactly those whose
 * documents show something of the article before or after.
 *
 * @param before the article as it stood; absent when it is new
 * @param after the article as it stands; absent when it was withdrawn
 */
export function purgeTags(
  before: AnalyzedArticle | undefined,
  after: AnalyzedArticle | undefined,
): string[] {
  const states = [before, after].filter((state) => state !== undefined);
  if (states.length === 0 || before?.revision === after?.revision) return [];
  const tags = new Set<string>([ARTICLES_TAG]);
  for (const state of states) {
    for (const slug of [state.slug, ...state.formerSlugs]) tags.add(articleTag(slug));
    for (const { id } of state.topics) tags.add(topicTag(id));
    for (const id of speakersOf(state).keys()) tags.add(speakerTag(id));
    if (state.quotes.some(({ key }) => key)) tags.add(QUOTES_TAG);
  }
  if (!sameCounts(topicsOf(before), topicsOf(after))) tags.add(TOPICS_TAG);
  if (!sameCounts(speakersOf(before), speakersOf(after))) tags.add(SPEAKERS_TAG);
  return [...tags];
}

/** What the list of speakers shows of an article: who, under which name and role, how often. */
function speakersOf(article: AnalyzedArticle | undefined): Map<string, string> {
  const spoken = new Map<string, string>();
  for (const { speaker, form } of article?.quotes ?? []) {
    if (speaker && form === "full") {
      spoken.set(speaker.id, `${spoken.get(speaker.id) ?? ""}\n${JSON.stringify(speaker)}`);
    }
  }
  return spoken;
}

function topicsOf(article: AnalyzedArticle | undefined): Map<string, string> {
  return new Map(article?.topics.map(({ id, name }) => [id, name]));
}

function sameCounts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([id, shown]) => b.get(id) === shown);
}

/** Tags are printable ASCII without spaces or commas, at most 1,024 long, and ignore case. */
function ascii(id: string): string {
  return encodeURIComponent(id.toWellFormed().toLowerCase()).slice(0, 512);
}
