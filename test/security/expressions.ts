import { globSync, readFileSync } from "node:fs";
import { check } from "recheck";
import { parseAst } from "vite";

/** A regular expression literal of the product's own code. */
export interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression literal under `src/`. */
export function expressionsOfSource(): Expression[] {
  return globSync("src/**/*.{ts,tsx}")
    .filter((file) => !file.endsWith(".generated.ts"))
    .sort()
    .flatMap((file) => expressionsIn(file, readFileSync(file, "utf8")));
}

/** Every regular expression literal in one file's code. */
export function expressionsIn(file: string, code: string): Expression[] {
  const found: Expression[] = [];
  const tree = parseAst(code, { lang: file.endsWith("x") ? "tsx" : "ts" });
  JSON.stringify(tree, (_key, node) => {
    if (node?.type === "Literal" && node.regex) found.push({ file, ...node.regex });
    return node;
  });
  return found;
}

/**
 * How the time to match grows with the length of the input, by recheck's automaton and fuzzing.
 *
 * @returns `safe` (linear) or the growth and an example of a slow input
 */
export async function growthOf({ pattern, flags }: Expression): Promise<string> {
  const result = await check(pattern, flags, { timeout: 10_000 });
  if (result.status !== "vulnerable") return result.status;
  return `${result.complexity.summary}, for example on ${result.attack.pattern}`;
}
