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
  /** A verbatim piece of the article. */
  readonly snippet: string;
  /** What the query matched: ranges into `snippet`. */
  readonly marks: readonly TextRange[];
}
