import { AGE } from "./age.ts";

const NEVER: readonly RegExp[] = [
  // how long ago an entry of a live page was written
  AGE,
  // handles and addresses of mail
  /@\w/u,
  // an aside, a credit or a link in brackets
  /^\([^()]*\)$|^\[[^[\]]*\]$/u,
  // a link that leads on
  /(?:>>|[»›→])$|^(?:read|view|watch|show|explore|shop|browse) (?:article|all|full|more|our full|the (?:full|article|story|post))\b.{0,30}$/iu,
  // what somebody says next, and who somebody is
  /\b(?:report|writ|say|add|tweet|post|explain|continu)(?:s|es|ed|ing)?:$|\b(?:said|wrote):$/iu,
  /, (?:\p{L}+ ){0,2}(?:writer|reporter|editor|correspondent|contributor)$/iu,
  // a figure of a table
  /^\d[\d.,]* ?%$/u,
  /^(?:figure|fig\.|table|chart|exhibit|diagram) ?\d/iu,
  // code
  /[;{}]$|\w\(\)|^[$>] |\w = \w/u,
];

/** Whether a line cannot head a section whatever stands around it. */
export function neverHeads(line: string): boolean {
  return NEVER.some((pattern) => pattern.test(line));
}
