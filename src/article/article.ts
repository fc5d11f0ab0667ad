import type { EditorialChoices } from "./editorial.ts";
import type { TextRange } from "./range.ts";

/** A structural piece of the body. Its range never includes the blank line that separates blocks. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly range: TextRange }
  | { readonly kind: "paragraph"; readonly range: TextRange }
  | { readonly kind: "listItem"; readonly range: TextRange; readonly ordered: boolean }
  | { readonly kind: "blockQuote"; readonly range: TextRange };

/** A person or desk named in the byline. */
export interface Author {
  readonly name: string;
  readonly url?: string;
}

/** Where a reprinted or reported article first stood. `notice` is the reprint notice, verbatim. */
export interface SourceCredit {
  readonly name: string;
  readonly url?: string;
  readonly notice?: string;
}

/** The lead image. `width` and `height` in CSS pixels, `size` in bytes, each only where known. */
export interface LeadImage {
  readonly url?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly width?: number;
  readonly height?: number;
  readonly mediaType?: string;
  readonly size?: number;
}

/** A subject the article is filed under. `id` is a lower-case slug, the same in every article. */
export interface Topic {
  readonly id: string;
  readonly name: string;
}

/**
 * A parsed article. `text` is the body: headings and paragraphs with a blank line between two
 * blocks, and `blocks` cover it in order. Dates are RFC 3339 with their zone, never invented.
 */
export interface Article {
  /** Path segment: lower-case letters, digits and hyphens. */
  readonly slug: string;
  /** Fixed at first publication; see `identity.ts`. Absent in an article that was never published. */
  readonly id?: string;
  readonly title: string;
  readonly standfirst?: string;
  /** BCP 47 tag, such as `en` or `ar`. */
  readonly language: string;
  readonly authors: readonly Author[];
  readonly published?: string;
  readonly modified?: string;
  readonly source?: SourceCredit;
  /** The address that the publisher names as the original, when it is not ours. */
  readonly canonical?: string;
  /** URL or name of the licence of the words. */
  readonly licence?: string;
  readonly image?: LeadImage;
  /** Every caption line found, verbatim, in order, the lead image's included. */
  readonly captions: readonly string[];
  readonly topics: readonly Topic[];
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Written but not to be published. */
  readonly draft?: true;
  /** Slugs under which the article used to stand, the oldest first. */
  readonly formerSlugs: readonly string[];
  readonly editorial: EditorialChoices;
  /** A note that says what a correction changed, shown with the article. */
  readonly correction?: string;
  /** Front matter that Standfirst has no meaning for, kept as it came. */
  readonly extra: Readonly<Record<string, unknown>>;
}
