/**
 * Plain text as Markdown that reads as exactly that text (CommonMark 0.31, 2.4): what could begin
 * emphasis, code, a link, HTML, a character reference or a table is escaped, line breaks become
 * spaces, and what could begin a block at the start of a line is escaped too.
 */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>&|~]/gu, "\\$&")
    .replace(/^(#{1,6}|[+-]|=+)(?=\s|=|-|$)/u, "\\$1")
    .replace(/(^|\s)(#+)$/u, "$1\\$2")
    .replace(/^-{2,}/u, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}
