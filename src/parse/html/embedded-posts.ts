import type { HtmlDocument } from "./dom.ts";
import { wordsOf } from "./words.ts";

const EMBEDDED_POST =
  "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media";

/**
 * Takes posts that an article quotes out of the elements that do nothing but hold them: Readability
 * takes those for share bars, by their names and links.
 */
export function keepEmbeddedPosts(document: HtmlDocument): void {
  for (const post of document.querySelectorAll(EMBEDDED_POST)) {
    const holder = post.parentElement;
    if (holder !== null && wordsOf(holder) === wordsOf(post)) holder.replaceWith(post);
  }
}
