import type { AnalyzedArticle, Quote, Speaker } from "./analysis.ts";
import type { Topic } from "./article.ts";
import type { TextRange } from "./range.ts";

/** A quote together with the article it stands in. */
export interface QuoteInArticle {
  readonly article: AnalyzedArticle;
  readonly quote: Quote;
}

/** A speaker with how much of the archive is theirs. */
export interface SpeakerEntry {
  readonly speaker: Speaker;
  readonly quotes: number;
  readonly articles: number;
}

/** A topic with how many articles are filed under it. */
export interface TopicEntry {
  readonly topic: Topic;
  readonly articles: number;
}

/** An article that a search found. */
export interface SearchHit {
  readonly article: AnalyzedArticle;
  /** A piece of the article's text that shows what was found. */
  readonly snippet: TextRange;
  /** What the query matched, in order, within the snippet; ranges into the article's text. */
  readonly marks: readonly TextRange[];
}
