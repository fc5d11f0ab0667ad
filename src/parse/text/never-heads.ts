const NEVER: readonly RegExp[] = [
  // how long ago an entry of a live page was written
  /\b\d{1,3} ?(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?) ago(?!\p{L})/iu,
  // handles and addresses of mail
  /@\w/u,
  // an aside or a credit in brackets
  /^\([^()]*\)$/u,
  /^(?:figure|fig\.|table|chart|exhibit|diagram) ?\d/iu,
  // code
  /[;{}]$|\w\(\)|^[$>] |\w = \w/u,
];

/** Whether a line cannot head a section whatever stands around it. */
export function neverHeads(line: string): boolean {
  return NEVER.some((pattern) => pattern.test(line));
}
