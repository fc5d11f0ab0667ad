import { antecedentOf } from "./antecedent.ts";
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
  const antecedents = sentences.map((sentence) => antecedentOf(sentence, table));
  const first = firstMentions(document);
  return (index, selected) => {
    const antecedent = antecedents[index];
    if (antecedent === undefined || antecedent.kind === "none") return true;
    if (selected.includes(index - 1)) return true;
    if (antecedent.kind === "previous") return false;
    const { stems, always } = antecedent;
    if (!always && stems.every((stem) => first[stem] === index)) return true;
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
