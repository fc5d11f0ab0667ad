/** Words with one space for any run of white space, and none around them. */
export function squeeze(words: string): string {
  return words.replaceAll(/\s+/gu, " ").trim();
}
