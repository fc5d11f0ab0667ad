/** The number at `index`, 0 where there is none. For one type of array only, which keeps it fast. */
export function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
