import type { LeadImage } from "../article/article.ts";

const ABSOLUTE = /^[a-z][a-z0-9+.-]{0,30}:/iu;
const PARTS = /^(https?:\/\/[^/?#\\]+)([^?#]*)(\?[^#]*)?/iu;

/**
 * An address that a page or feed writes, as an absolute one (RFC 3986, 5.2, for http and https). One that
 * is absolute stays as it is, and so does any other where there is no base to resolve it against.
 *
 * @param base address of the page; anything but http and https counts as none
 */
export function resolveAddress(address: string, base: string | undefined): string {
  const reference = address.trim();
  const [, origin, path = "", query = ""] = PARTS.exec(base ?? "") ?? [];
  if (reference === "" || ABSOLUTE.test(reference) || origin === undefined) return reference;
  if (reference.startsWith("//")) return `${origin.slice(0, origin.indexOf("//"))}${reference}`;
  if (reference.startsWith("#")) return `${origin}${path || "/"}${query}${reference}`;
  if (reference.startsWith("?")) return `${origin}${path || "/"}${reference}`;
  const end = reference.search(/[?#]/u);
  const [given, rest] = end < 0 ? [reference, ""] : [reference.slice(0, end), reference.slice(end)];
  const folder = given.startsWith("/") ? "" : path.slice(0, path.lastIndexOf("/") + 1) || "/";
  return `${origin}${withoutDots(`${folder}${given}`)}${rest}`;
}

/** A path without `.` and `..` segments. */
function withoutDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split("/").slice(1);
  for (const [index, segment] of segments.entries()) {
    if (segment === "..") kept.pop();
    else if (segment !== ".") kept.push(segment);
    const endsInDots = index === segments.length - 1 && /^\.\.?$/u.test(segment);
    if (endsInDots) kept.push("");
  }
  return `/${kept.join("/")}`;
}

/** An image with its address resolved. */
export function resolveImage(image: LeadImage, base: string | undefined): LeadImage {
  return image.url === undefined ? image : { ...image, url: resolveAddress(image.url, base) };
}
