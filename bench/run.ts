/**
 * Prints one table of ratios, each of two things measured in one run on this machine:
 *
 *     npm run bench [-- [--write] NAME …]
 *
 * With --write the table also goes into bench/README.md, in place of the rows of the same names.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildRows } from "./build.ts";
import { contentServerRows } from "./content-server.ts";
import { feedRenderRows } from "./feed-render.ts";
import { feedRouteRows } from "./feed-route.ts";
import { growthRows } from "./growth.ts";
import { prepareRows } from "./prepare.ts";
import { servingRows } from "./serving.ts";
import { sizeRows } from "./size.ts";
import { formatTable, type Row } from "./table.ts";
import { tokenTimingRows } from "./token-timing.ts";
import { writeTable } from "./write-table.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<Row[]>>> = {
  serving: servingRows,
  "feed-render": feedRenderRows,
  "feed-route": feedRouteRows,
  "content-server": contentServerRows,
  prepare: prepareRows,
  growth: growthRows,
  size: sizeRows,
  build: buildRows,
  "token-timing": tokenTimingRows,
};

const { positionals: chosen, values } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean", default: false } },
});
const rows: Row[] = [];
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await measure()));
}
const table = formatTable(rows);
console.log(table);
if (values.write) await writeTable(join(import.meta.dirname, "README.md"), table);
