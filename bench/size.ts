import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod";
import { builtWorker, run } from "./built-worker.ts";
import { median } from "./statistics.ts";
import type { Row } from "./table.ts";

const KILOBYTE = 1024;
const START_UPS = 5;
const SITES = [
  { name: "a folder", config: "wrangler.toml" },
  { name: "an archive, with publishing", config: "wrangler.d1.toml" },
];

const cpuProfile = z.object({
  nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string() }) })),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** The deployed Workers without content: their size, and the CPU time they take to start. */
export async function sizeRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-size-"));
  try {
    run("scripts/bundle-content.ts", [], { CONTENT_DIR: folder });
    const bare = await builtWorker("bench/peers/bare-hono.toml", "dist/bare");
    const bareKilobytes = gzipSync(bare.script).length / KILOBYTE;
    const rows: Row[] = [];
    for (const { name, config } of SITES) {
      const { script } = await builtWorker(config, "dist/size");
      const kilobytes = gzipSync(script).length / KILOBYTE;
      const startUp = await startUpMilliseconds(config, folder);
      rows.push(
        {
          name: `Worker of ${name} gzipped without content, KB`,
          against: "bare Hono",
          ratio: kilobytes,
          higherIsBetter: false,
          bar: 800,
          aim: 500,
          figures: `${Math.round(kilobytes)} and ${Math.round(bareKilobytes)} KB`,
        },
        {
          name: `start-up CPU of ${name}, ms`,
          against: "the platform allows 1,000",
          ratio: startUp,
          higherIsBetter: false,
          bar: 80,
          aim: 40,
          figures: `${startUp.toFixed(1)} ms, median of ${START_UPS}`,
        },
      );
    }
    return rows;
  } finally {
    run("scripts/bundle-content.ts");
  }
}

async function startUpMilliseconds(config: string, folder: string): Promise<number> {
  const bundle = join(folder, "worker.bundle");
  const profile = join(folder, "startup.cpuprofile");
  const wrangler = "node_modules/wrangler/bin/wrangler.js";
  run(wrangler, ["deploy", "--dry-run", "--config", config, "--outfile", bundle]);
  const times: number[] = [];
  for (let start = 0; start < START_UPS; start += 1) {
    run(wrangler, ["check", "startup", "--worker", bundle, "--outfile", profile]);
    times.push(await busyMilliseconds(profile));
  }
  return median(times);
}

async function busyMilliseconds(profileFile: string): Promise<number> {
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
