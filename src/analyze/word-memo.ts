/** So many words at most; then it is emptied. */
const MOST_WORDS = 8192;
/** Longer words may be kept as views of the article, which would then stay in memory. */
const LONGEST_WORD = 12;

/** What is known of words met lately, for what depends on the word alone. */
export class WordMemo<Value> {
  readonly #values = new Map<string, Value>();

  /** What was kept of a word; undefined where it was not met lately. */
  get(word: string): Value | undefined {
    return this.#values.get(word);
  }

  /** Remembers `value` where there is room, and answers it. */
  keep(word: string, value: Value): Value {
    if (word.length > LONGEST_WORD) return value;
    if (this.#values.size >= MOST_WORDS) this.#values.clear();
    this.#values.set(word, value);
    return value;
  }
}
