// Runs the built Worker with bindings that fail when they are told to: `/-/faults?…`, `/-/state`.
import worker from "./worker.js";

export * from "./worker.js";

const fault = { mode: "none", after: 0 };
const seen = { queries: 0, log: [], purges: 0 };

for (const level of ["log", "error", "warn"]) {
  console[level] = (...words) => {
    seen.log.push(words.map(String).join(" "));
    if (seen.log.length > 1000) seen.log.shift();
  };
}

async function guarded(query, writes) {
  seen.queries += 1;
  if (fault.mode === "slow") await scheduler.wait(200);
  if (fault.mode === "down" || (fault.mode === "half" && seen.queries > fault.after)) {
    throw new Error("D1_ERROR: Network connection lost. secret-of-the-database");
  }
  if (fault.mode === "full" && writes) {
    throw new Error("D1_ERROR: database or disk is full: SQLITE_FULL");
  }
  return query();
}

const originals = new WeakMap();

function statement(real) {
  const wrapped = {
    bind: (...values) => statement(real.bind(...values)),
    all: () => guarded(() => real.all(), false),
    first: (...names) => guarded(() => real.first(...names), false),
    raw: (...options) => guarded(() => real.raw(...options), false),
    run: () => guarded(() => real.run(), true),
  };
  originals.set(wrapped, real);
  return wrapped;
}

function database(real) {
  return {
    prepare: (sql) => statement(real.prepare(sql)),
    batch: (statements) =>
      guarded(() => real.batch(statements.map((one) => originals.get(one))), true),
    withSession: (...words) => database(real.withSession(...words)),
    getBookmark: () => real.getBookmark(),
  };
}

let bindings;

function context(ctx) {
  if (fault.mode !== "purge" && fault.mode !== "edge") return ctx;
  const purge = async () => {
    seen.purges += 1;
    if (fault.mode === "purge") throw new Error("purge failed");
    return { success: true };
  };
  return { waitUntil: (promise) => ctx.waitUntil(promise), cache: { purge } };
}

// biome-ignore lint/style/noDefaultExport: what a Worker is
export default {
  ...worker,
  async fetch(request, env, ctx) {
    const url = new URL(request.url);
    if (url.pathname === "/-/faults") {
      fault.mode = url.searchParams.get("mode");
      fault.after = Number(url.searchParams.get("after"));
      Object.assign(seen, { queries: 0, log: [], purges: 0 });
      return new Response("set");
    }
    if (url.pathname === "/-/state") return Response.json(seen);
    bindings ??= { ...env, DB: database(env.DB) };
    return worker.fetch(request, bindings, context(ctx));
  },
};
