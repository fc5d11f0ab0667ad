import { plainText } from "../plain-text.ts";

// anything but characters that mean nothing in markup and that XML has; pairs of surrogates, which
// code units do not tell from lone ones, are looked at more closely too
const UNSAFE = /[^\t\n !#-%'-;=?-~\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/;

/** Words as HTML text or a double-quoted attribute, in characters that XML has too. */
export function html(words: string): string {
  if (!UNSAFE.test(words)) return words;
  return plainText(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * Words as XML text or a double-quoted attribute, without what XML forbids. Hexadecimal references,
 * since those show as written in the most readers of RSS titles (RSS Advisory Board, Best Practices
 * Profile, "Character data").
 */
export function xml(words: string): string {
  if (!UNSAFE.test(words)) return words;
  return plainText(words)
    .replaceAll("&", "&#x26;")
    .replaceAll("<", "&#x3C;")
    .replaceAll(">", "&#x3E;")
    .replaceAll('"', "&#x22;");
}

/** Markup as a CDATA section. */
export function cdata(markup: string): string {
  return `<![CDATA[${markup.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element around content that is markup already; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ""): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${xml(String(value))}"`;
  }
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An XML element around words, or nothing when there are none. */
export function textElement(name: string, words: string | undefined): string {
  return words ? `<${name}>${xml(words)}</${name}>` : "";
}
