const SPEECH =
  "(?:said|says|told|added|adds|asked|wrote|writes|tweeted|explained|continued|recalled)";
const NAME = "(?:[Hh]e|[Ss]he|[Tt]hey|\\p{Lu}[^\\s,.]{0,20}(?:\\s\\p{Lu}[^\\s,.]{0,20}){0,3})";

const CUE_CLAUSE = new RegExp(
  `[,?!—–-]\\s{1,2}(?:${SPEECH}\\s${NAME}|${NAME}\\s${SPEECH}\\b)`,
  "u",
);
const COMPLETE = /[.!?…:,)\]”"'’—–-]$/u;

/**
 * How much of a quotation without a closing mark can be taken for what was said.
 *
 * @param words from the opening mark to the end of the line or the next opening mark
 * @returns the length to keep: up to the clause that names the speaker ("…, she said"), else all of a
 *   text that ends like a sentence; undefined where no end can be told
 */
export function cutBeforeCue(words: string): number | undefined {
  const cue = CUE_CLAUSE.exec(words);
  if (cue !== null) return cue.index + 1;
  return COMPLETE.test(words) ? words.length : undefined;
}
