import type { SourceCredit } from "../../article/article.ts";

const LONGEST_NOTICE = 400;

/** The words of a notice that stand right before the publisher's name. */
const LEADS: readonly RegExp[] = [
  /\b(?:originally|first)\s(?:published|appeared|posted|ran|reported)\s(?:by|in|on|at|with)\s/iu,
  /\b(?:appears|appeared|ran|published|printed)\sin\sthe\s[\p{L}\d ,–-]{3,40}\sissue\sof\s/iu,
  /\b(?:published|printed|posted|republished|reprinted|reposted)\s(?:here\s)?(?:with\s(?:the\s)?permission\s(?:of|from)|by\spermission\sof|courtesy\sof|from)\s/iu,
  /^(?:source|via|from)\s?:\s?/iu,
];
/** What ends the name. */
const NAME_END =
  /,?\sand\s(?:is|was|has\sbeen)\s|,?\s(?:is|was)\s(?:published|printed|republished|reprinted)|,?\s(?:here|under|where|which|with)\b|\.(?:\s|$)|[;(]/iu;
const LONGEST_NAME = 80;

/**
 * The publisher that a reprint notice names, with the notice verbatim; undefined when the line is no
 * notice. "Originally published by X and is reprinted with permission."
 */
export function readNotice(line: string): SourceCredit | undefined {
  if (line.length > LONGEST_NOTICE) return undefined;
  for (const lead of LEADS) {
    const match = lead.exec(line);
    if (match === null) continue;
    const rest = line.slice(match.index + match[0].length);
    const end = rest.search(NAME_END);
    const name = (end < 0 ? rest : rest.slice(0, end)).trim();
    if (name.length > 1 && name.length <= LONGEST_NAME && NAME_START.test(name)) {
      return { name, notice: line };
    }
  }
  return undefined;
}

const NAME_START = /^(?:the )?["“‘']?[\p{Lu}\p{N}]|^(?:www\.)?[\p{L}\d-]+\.\p{L}{2,}/u;
