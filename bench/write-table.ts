import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, release, totalmem, type } from "node:os";

const BEGIN = "<!-- the table: npm run bench -- --write -->";
const END = "<!-- its end -->";
const GIGABYTE = 1024 ** 3;

/**
 * Puts a table's rows into a page, between its marks: a row that says the same of the same peer is
 * replaced, a new one follows at the end, those that were not measured stay.
 *
 * @param table Markdown, as `formatTable` makes it
 * @throws Error when the page has no marks
 */
export async function writeTable(page: string, table: string): Promise<void> {
  const text = await readFile(page, "utf8");
  const [before, rest] = cutAt(text, BEGIN);
  const [old, after] = cutAt(rest, END);
  const [head, line, ...measured] = table.split("\n");
  const rows = new Map(
    [...rowsOf(old), ...measured].map((row): [string, string] => [nameOf(row), row]),
  );
  const written = [machine(), "", head, line, ...rows.values()].join("\n");
  await writeFile(page, `${before}${BEGIN}\n${written}\n${END}${after}`);
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`there is no "${mark}" in the page`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function rowsOf(table: string): string[] {
  return table
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(1);
}

/** What was measured against what: a peer each has a row of its own. */
function nameOf(row: string): string {
  return row.split(" | ", 2).join();
}

function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / GIGABYTE);
  return `Last measured ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${processor?.model ?? arch()}, ${memory} GB, ${type()} ${release().split("-", 1)[0]}, Node ${process.versions.node}.`;
}
