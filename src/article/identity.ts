import { contentHash } from "./hash.ts";

/**
 * The permanent id of an article: a `tag:` URI (RFC 4151) of the site's naming authority and a hash
 * of the name the article was first published under. Title, slug, host and scheme have no part in it.
 *
 * @param tagAuthority `authority,date` from the site's configuration
 * @param firstName the file name without extension, or the slug of the first PUT
 */
export function articleId(tagAuthority: string, firstName: string): string {
  return `tag:${tagAuthority}:${contentHash(firstName).slice(0, 12)}`;
}
