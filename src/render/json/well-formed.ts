/**
 * A value as JSON in which every string is well-formed Unicode: a lone surrogate, which UTF-8 cannot
 * carry and many parsers refuse, becomes U+FFFD. Offsets stay right, since lengths do.
 */
export function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON.stringify escapes lone surrogates and nothing else as \ud8.. to \udf..
  return /\\ud[89a-f]/u.test(json) ? JSON.stringify(value, wellFormed) : json;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
