const CLOSERS = 12;
const SENTENCE_END = /[.!?…:]["”’')\]»]*$/u;

/** Whether a line ends as a sentence or the words before a list do. */
export function isClosed(line: string): boolean {
  return SENTENCE_END.test(line.slice(-CLOSERS));
}
