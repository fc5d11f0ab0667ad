import { spawnSync } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod";
import { builtWorker, run } from "./built-worker.ts";
import type { Row } from "./table.ts";

const KILOBYTE = 1024;

const cpuProfile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string() }) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** The deployed Worker without content: its size, and the CPU time it takes to start. */
export async function sizeRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-size-"));
  try {
    run("scripts/bundle-content.ts", [], { CONTENT_DIR: folder });
    const { script } = await builtWorker();
    const bare = await builtWorker("bench/peers/bare-hono.toml", "dist/bare");
    const kilobytes = gzipSync(script).length / KILOBYTE;
    const bareKilobytes = gzipSync(bare.script).length / KILOBYTE;
    const startUp = await startUpMilliseconds(join(folder, "startup.cpuprofile"));
    return [
      {
        name: "Worker gzipped without content, KB",
        against: "bare Hono",
        ratio: kilobytes,
        higherIsBetter: false,
        bar: 800,
        aim: 500,
        figures: `${Math.round(kilobytes)} and ${Math.round(bareKilobytes)} KB`,
      },
      {
        name: "start-up CPU, ms",
        against: "the platform allows 1,000",
        ratio: startUp,
        higherIsBetter: false,
        bar: 80,
        aim: 40,
        figures: `${startUp.toFixed(1)} ms`,
      },
    ];
  } finally {
    run("scripts/bundle-content.ts");
  }
}

async function startUpMilliseconds(profileFile: string): Promise<number> {
  const done = spawnSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "check", "startup", "--outfile", profileFile],
    { encoding: "utf8" },
  );
  if (done.status !== 0) throw new Error(done.stderr || done.stdout);
  const profile = cpuProfile.parse(JSON.parse(await readFile(profileFile, "utf8")));
  const idle = new Set(
    profile.nodes
      .filter(({ callFrame }) => ["(idle)", "(root)"].includes(callFrame.functionName))
      .map(({ id }) => id),
  );
  const microseconds = profile.timeDeltas.reduce(
    (sum, delta, index) => (idle.has(profile.samples[index] ?? -1) ? sum : sum + delta),
    0,
  );
  return microseconds / 1000;
}
