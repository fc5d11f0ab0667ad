import type { AnalyzedArticle, Speaker } from "../article/analysis.ts";
import type { Topic } from "../article/article.ts";
import type { QuoteInArticle, SearchHit, SpeakerEntry, TopicEntry } from "../article/listing.ts";

interface ArticleList {
  readonly articles: readonly AnalyzedArticle[];
}

interface QuoteList {
  readonly quotes: readonly QuoteInArticle[];
}

/** What can be represented, by the kind of its route. Lists are one page, newest first. */
interface Resources {
  readonly front: ArticleList;
  readonly feed: ArticleList;
  readonly summaries: ArticleList;
  readonly articles: ArticleList;
  readonly article: { readonly article: AnalyzedArticle };
  readonly sections: { readonly article: AnalyzedArticle };
  readonly summary: { readonly article: AnalyzedArticle };
  readonly articleQuotes: { readonly article: AnalyzedArticle };
  readonly quotes: QuoteList;
  readonly speakers: { readonly speakers: readonly SpeakerEntry[] };
  readonly speaker: QuoteList & { readonly speaker: Speaker };
  readonly topics: { readonly topics: readonly TopicEntry[] };
  readonly topic: ArticleList & { readonly topic: Topic };
  /** Everything that can be subscribed to. */
  readonly opml: {
    readonly topics: readonly TopicEntry[];
    readonly speakers: readonly SpeakerEntry[];
  };
  readonly search: { readonly query: string; readonly hits: readonly SearchHit[] };
}

export type ResourceKind = keyof Resources;

/** A resource tagged with its kind. */
export type Resource<K extends ResourceKind = ResourceKind> = {
  [Kind in K]: { readonly kind: Kind } & Resources[Kind];
}[K];
