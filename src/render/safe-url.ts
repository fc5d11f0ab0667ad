import type { Site } from "../article/site.ts";

/**
 * An address from an article as an absolute one that is safe to publish, or undefined when it is
 * none: only http and https, a path resolved against the site, and every character that could end an
 * attribute percent-encoded (RFC 3986, 2.1).
 */
export function safeUrl(address: string | undefined, site: Pick<Site, "url">): string | undefined {
  const trimmed = (address ?? "").trim();
  if (trimmed === "") return undefined;
  if (/^https?:\/\/[^\s/?#"<>\\@]+(?:[/?#]|$)/iu.test(trimmed)) return encode(trimmed);
  if (trimmed.startsWith("//")) return safeUrl(`https:${trimmed}`, site);
  if (trimmed.startsWith("/")) return encode(`${site.url}${trimmed}`);
  if (/^[^/?#]*:/u.test(trimmed) || /^[?#]/u.test(trimmed)) return undefined;
  return encode(`${site.url}/${trimmed.replace(/^(?:\.\/)+/u, "")}`);
}

function encode(address: string): string {
  return encodeURI(address.toWellFormed())
    .replaceAll(/%25(?=[0-9a-f]{2})/giu, "%")
    .replaceAll("'", "%27");
}
