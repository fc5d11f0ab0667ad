/** One line of the benchmark table. Every figure is a ratio of two things measured in the same run. */
export interface Row {
  readonly name: string;
  readonly against: string;
  readonly ratio: number;
  /** Whether a larger ratio is better; false where the ratio is a cost. */
  readonly higherIsBetter: boolean;
  readonly bar: number;
  readonly aim: number;
  /** Absolute figures behind the ratio, for the reader. */
  readonly figures: string;
}

/** The rows as a Markdown table with a verdict each. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const cells = [
      row.name,
      row.against,
      round(row.ratio),
      bound(row, row.bar),
      bound(row, row.aim),
    ];
    return `| ${[...cells, verdict(row), row.figures].join(" | ")} |`;
  });
  return [
    "| what | against | ratio | bar | aim | verdict | figures |",
    "|---|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}

function verdict(row: Row): string {
  const meets = (limit: number) => (row.higherIsBetter ? row.ratio >= limit : row.ratio <= limit);
  if (meets(row.aim)) return "aim met";
  return meets(row.bar) ? "bar met" : "missed";
}

function bound({ higherIsBetter }: Row, limit: number): string {
  return `${higherIsBetter ? "≥" : "≤"} ${limit}`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
