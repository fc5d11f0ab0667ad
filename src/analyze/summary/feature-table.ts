/** The features of many rows, kept feature after feature, as trees are evaluated fastest. */
export interface FeatureTable {
  readonly rows: number;
  /** Feature `f` of row `r` stands at `f * rows + r`. */
  readonly numbers: Float64Array;
}

/** A table to be filled. */
export function featureTable(features: number, rows: number): FeatureTable {
  return { rows, numbers: new Float64Array(features * rows) };
}
