import { BLOCK_ELEMENTS } from "../tree/block-elements.ts";

/** Never words of an article, and never part of its markup either; scripts with JSON-LD stay. */
const UNREAD = new Set(["script", "style", "svg", "noscript", "iframe", "template"]);
/** What stands around an article or is operated; see `SKIPPED` in tree/pieces.ts. */
const AROUND = new Set("nav footer select button textarea video audio object canvas".split(" "));
/** What an element around the article may hold that says something about the article. */
const TELLING =
  /<(?:article|h1|time|figure|main)\b|\s(?:itemprop|datetime)=|\srel=["']?(?:author|license)|\sclass=["'][^"']{0,80}(?:date|publish|byline|timestamp|author)/u;
const KEPT_SCRIPT = /application\/ld\+json/u;
const KEPT_LINK = /canonical|license/u;
/** Elements between which white space means nothing; others of the head and of figures are beside. */
const SPACELESS = new Set([
  ...BLOCK_ELEMENTS,
  ..."figcaption footer form head link meta nav noscript script source style td th title".split(
    " ",
  ),
]);
SPACELESS.delete("img");
SPACELESS.delete("pre");
const TAG_NAME = /[a-z][a-z0-9-]*/uy;

/**
 * A page without what no reader of the article sees: scripts, styles, drawings, comments, navigation,
 * what is operated, links to other files, and white space between blocks. Cuts the work of the DOM to
 * a fraction. One pass; an element that is never closed stays as it is.
 */
export function stripUnread(page: string): string {
  return new Stripper(page).strip();
}

class Stripper {
  private readonly page: string;
  private readonly lower: string;
  private readonly kept: string[] = [];
  private readonly missing = new Set<string>();
  /** Where the part begins that is not yet kept or dropped. */
  private from = 0;
  /** Length of `kept` after the last tag, when that was one between which space means nothing. */
  private spaceFrom: number | undefined;

  constructor(page: string) {
    this.page = page;
    // the one letter whose lower case is longer would move all after it
    this.lower = page.replaceAll("\u0130", "I").toLowerCase();
  }

  strip(): string {
    for (let at = this.lower.indexOf("<"); at >= 0; at = this.lower.indexOf("<", this.from)) {
      this.keepTo(at);
      const end = this.droppedEnd(at);
      if (end === undefined) this.keepTag(at);
      else this.from = end;
    }
    this.keepTo(this.page.length);
    return this.kept.join("");
  }

  private keepTo(end: number): void {
    if (end > this.from) this.kept.push(this.page.slice(this.from, end));
    this.from = end;
  }

  private keepTag(at: number): void {
    const isSpaceless = SPACELESS.has(this.nameAt(this.lower[at + 1] === "/" ? at + 2 : at + 1));
    const { spaceFrom, kept } = this;
    if (isSpaceless && spaceFrom !== undefined && kept.slice(spaceFrom).every(isSpace)) {
      kept.length = spaceFrom;
    }
    const end = this.closing(at, ">");
    this.keepTo(end ?? at + 1);
    this.spaceFrom = isSpaceless && end !== undefined ? kept.length : undefined;
  }

  private nameAt(start: number): string {
    TAG_NAME.lastIndex = start;
    return TAG_NAME.exec(this.lower)?.[0] ?? "";
  }

  /** Where the element or comment that opens here ends, if it is to be dropped. */
  private droppedEnd(at: number): number | undefined {
    if (this.lower.startsWith("<!--", at)) return this.closing(at + 4, "-->");
    const name = this.nameAt(at + 1);
    const isDropped = UNREAD.has(name) || AROUND.has(name) || name === "link";
    const tagEnd = isDropped ? this.closing(at, ">") : undefined;
    if (tagEnd === undefined) return undefined;
    const tag = this.lower.slice(at, tagEnd);
    if (name === "link") return KEPT_LINK.test(tag) || hasOpenQuote(tag) ? undefined : tagEnd;
    if (name === "script" && KEPT_SCRIPT.test(tag)) return undefined;
    if (UNREAD.has(name)) return this.closing(tagEnd, `</${name}>`);
    const end = this.matchingEnd(tagEnd, name);
    return end === undefined || TELLING.test(this.lower.slice(at, end)) ? undefined : end;
  }

  /** Where the element ends whose start tag ends here, past those of its kind inside it. */
  private matchingEnd(tagEnd: number, name: string): number | undefined {
    let end: number | undefined = tagEnd;
    let innerAt = tagEnd;
    for (let depth = 1; depth > 0; depth -= 1) {
      end = this.closing(end, `</${name}>`);
      if (end === undefined) return undefined;
      for (;;) {
        const inner = this.closing(innerAt, `<${name}`);
        if (inner === undefined || inner > end) break;
        innerAt = inner;
        depth += 1;
      }
    }
    return end;
  }

  /** Index after the next such mark. A mark once found missing is not looked for again. */
  private closing(from: number, mark: string): number | undefined {
    if (this.missing.has(mark)) return undefined;
    const found = this.lower.indexOf(mark, from);
    if (found < 0) this.missing.add(mark);
    return found < 0 ? undefined : found + mark.length;
  }
}

function isSpace(words: string): boolean {
  return !/\S/u.test(words);
}

function hasOpenQuote(tag: string): boolean {
  return tag.split('"').length % 2 === 0 || tag.split("'").length % 2 === 0;
}
