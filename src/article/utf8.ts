/** How many bytes the words take in UTF-8; a lone surrogate counts as U+FFFD does. */
export function utf8Length(words: string): number {
  let bytes = words.length;
  for (let index = 0; index < words.length; index += 1) {
    const unit = words.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    // two units of a pair make four bytes: one more for each
    else bytes += isHalfOfPair(words, index, unit) ? 1 : 2;
  }
  return bytes;
}

function isHalfOfPair(words: string, index: number, unit: number): boolean {
  if (unit >= 0xd800 && unit < 0xdc00) return isLow(words.charCodeAt(index + 1));
  return isLow(unit) && isHigh(words.charCodeAt(index - 1));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
