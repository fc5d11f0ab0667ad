import { raw } from "hono/html";

/**
 * A value as JSON that can stand inside a script element: no `<`, `>` or `&` that the HTML parser
 * could act on, and no line separator that older JavaScript refuses.
 */
export function scriptJson(value: unknown): ReturnType<typeof raw> {
  return raw(JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/gu, escapeUnit));
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A rendered page as a document: with its doctype, and void elements and flags as HTML writes them.
 * Quotation marks and angle brackets of text and attributes are escaped, and no raw element of ours
 * holds what is replaced.
 */
export function htmlDocument(page: { toString(): string }): string {
  return `<!DOCTYPE html>${page.toString().replaceAll("/>", ">").replaceAll(' readonly=""', " readonly")}`;
}

/** Text for the inside of a textarea, where quotation marks need no escape. */
export function textareaText(text: string): ReturnType<typeof raw> {
  return raw(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("/>", "/&gt;"));
}

/**
 * Style or script text of our own for a raw text element. It never holds words from an article.
 *
 * @throws Error when it could end its element
 */
export function rawText(code: string): ReturnType<typeof raw> {
  if (/<[/!]|\/>/u.test(code)) throw new Error("raw text that ends its element");
  return raw(code);
}

/** A colour for a style sheet, or the fallback when it is anything but `#rrggbb`. */
export function cssColour(colour: string | undefined, fallback: string): string {
  return colour !== undefined && /^#[0-9a-f]{6}$/iu.test(colour) ? colour : fallback;
}
