import { stemmer } from "stemmer";
import { summaryModel } from "./summary-model.ts";

/** Whether a word is an everyday English word that training met mostly in lower case. */
export function commonWord(word: string): boolean {
  const lower = word.toLowerCase();
  const { words } = summaryModel();
  const number = words.numberOf(lower.length > 3 ? stemmer(lower) : lower);
  return number >= 0 && !words.isName(number);
}
