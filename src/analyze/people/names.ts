import type { NameMention, NamingText } from "./name-mention.ts";
import { nameIn } from "./name-parts.ts";
import { runEnd } from "./name-run.ts";
import { breaksRun } from "./run-breaks.ts";
import { withoutOpeners } from "./sentence-openers.ts";

/** Every name in the text, in order. A capital that only opens a sentence is none. */
export function findNames(source: NamingText): NameMention[] {
  const names: NameMention[] = [];
  const { tokens } = source;
  let at = 0;
  while (at < tokens.length) {
    if (tokens[at]?.capital !== true) {
      at += 1;
      continue;
    }
    const end = runEnd(source, at);
    names.push(...namesInRun(source, at, end));
    at = end;
  }
  return withoutOpeners(source, names);
}

function namesInRun(source: NamingText, first: number, end: number): NameMention[] {
  const names: NameMention[] = [];
  let start = first;
  for (let at = first; at <= end; at += 1) {
    if (at < end && !breaksRun(source, at, start, end)) continue;
    const name = nameIn(source, start, at);
    if (name !== undefined) names.push(name);
    start = at + 1;
  }
  return names;
}
