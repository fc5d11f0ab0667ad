import type { Position } from "../../article/order.ts";
import type { Page, PageRequest } from "../store.ts";
import type { ArticleRow } from "./rows.ts";

/** The row of an article at its place in a list. */
export interface PlacedRow extends ArticleRow {
  readonly sort_key: string;
}

/** Before every other place in a list, so that the first page asks like any other. */
export const BEFORE_ALL = { sortKey: "~", id: "" };

/** The rows of a page, of which one more than its limit was asked for. */
export function cutRows<Row, Item>(
  rows: readonly Row[],
  { limit }: PageRequest,
  positionOf: (row: Row) => Position,
  decode: (row: Row) => Item | undefined,
): Page<Item> {
  const items = rows.slice(0, limit).flatMap((row) => {
    const item = decode(row);
    return item === undefined ? [] : [item];
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, ...(last !== undefined && { next: positionOf(last) }) };
}
