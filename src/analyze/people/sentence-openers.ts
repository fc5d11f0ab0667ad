import { cueStrength } from "../quotes/story/cue-verbs.ts";
import { OPENERS } from "./lexicon.ts";
import type { NameMention, NamingText } from "./name-mention.ts";

/**
 * Drops single words that are capital only because a sentence begins with them, and common words
 * that are nobody's surname.
 */
export function withoutOpeners(source: NamingText, names: readonly NameMention[]): NameMention[] {
  const surnames = new Set(
    names.flatMap((name) => (isFullName(name) ? (name.keys.at(-1) ?? []) : [])),
  );
  const sure = new Set(
    names
      .filter((name) => !name.doubtful && (isFullName(name) || !opensSentence(source, name)))
      .flatMap(({ keys }) => keys),
  );
  return names.filter((name) => {
    const [key = ""] = name.keys;
    const speaks =
      cueStrength(source.tokens[name.end]?.key ?? "") === 2 ||
      cueStrength(source.tokens[name.first - 1]?.key ?? "") === 2 ||
      speaksBehindAside(source, name);
    if (name.doubtful)
      return surnames.has(key) && (speaks || (!OPENERS.has(key) && !opensSentence(source, name)));
    return (
      name.keys.length > 1 ||
      name.kind !== "unknown" ||
      speaks ||
      sure.has(key) ||
      !opensSentence(source, name)
    );
  });
}

function isFullName({ kind, keys }: NameMention): boolean {
  return kind === "person" && keys.length > 1;
}

const LONGEST_ASIDE = 12;

/** "Xinhua, the state news agency, wrote". */
function speaksBehindAside({ tokens, sentence }: NamingText, { end }: NameMention): boolean {
  if (tokens[end]?.text !== ",") return false;
  for (let at = end + 1; at < end + LONGEST_ASIDE && sentence[at + 1] === sentence[end]; at += 1)
    if (tokens[at]?.text === ",") return cueStrength(tokens[at + 1]?.key ?? "") === 2;
  return false;
}

function opensSentence(
  { tokens, sentence }: NamingText,
  { first, nameFirst }: NameMention,
): boolean {
  return (
    first === nameFirst &&
    (sentence[first] !== sentence[first - 1] || tokens[first - 1]?.kind === "mark")
  );
}
