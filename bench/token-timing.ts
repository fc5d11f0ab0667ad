import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { builtWorker, run } from "./built-worker.ts";
import { rankTest } from "./rank-test.ts";
import { median } from "./statistics.ts";
import type { Row } from "./table.ts";
import { type RunningWorker, startWorker } from "./workerd.ts";

const SECRET = "k7Hq2mVx9TzB4wLs8RnC1pYd6GfJ3uEa";
/** Answers to each guess. */
const ANSWERS = 4000;

/** Guesses that are wrong in one way each. */
const GUESSES: Readonly<Record<string, string | undefined>> = {
  "wrong first byte": `X${SECRET.slice(1)}`,
  "wrong last byte": `${SECRET.slice(0, -1)}X`,
  "all wrong": "X".repeat(SECRET.length),
  "one byte short": SECRET.slice(0, -1),
  "one byte long": `${SECRET}X`,
  "no token": undefined,
};
/** What is compared with nothing, and so may be told by its time: it shows that the measure sees something. */
const CONTROL = "no token";

/** Whether the time of a refusal says how near a guess at a token was. */
export async function tokenTimingRows(): Promise<Row[]> {
  run("scripts/bundle-content.ts");
  const { vars } = await builtWorker("wrangler.d1.toml");
  const worker = await startWorker(await withArchive(), { ...vars, PUBLISH_TOKEN: SECRET });
  try {
    return [rowOf(await timesInTurns(worker))];
  } finally {
    await worker.stop();
  }
}

/** The built Worker with an archive that nobody without a token may reach. */
async function withArchive(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-token-"));
  const entry = join(folder, "entry.js");
  await writeFile(
    entry,
    `import worker from ${JSON.stringify(join(process.cwd(), "dist", "worker.js"))};
const DB = { withSession() { throw new Error("reached"); } };
export default { fetch: (request, env, context) => worker.fetch(request, { ...env, DB }, context) };`,
  );
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    write: false,
    external: ["cloudflare:*", "node:*"],
    logLevel: "error",
  });
  await rm(folder, { recursive: true });
  return outputFiles[0]?.text ?? "";
}

/** Microseconds of each answer to each guess; the guesses come in turns, each round in another order. */
async function timesInTurns({ url }: RunningWorker): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(GUESSES).map((name): [string, number[]] => [name, []]));
  const guesses = Object.entries(GUESSES);
  const ask = await asker(new URL(url));
  for (let round = -ANSWERS / 10; round < ANSWERS; round += 1) {
    for (const [name, token] of shuffled(guesses)) {
      const microseconds = await ask(token);
      if (round >= 0) times.get(name)?.push(microseconds);
    }
  }
  ask.close();
  return times;
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Asks over one connection, with the bytes of a request made ready, and says how long each took. */
async function asker({ hostname, port }: URL) {
  const socket = await opened(connect(Number(port), hostname));
  socket.setNoDelay(true);
  let received: (() => void) | undefined;
  socket.on("data", (chunk: Buffer) => {
    if (chunk.includes('"status":401')) received?.();
  });
  const ask = async (token: string | undefined): Promise<number> => {
    const authorization = token === undefined ? "" : `Authorization: Bearer ${token}\r\n`;
    const request = Buffer.from(
      `DELETE /articles/pier HTTP/1.1\r\nHost: ${hostname}\r\n${authorization}\r\n`,
    );
    const start = process.hrtime.bigint();
    await new Promise<void>((resolve) => {
      received = resolve;
      socket.write(request);
    });
    return Number(process.hrtime.bigint() - start) / 1000;
  };
  return Object.assign(ask, { close: () => socket.destroy() });
}

function opened(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("error", reject);
  });
}

function rowOf(times: ReadonlyMap<string, readonly number[]>): Row {
  const names = [...times.keys()].filter((name) => name !== CONTROL);
  const pairs = names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const));
  const tests = pairs.map(([a, b]) => rankTest(times.get(a) ?? [], times.get(b) ?? []));
  const most = Math.max(...tests.map(({ chanceAbove }) => Math.abs(chanceAbove - 0.5)));
  const least = Math.min(
    1,
    Math.min(...tests.map(({ probability }) => probability)) * tests.length,
  );
  const control = rankTest(times.get(names[0] ?? "") ?? [], times.get(CONTROL) ?? []);
  const medians = [...times].map(([name, values]) => `${name} ${median(values).toFixed(0)} µs`);
  return {
    name: "refused tokens: telling two ways to be wrong by the time of the answer",
    against: "a toss of a coin, 0.5",
    ratio: 0.5 + most,
    higherIsBetter: false,
    bar: 0.53,
    aim: 0.52,
    figures: `${ANSWERS} answers each: ${medians.join(", ")}; Mann-Whitney p ${least.toPrecision(2)} (Bonferroni, ${tests.length} pairs); a token against none ${control.chanceAbove.toFixed(3)}`,
  };
}
