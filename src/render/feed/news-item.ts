import type { Author, Category, Enclosure, Item } from "feed";
import type { SourceCredit } from "../../article/article.ts";

/** An image with what a feed can say of it. */
export interface NewsImage extends Enclosure {
  readonly alt?: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A quote as data, words verbatim. */
export interface QuoteData {
  readonly id: string;
  readonly text: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly rank?: number;
  readonly speaker: { readonly id: string; readonly name: string; readonly role?: string } | null;
  readonly confidence: number;
  readonly link: string;
}

/** A sentence of a summary as data, with the paragraph it came from or those that support it. */
export interface SentenceData {
  readonly text: string;
  readonly paragraphs: readonly string[];
}

/** What an entry carries for programs: `_standfirst` in JSON, our namespace in XML. */
export interface EntryData {
  readonly article: string;
  readonly revision: string;
  readonly summary?: {
    readonly method: string;
    readonly model?: string;
    readonly sentences: readonly SentenceData[];
  };
  readonly quotes: readonly QuoteData[];
}

/** The date of an entry that has none: Atom demands one, and the clock is no source of truth. */
export const UNDATED = new Date(0);

/**
 * The one description of an entry, an `Item` of the `feed` package and more. All words are plain text
 * as readers shall show them; `content` alone is HTML, safe by construction.
 */
export interface NewsItem extends Item {
  /** A `tag:` URI, unique in its feed. */
  readonly id: string;
  /** Never empty. */
  readonly title: string;
  /** The summary. */
  readonly description?: string;
  readonly content: string;
  /** Last change; `UNDATED` when nothing is known. */
  readonly date: Date;
  readonly author: Author[];
  readonly category: Category[];
  readonly image?: NewsImage;
  /** The licence of the words: an address or a name. */
  readonly copyright?: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly source?: SourceCredit;
  /** Where the article first stood, when that is not here. */
  readonly canonical?: string;
  readonly data: EntryData;
}
