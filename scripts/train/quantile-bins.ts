import { binOf } from "./bins.ts";

export const MOST_BINS = 64;
const QUANTILE_SAMPLE = 4000;

/** Features in bins, column by column. */
export interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly rows: number;
}

/** Bins rows of numbers, as many in each. */
export function bin(rows: readonly (readonly number[])[]): Binned {
  const step = Math.max(1, Math.floor(rows.length / QUANTILE_SAMPLE));
  const sampled = rows.filter((_, index) => index % step === 0);
  const features = [...(rows[0] ?? []).keys()];
  const edges = features.map((f) =>
    edgesOf(Float64Array.from(sampled, (row) => row[f] ?? 0).sort()),
  );
  const columns = features.map((f) =>
    Uint8Array.from(rows, (row) => binOf(edges[f] ?? [], row[f] ?? 0)),
  );
  return { columns, edges, rows: rows.length };
}

/** Bounds between bins: between all values where they are few, else at quantiles. */
function edgesOf(sorted: Float64Array): number[] {
  const unique = [...new Set(sorted)];
  const cuts =
    unique.length <= MOST_BINS
      ? unique.slice(1).map((value, i) => (value + (unique[i] as number)) / 2)
      : [...new Array(MOST_BINS - 1).keys()].map(
          (b) => sorted[Math.floor(((b + 1) * sorted.length) / MOST_BINS)] as number,
        );
  return [...new Set(cuts.map((cut) => Number(cut.toPrecision(4))))].sort((a, b) => a - b);
}
