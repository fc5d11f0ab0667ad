/** `A, B and C` as three names. */
export function peopleIn(line: string): string[] {
  return line
    .split(/,|;|&|\band\b/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
