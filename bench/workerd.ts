import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Worker running in the real runtime, without any development server in front of it. */
export interface RunningWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts workerd with one module on a free loopback port.
 *
 * @param script an ES module
 * @param vars plain text bindings
 */
export async function startWorker(
  script: string,
  vars: Readonly<Record<string, string>> = {},
): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), "bench-worker-"));
  const port = await freePort();
  await writeFile(join(folder, "worker.js"), script);
  await writeFile(join(folder, "config.capnp"), configuration(port, vars));
  const child = spawn(
    join(import.meta.dirname, "../node_modules/workerd/bin/workerd"),
    ["serve", join(folder, "config.capnp")],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitUntilAnswering(url, child);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill();
      }),
  };
}

function configuration(port: number, vars: Readonly<Record<string, string>>): string {
  const bindings = Object.entries(vars).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  bindings = [${bindings.join(", ")}],
  compatibilityDate = "2026-10-15"
);
`;
}

/** Resolves when anything answers at the address; throws when the process ends first. */
export async function waitUntilAnswering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`workerd ended with status ${child.exitCode}`);
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${url}`);
}

/** A loopback port that nothing uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
