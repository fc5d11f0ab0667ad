import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { AnalyzedArticle } from "../../src/article/analysis.ts";
import type { Result } from "../../src/article/problem.ts";
import type { Source } from "../../src/article/source.ts";
import { type PrepareOptions, prepare } from "../../src/publish.ts";

export type Prepared = Result<AnalyzedArticle>;

/** With fewer sources a thread would take longer to start than it saves. */
const FEWEST_A_THREAD = 40;
/** Sources that a thread is handed at once: enough that it seldom waits, few enough that all end together. */
const AT_ONCE = 8;
/** Room for what a thread makes and forgets: without a bound the process took up to 614 MB for 1,000 articles, with it 494. */
const YOUNG_MEGABYTES = 24;

/**
 * Prepares sources, in threads of their own where there are many. What comes out does not depend on
 * the number of threads.
 *
 * @returns for each source, in the same order, its article or its problem
 */
export async function prepareAll(
  sources: readonly Source[],
  options: PrepareOptions,
  mostThreads = availableParallelism(),
): Promise<Prepared[]> {
  const threads = Math.min(mostThreads, Math.floor(sources.length / FEWEST_A_THREAD));
  if (threads < 2) return sources.map((source) => prepare(source, options));
  const prepared: Prepared[] = [];
  const queue = batchesOf(sources);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const thread = new Worker(join(import.meta.dirname, "prepare-thread.ts"), {
        workerData: options,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      });
      try {
        for (let batch = queue.pop(); batch; batch = queue.pop()) {
          thread.postMessage(batch.sources);
          const [results]: Prepared[][] = await once(thread, "message");
          for (const [index, result] of (results ?? []).entries()) {
            prepared[batch.first + index] = result;
          }
        }
      } finally {
        await thread.terminate();
      }
    }),
  );
  return prepared;
}

interface Batch {
  readonly first: number;
  readonly sources: readonly Source[];
}

function batchesOf(sources: readonly Source[]): Batch[] {
  return Array.from({ length: Math.ceil(sources.length / AT_ONCE) }, (_, index) => ({
    first: index * AT_ONCE,
    sources: sources.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  }));
}
