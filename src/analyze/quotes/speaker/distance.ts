/** Distances in tokens beyond this are all the same, and so is what stands nowhere. */
export const FAR = 99;

/** A distance as the models read it. */
export function cap(distance: number): number {
  return Math.min(distance, FAR);
}
