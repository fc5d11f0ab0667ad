import type { Token } from "../tokens.ts";
import { OFFICE_OPENERS, OFFICES } from "./lexicon.ts";

/** Whether the words of a run, without its titles from `nameFirst`, are an office and nobody's name: "the Prime Minister". */
export function isOffice(
  tokens: readonly Token[],
  first: number,
  nameFirst: number,
  end: number,
): boolean {
  return (
    nameFirst > first &&
    end - nameFirst === 1 &&
    OFFICES.has(tokens[nameFirst]?.key ?? "") &&
    OFFICE_OPENERS.has(tokens[nameFirst - 1]?.key ?? "")
  );
}
