import type { Source } from "../../src/article/source.ts";
import { slugFromName } from "../../src/parse/assemble.ts";

/**
 * A source whose name says what its slug is to be. A scraped page is named by its title, since its
 * file's name is mostly the scraper's; so is an address that ends in a number or a single word.
 */
export function namedForSlug(source: Source): Source {
  if (source.mediaType === "text/plain") return { ...source, name: "" };
  if (source.url === undefined) return source;
  const words = slugFromName(source.url)
    .split("-")
    .filter((word) => /\p{L}{2}/u.test(word));
  return { ...source, name: words.length > 1 ? source.url : "" };
}
