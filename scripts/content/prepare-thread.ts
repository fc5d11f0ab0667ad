/** A thread of `prepareAll`: answers lists of sources with lists of what they were prepared to. */
import { parentPort, workerData } from "node:worker_threads";
import type { Source } from "../../src/article/source.ts";
import { prepare } from "../../src/publish.ts";

parentPort?.on("message", (sources: readonly Source[]) => {
  parentPort?.postMessage(sources.map((source) => prepare(source, workerData)));
});
