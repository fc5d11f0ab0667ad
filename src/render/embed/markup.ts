/** Plain text as HTML, for elements and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** Plain text as XML 1.0: also without the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return escapeHtml(
    text
      .toWellFormed()
      .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD"),
  );
}
