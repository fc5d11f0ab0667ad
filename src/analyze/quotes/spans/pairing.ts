import type { TextRange } from "../../../article/range.ts";
import type { Mark } from "./marks.ts";

/** The outermost quotations of one line: pairs of marks, and opening marks without a partner. */
export type Pairing =
  | { readonly kind: "closed"; readonly open: Mark; readonly close: Mark }
  | { readonly kind: "unclosed"; readonly open: Mark; readonly limit: number };

const ELISION =
  /^['‘’](?:\d\ds|em|n|til|tis|twas|cause|bout|round|tween|cos|coz|nuff|ere|ello|neath|gainst|kay)(?![\p{L}\p{N}])/iu;
const SHORT_YEAR = /^'\d\d(?![\p{L}\p{N}%]|\s(?:per|out))/iu;
const DROPPED_LETTER = /(?:[a-z]in|\b(?:an|o|th|ol|lil|wi|fo|mo|yo))$/iu;
const LONGEST_ELISION = 10;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const DEPTH = { open: 1, close: -1, either: 0 } as const;
const ENDING_PUNCTUATION = /[.,!?…;:)\]—–-]/u;

/**
 * Pairs the marks of a line from left to right. A mark that opens while a quotation is open is a
 * nested one where it is closed in its turn, else it shows that the earlier closing mark is missing.
 *
 * @param text the article's text
 * @param marks the marks of one line, in order
 * @param end offset of the end of the line
 */
export function pairMarks(text: string, marks: readonly Mark[], end: number): Pairing[] {
  const pairings: Pairing[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const open = marks[index];
    if (open === undefined || !mayOpen(text, open)) continue;
    const partner = partnerOf(text, marks, index);
    const close = partner === undefined ? undefined : marks[partner];
    if (partner !== undefined && close !== undefined) {
      pairings.push({ kind: "closed", open, close });
      index = partner;
    } else if (mayStayOpen(open)) {
      pairings.push({ kind: "unclosed", open, limit: nextOpening(marks, index)?.start ?? end });
    }
  }
  return pairings;
}

function mayOpen(text: string, mark: Mark): boolean {
  if (mark.role === "close") return false;
  if (mark.role === "either" && WORD_CHARACTER.test(mark.before)) return false;
  if (mark.family !== "single") return true;
  const { start } = mark.range;
  const turned = text.charAt(start) === "‘" && !WORD_CHARACTER.test(text.charAt(start - 1));
  if (!mark.decided && !turned) return false;
  const next = text.slice(start, start + LONGEST_ELISION);
  return !ELISION.test(next) && !SHORT_YEAR.test(next);
}

/** An opening mark that white space belies is no quotation unless its partner is there. */
function mayStayOpen(mark: Mark): boolean {
  return mark.role === "open" && mark.decided;
}

function nextOpening(marks: readonly Mark[], index: number): TextRange | undefined {
  const family = marks[index]?.family;
  return marks.find(
    (mark, at) => at > index && mark.family === family && mark.role === "open" && mark.decided,
  )?.range;
}

/** Index of the mark that closes the one at `index`. */
function partnerOf(text: string, marks: readonly Mark[], index: number): number | undefined {
  const family = marks[index]?.family;
  if (family === "single") return singlePartnerOf(text, marks, index);
  const own = (mark: Mark) => mark.family === family;
  return (
    balancedPartner(marks, index, (mark) => (own(mark) ? mark.role : undefined)) ??
    // an opening shape that the white space around it does not bear out may close
    balancedPartner(marks, index, (mark) => {
      if (!own(mark)) return undefined;
      return mark.role === "open" && mark.decided ? "open" : "close";
    })
  );
}

/** The first closing mark at the same depth; `roleOf` leaves out the marks that do not count. */
function balancedPartner(
  marks: readonly Mark[],
  index: number,
  roleOf: (mark: Mark) => Mark["role"] | undefined,
): number | undefined {
  let depth = 0;
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    const role = mark && roleOf(mark);
    if (role === "open") depth += 1;
    else if (role !== undefined && depth === 0) return at;
    else if (role !== undefined) depth -= 1;
  }
  return undefined;
}

/**
 * Single marks look like apostrophes. A closing one after punctuation or after a word that cannot be
 * a plural possessive is taken before one that might be ("the players’ fault"); another opening mark
 * ends the search, unless the two turn out to be nested.
 */
function singlePartnerOf(text: string, marks: readonly Mark[], index: number): number | undefined {
  let possessive: number | undefined;
  let depthOfDoubles = 0;
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark?.family === "double") depthOfDoubles += DEPTH[mark.role];
    if (mark?.family !== "single") continue;
    if (mayOpen(text, mark)) return possessive ?? nestedSinglePartner(text, marks, index);
    if (mark.role === "open" || depthOfDoubles > 0) continue;
    if (!mayBeApostrophe(text, mark)) return at;
    possessive ??= at;
  }
  return possessive;
}

function nestedSinglePartner(
  text: string,
  marks: readonly Mark[],
  index: number,
): number | undefined {
  return balancedPartner(marks, index, (mark) => {
    if (mark.family !== "single") return undefined;
    if (mark.role === "open") return mayOpen(text, mark) ? "open" : undefined;
    return mayBeApostrophe(text, mark) ? undefined : "close";
  });
}

function mayBeApostrophe(text: string, mark: Mark): boolean {
  if (ENDING_PUNCTUATION.test(mark.before)) return false;
  if (/[sxz]/iu.test(mark.before)) return true;
  return DROPPED_LETTER.test(text.slice(Math.max(0, mark.range.start - 4), mark.range.start));
}
