import type { Article } from "./article.ts";
import type { TextRange } from "./range.ts";

/** A sentence of a generated summary: verbatim, so only its range and its paragraph are kept. */
export interface ExtractedSentence {
  readonly range: TextRange;
  /** Id of the paragraph it stands in, such as `p3`. */
  readonly paragraph: string;
}

/** A sentence that a person or a model wrote, with the paragraphs that support it. */
export interface WrittenSentence {
  readonly text: string;
  /** Ids of the supporting paragraphs, best first; empty when none was found. */
  readonly support: readonly string[];
}

/** `none` says that the article offers nothing a summary could be made of, and why. */
export type Summary =
  | {
      readonly method: "extractive";
      readonly sentences: readonly ExtractedSentence[];
      /** One sentence of at most 30 words, where the article has one. */
      readonly brief?: ExtractedSentence;
    }
  | {
      readonly method: "author";
      readonly sentences: readonly WrittenSentence[];
      readonly brief?: ExtractedSentence;
    }
  | {
      readonly method: "model";
      readonly model: string;
      readonly sentences: readonly WrittenSentence[];
      readonly brief?: ExtractedSentence;
    }
  | { readonly method: "none"; readonly reason: "empty" | "no-prose" | "language" };

/** Who said a quote. */
export interface Speaker {
  /** Slug of the canonical name, the same in every article. */
  readonly id: string;
  /** The fullest name the article gives, without titles. */
  readonly name: string;
  /** The role in the article's own words, such as "former NATO chief". */
  readonly role?: string;
  /** Whether the words are a person's or a body's ("the ministry"). */
  readonly kind: "person" | "collective";
}

/**
 * A direct quotation. `range` is what stands between its marks. `speaker` is null where the
 * confidence is below the threshold: a wrong name is worse than none.
 */
export interface Quote {
  /** Hash of the words, unchanged by edits elsewhere in the article. */
  readonly id: string;
  readonly range: TextRange;
  /** Id of the paragraph the quote begins in. */
  readonly paragraph: string;
  /** `fragment`: a scrap inside a paraphrase, never a key quote. */
  readonly form: "full" | "fragment";
  readonly speaker: Speaker | null;
  /** The verb or phrase that introduces the words, such as "writes" or "according to". */
  readonly cue?: string;
  /** Probability between 0 and 1 that `speaker` is right; 0 when there is none. */
  readonly confidence: number;
  readonly key: boolean;
  /** 1 is the best key quote of the article; only key quotes have one. */
  readonly rank?: number;
}

/** An article with everything that language work found in it. This is what a store keeps. */
export interface AnalyzedArticle extends Article {
  /** A `tag:` URI, RFC 4151. */
  readonly id: string;
  /** Hex digest over everything below and the article: equal content, equal revision. */
  readonly revision: string;
  readonly summary: Summary;
  /** In the order of the text. */
  readonly quotes: readonly Quote[];
  readonly wordCount: number;
  readonly readingMinutes: number;
}
