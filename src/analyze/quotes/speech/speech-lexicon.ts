import speechWords from "./speech-words.json" with { type: "json" };

const { verbs, irregular } = speechWords.saying;

/** Every form of the verbs that introduce speech. */
const SAYING: ReadonlySet<string> = new Set([...irregular, ...verbs.flatMap(formsOf)]);
const NAMING: ReadonlySet<string> = new Set(speechWords.naming);
const WORKS: ReadonlySet<string> = new Set(speechWords.works);
const DETERMINERS: ReadonlySet<string> = new Set(speechWords.determiners);
const PREPOSITIONS: ReadonlySet<string> = new Set(speechWords.prepositions);
const AUXILIARIES: ReadonlySet<string> = new Set(speechWords.auxiliaries);

const PRONOUNS: ReadonlySet<string> = new Set(speechWords.pronouns);

/** The kinds of word that matter beside a quotation. */
export type SpeechWordKind =
  | "that"
  | "saying"
  | "naming"
  | "article"
  | "preposition"
  | "auxiliary"
  | "pronoun"
  | "word";

/**
 * The kind of a word beside a quoted span.
 *
 * @param word in lower case
 */
export function speechWordKind(word: string): SpeechWordKind {
  if (word === "that") return "that";
  if (SAYING.has(word)) return "saying";
  if (NAMING.has(word)) return "naming";
  if (DETERMINERS.has(word)) return "article";
  if (PREPOSITIONS.has(word)) return "preposition";
  if (PRONOUNS.has(word)) return "pronoun";
  return AUXILIARIES.has(word) ? "auxiliary" : "word";
}

/** Whether a word in lower case is a form of a verb of saying. */
export function isSaying(word: string): boolean {
  return SAYING.has(word);
}

/** Whether a name or a title may follow: "called", "the film", "known as". */
export function isNaming(word: string): boolean {
  return NAMING.has(word.replace(/['’]s$/u, ""));
}

/** Whether the title of a work may follow: "the film", "an essay titled". */
export function isWork(word: string): boolean {
  return WORKS.has(word.replace(/['’]s$/u, ""));
}

/** Words that a title leaves in lower case. */
export function isSmallWord(word: string): boolean {
  return DETERMINERS.has(word) || PREPOSITIONS.has(word) || word === "but" || word === "is";
}

/** Regular English inflection, with the forms it does not need: they meet no word of a text. */
function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/u, "");
  const doubled = `${verb}${verb.at(-1)}`;
  const softened = verb.replace(/([^aeiou])y$/u, "$1i");
  return [
    verb,
    `${verb}s`,
    `${stem}ed`,
    `${stem}ing`,
    `${doubled}ed`,
    `${doubled}ing`,
    `${softened}es`,
    `${softened}ed`,
  ];
}
