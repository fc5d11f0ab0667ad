const STRIPPED = ["script", "style", "svg", "noscript", "iframe", "template"];
const KEPT_SCRIPT = /application\/ld\+json/iu;

/**
 * A page without what no reader sees: scripts (JSON-LD stays), styles, drawings and comments. Cuts the
 * work of the DOM to a fraction. One pass; an element that is never closed stays as it is.
 */
export function stripUnread(page: string): string {
  const kept: string[] = [];
  const lower = page.toLowerCase();
  const missing = new Set<string>();
  let from = 0;
  let at = lower.indexOf("<");
  while (at >= 0) {
    const end = unreadEnd(lower, at, missing);
    if (end === undefined) {
      at = lower.indexOf("<", at + 1);
    } else {
      kept.push(page.slice(from, at));
      from = end;
      at = lower.indexOf("<", end);
    }
  }
  kept.push(page.slice(from));
  return kept.join("");
}

/** Where the unread element or comment that opens here ends, if one does. */
function unreadEnd(lower: string, at: number, missing: Set<string>): number | undefined {
  if (lower.startsWith("<!--", at)) return closing(lower, at + 4, "-->", missing);
  const name = STRIPPED.find((tag) => lower.startsWith(tag, at + 1));
  if (name === undefined || !/[\s/>]/u.test(lower[at + 1 + name.length] ?? "")) return undefined;
  const tagEnd = closing(lower, at, ">", missing);
  if (tagEnd === undefined) return undefined;
  if (name === "script" && KEPT_SCRIPT.test(lower.slice(at, tagEnd))) return undefined;
  return closing(lower, tagEnd, `</${name}>`, missing);
}

/** Index after the next closing mark. A mark once found missing is not looked for again. */
function closing(
  lower: string,
  from: number,
  mark: string,
  missing: Set<string>,
): number | undefined {
  if (missing.has(mark)) return undefined;
  const found = lower.indexOf(mark, from);
  if (found < 0) missing.add(mark);
  return found < 0 ? undefined : found + mark.length;
}
