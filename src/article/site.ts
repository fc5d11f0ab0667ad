import type { Author } from "./article.ts";

/** What a publisher says about the whole site. Every absolute address is built from `url`. */
export interface Site {
  readonly title: string;
  /** Absolute, https or http, without a trailing slash. */
  readonly url: string;
  readonly description: string;
  readonly language: string;
  readonly authors: readonly Author[];
  readonly licence?: string;
  /**
   * The naming authority of entry ids, `authority,date` as RFC 4151 has it. Set once, it stays when
   * the site moves to another host.
   */
  readonly tagAuthority: string;
  /** Most entries in a feed document. */
  readonly feedLength: number;
  /** Publisher's accent colours as `#rrggbb`, for the light and the dark scheme. */
  readonly accent?: { readonly light: string; readonly dark: string };
  /** WebSub hub, when there is one. */
  readonly hub?: string;
}
