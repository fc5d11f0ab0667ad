import { byNewest, type Position } from "../article/order.ts";
import type { Page, PageRequest } from "./store.ts";

/** An item with its place in a list. */
export interface Placed<T> {
  readonly position: Position;
  readonly item: T;
}

/** Orders from newest to oldest. */
export function newestFirst<T>(placed: readonly Placed<T>[]): readonly Placed<T>[] {
  return [...placed].sort((a, b) => byNewest(a.position, b.position));
}

/** Orders from A to Z. */
export function alphabetical<T>(placed: readonly Placed<T>[]): readonly Placed<T>[] {
  return [...placed].sort((a, b) => byNewest(b.position, a.position));
}

/**
 * One page of an ordered list. The item that `after` names may have gone: the page begins with what
 * would follow it.
 *
 * @param direction the order the list is in
 */
export function cutPage<T>(
  ordered: readonly Placed<T>[],
  { limit, after }: PageRequest,
  direction: "newest" | "alphabetical",
): Page<T> {
  const follows = (position: Position) =>
    after === undefined ||
    (direction === "newest" ? byNewest(after, position) < 0 : byNewest(position, after) < 0);
  const start = ordered.findIndex(({ position }) => follows(position));
  const rest = start === -1 ? [] : ordered.slice(start, start + limit + 1);
  const last = rest[limit - 1];
  return {
    items: rest.slice(0, limit).map(({ item }) => item),
    ...(last !== undefined && rest.length > limit && { next: last.position }),
  };
}
