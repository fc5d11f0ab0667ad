/**
 * Prints one table of ratios, each of two things measured in one run on this machine:
 *
 *     npm run bench [-- NAME …]
 */
import { buildRows } from "./build.ts";
import { contentServerRows } from "./content-server.ts";
import { feedRenderRows } from "./feed-render.ts";
import { feedRouteRows } from "./feed-route.ts";
import { growthRows } from "./growth.ts";
import { prepareRows } from "./prepare.ts";
import { servingRows } from "./serving.ts";
import { sizeRows } from "./size.ts";
import { formatTable, type Row } from "./table.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<Row[]>>> = {
  serving: servingRows,
  "feed-render": feedRenderRows,
  "feed-route": feedRouteRows,
  "content-server": contentServerRows,
  prepare: prepareRows,
  growth: growthRows,
  size: sizeRows,
  build: buildRows,
};

const chosen = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(BENCHMARKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await measure()));
}
console.log(formatTable(rows));
