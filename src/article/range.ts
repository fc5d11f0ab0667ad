/** A half-open span `[start, end)` in UTF-16 code units into an article's `text`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The words a range stands for: always a verbatim slice of `text`. */
export function sliceRange(text: string, range: TextRange): string {
  return text.slice(range.start, range.end);
}

/** Whether `inner` lies wholly inside `outer`. */
export function containsRange(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share at least one code unit. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `range` without the white space at its two ends; empty at `range.start` when it holds nothing else. */
export function trimRange(text: string, range: TextRange): TextRange {
  const words = sliceRange(text, range);
  const leading = words.length - words.trimStart().length;
  const kept = words.trim().length;
  return { start: range.start + leading, end: range.start + leading + kept };
}
