/**
 * Words as every format can carry and every reader can show them: without control characters, which
 * XML forbids and nobody sees, and with U+FFFD for lone surrogates and noncharacters.
 */
export function plainText(words: string): string {
  // most words are plain already, and one look tells
  if (!SUSPECT.test(words)) return words;
  return words
    .toWellFormed()
    .replaceAll(CONTROLS, "")
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(NONCHARACTERS, "\uFFFD");
}

/** `plainText` on one line, without white space at its ends: for titles, names and labels. */
export function oneLine(words: string): string {
  const plain = plainText(words);
  return UNEVEN.test(plain) ? plain.replaceAll(/\s+/gu, " ").trim() : plain;
}

/** Words cut at a white space so that at most `limit` UTF-16 code units remain, then "…". */
export function shorten(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit);
  const space = cut.lastIndexOf(" ");
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).toWellFormed().replace(/\uFFFD$/u, "")}…`;
}

// everything below U+0020 but tab, line feed and carriage return, and DEL to U+009F
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
// by code units, which is several times faster than by code points: pairs of surrogates are suspects
const SUSPECT = /[^\t\n -~\u00A0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD]/;
// anything but words with single spaces between them
const UNEVEN = /[^\S ]| {2}|^ | $/;
const NONCHARACTERS = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
