import { readFileSync } from "node:fs";
import type * as z from "zod";

/** The values of a file with one JSON value a line. Throws at the first line of another shape. */
export function readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): z.output<Schema>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}
