import type { SourceCredit } from "../../article/article.ts";

const LONGEST_NOTICE = 400;

/** Sentences by which a reprint names the publisher it comes from. Each captures that name. */
const NOTICES: readonly RegExp[] = [
  /\b(?:originally|first)\s(?:published|appeared|posted|ran|reported)\s(?:by|in|on|at|with)\s(.{2,80}?)(?=,?\sand\s(?:is|was|has\sbeen)\s|,?\s(?:is|was)\s(?:re)?(?:published|printed)|,?\s(?:here|under|with\spermission)\b|[.;(]|$)/iu,
  /\b(?:re)?(?:published|printed|posted)\s(?:here\s)?(?:with\s(?:the\s)?permission\s(?:of|from)|by\spermission\sof|courtesy\sof|from)\s(.{2,80}?)(?=\sunder\b|,?\s(?:where|here|which|with)\b|[.;(]|$)/iu,
  /^(?:source|via|from)\s*:\s*(.{2,80}?)\.?$/iu,
];

/**
 * The publisher that a reprint notice names, with the notice verbatim; undefined when the line is no
 * notice. "Originally published by X and is reprinted with permission."
 */
export function readNotice(line: string): SourceCredit | undefined {
  if (line.length > LONGEST_NOTICE) return undefined;
  for (const pattern of NOTICES) {
    const name = pattern
      .exec(line)?.[1]
      ?.replace(/^the (?=website|site|blog)/iu, "")
      .trim();
    if (name !== undefined && /^[\p{Lu}\p{N}“"‘']|^the \p{Lu}/u.test(name)) {
      return { name, notice: line };
    }
  }
  return undefined;
}
