import { type Antecedent, antecedentOf } from "./antecedent.ts";
import type { SummaryDocument } from "./document.ts";

/**
 * Tells whether a sentence can join a selection without opening on something that is not there.
 *
 * @returns a test of a sentence's index against the ascending indices already selected
 */
export function antecedentTest(
  document: SummaryDocument,
): (index: number, selected: readonly number[]) => boolean {
  const { sentences, table } = document;
  // read when asked for: the search never tries most sentences of a long article
  const antecedents = new Map<number, Antecedent>();
  const antecedentAt = (index: number) => {
    const sentence = sentences[index];
    if (sentence === undefined) return undefined;
    const antecedent = antecedents.get(index) ?? antecedentOf(sentence, table);
    antecedents.set(index, antecedent);
    return antecedent;
  };
  const first = firstMentions(document);
  return (index, selected) => {
    const antecedent = antecedentAt(index);
    if (antecedent === undefined || antecedent.kind === "none") return true;
    // what opens a section may lean on its heading, which no summary has
    if (!sentences[index]?.opensSection && selected.includes(index - 1)) return true;
    if (antecedent.kind === "previous") return false;
    const { stems, always } = antecedent;
    // what the article names here for the first time may still be known from the sentence before
    const opens = index > 0 && selected.every((other) => other > index);
    if (!always && !opens && stems.every((stem) => first[stem] === index)) return true;
    return selected.some(
      (other) => other < index && sentences[other]?.stems.some((stem) => stems.includes(stem)),
    );
  };
}

function firstMentions({ sentences, stems }: SummaryDocument): Int32Array {
  const first = new Int32Array(stems.length).fill(-1);
  for (const sentence of sentences) {
    for (const stem of sentence.stems) if (first[stem] === -1) first[stem] = sentence.index;
  }
  return first;
}
