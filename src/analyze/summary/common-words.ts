import { englishStem } from "./stem-table.ts";
import { summaryModel } from "./summary-model.ts";

/** Whether a word is an everyday English word that training met mostly in lower case. */
export function commonWord(word: string): boolean {
  const { words } = summaryModel();
  const number = words.numberOf(englishStem(word.toLowerCase()));
  return number >= 0 && !words.isName(number);
}
