/**
 * Takes each protection of `test/security/breaks.json` out, one at a time, and sees whether its test
 * fails; the file is as it was afterwards. Writes what failed to docs/protections.md.
 *
 *     node scripts/break-protections.ts [WORDS OF A PROTECTION …]
 *
 * With words it tries those alone; the rows of the others stay. All take about half an hour.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";

const breaks = z.array(
  z.object({
    protection: z.string(),
    file: z.string(),
    /** Stands once in the file. */
    find: z.string(),
    put: z.string(),
    project: z.string(),
    test: z.string(),
  }),
);
type Break = z.infer<typeof breaks>[number];

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const PAGE = join("docs", "protections.md");
const chosen = process.argv.slice(2);
const all = breaks.parse(JSON.parse(await readFile("test/security/breaks.json", "utf8")));
const wanted = all.filter(
  ({ protection }) => chosen.length === 0 || chosen.some((words) => protection.includes(words)),
);
const rows = new Map(all.map(({ protection }): [string, string] => [protection, ""]));
for (const row of existsSync(PAGE) ? (await readFile(PAGE, "utf8")).split("\n") : []) {
  const [, protection = ""] = row.split("|").map((cell) => cell.trim());
  if (rows.has(protection)) rows.set(protection, row);
}
for (const broken of wanted) {
  const failed = await tryBreak(broken);
  if (failed === undefined) process.exitCode = 1;
  console.log(`${failed === undefined ? "NOTHING FAILED" : "ok"}: ${broken.protection}`);
  rows.set(
    broken.protection,
    `| ${broken.protection} | \`${broken.file}\` | ${failed ?? "nothing"} |`,
  );
}
await writeFile(PAGE, pageOf([...rows.values()].filter((row) => row !== "")));

/** @returns the first test that failed, as a table's cell, or undefined when all passed */
async function tryBreak({ file, find, put, project, test }: Break): Promise<string | undefined> {
  const whole = await readFile(file, "utf8");
  if (whole.split(find).length !== 2) throw new Error(`${file} does not hold once: ${find}`);
  try {
    await writeFile(
      file,
      whole.replace(find, () => put),
    );
    return await firstFailure(project, test);
  } finally {
    await writeFile(file, whole);
  }
}

async function firstFailure(project: string, test: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "break-"));
  const output = join(folder, "report.json");
  try {
    const done = spawnSync(
      process.execPath,
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--project",
        project,
        test,
        "--reporter=json",
      ].concat(`--outputFile=${output}`),
      { encoding: "utf8" },
    );
    if (done.status === 0) return undefined;
    const { testResults } = report.parse(JSON.parse(await readFile(output, "utf8")));
    for (const { name, assertionResults } of testResults) {
      const failed = assertionResults.find(({ status }) => status === "failed");
      const path = name.slice(name.lastIndexOf("/test/") + 1);
      if (failed) return `\`${path}\`, “${failed.fullName.trim().replaceAll("|", "\\|")}”`;
    }
    throw new Error(`${project} ${test} does not run:\n${done.stderr.slice(-2000)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function pageOf(lines: readonly string[]): string {
  return `# What happens when a protection is taken out

Each was taken out alone (\`test/security/breaks.json\` says how), and its test was run:
\`node scripts/break-protections.ts\` does it again and writes this page.

| protection | where it stands | the test that failed without it |
| ---------- | --------------- | ------------------------------- |
${lines.join("\n")}
`;
}
