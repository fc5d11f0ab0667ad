/** One member of a list with quality values. `value` is lower-case and without parameters. */
export interface Weighted {
  readonly value: string;
  /** Between 0, refused, and 1. */
  readonly weight: number;
}

/**
 * The members of an Accept or Accept-Encoding header (RFC 9110, 12.4.2), in their order. A member
 * that is empty is skipped, a quality value that is none counts as 1.
 */
export function parseWeighted(header: string): Weighted[] {
  return header
    .split(",")
    .map((member) => {
      const [value = "", ...parameters] = member.split(";").map((part) => part.trim());
      return { value: value.toLowerCase(), weight: weightOf(parameters) };
    })
    .filter(({ value }) => value !== "");
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => /^q\s?=/iu.test(parameter));
  const value = Number(quality?.slice(quality.indexOf("=") + 1).trim() || "1");
  return value >= 0 && value <= 1 ? value : 1;
}
