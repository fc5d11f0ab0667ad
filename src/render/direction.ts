/** Languages and scripts written from right to left (IANA language subtag registry, CLDR). */
const RIGHT_TO_LEFT = new Set([
  "ar",
  "arc",
  "arz",
  "ckb",
  "dv",
  "fa",
  "glk",
  "he",
  "ks",
  "mzn",
  "nqo",
  "pnb",
  "ps",
  "rhg",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
const RIGHT_TO_LEFT_SCRIPTS = new Set([
  "adlm",
  "arab",
  "hebr",
  "mand",
  "nkoo",
  "rohg",
  "syrc",
  "thaa",
]);

/** The base direction of a language, from its BCP 47 tag: a script subtag decides, else the language. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((subtag) => /^[a-z]{4}$/u.test(subtag));
  const rightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(primary);
  return rightToLeft ? "rtl" : "ltr";
}
