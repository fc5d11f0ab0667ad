import { directionOf } from "./direction.ts";

/** The tag as OpenGraph writes it, language and likely region: `en_US`. */
export function openGraphLocale(language: string): string {
  const likely = localeOf(language)?.maximize();
  return likely?.region === undefined ? language : `${likely.language}_${likely.region}`;
}

/** `lang` and `dir` for an element whose words are in another language than its surroundings. */
export function languageAttributes(
  language: string,
  around: string,
): { readonly lang?: string; readonly dir?: "ltr" | "rtl" } {
  if (language === around) return {};
  const dir = directionOf(language);
  return { lang: language, ...(dir !== directionOf(around) && { dir }) };
}

function localeOf(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language);
  } catch {
    return undefined; // not a tag: an imported page may say anything
  }
}
