import { PARTICLES, SUFFIXES } from "./lexicon.ts";
import nicknames from "./nicknames.json" with { type: "json" };

const nicknameGroups = new Map<string, Set<number>>();
for (const [number, group] of nicknames.groups.entries()) {
  for (const name of group.split(" ")) {
    const groups = nicknameGroups.get(name) ?? new Set();
    nicknameGroups.set(name, groups.add(number));
  }
}

/** A name's words without "Jr." and the like. */
export function coreKeys(keys: readonly string[]): readonly string[] {
  return keys.length > 1 && SUFFIXES.has(keys.at(-1) ?? "") ? keys.slice(0, -1) : keys;
}

/** The last of a name's words, "Jr." and the like left out. */
export function lastKey(keys: readonly string[]): string {
  return coreKeys(keys).at(-1) ?? "";
}

/** Whether two full names with one surname can be one person's: `J. R. Okafor` and `James Okafor`. */
export function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const first = coreKeys(a).slice(0, -1);
  const second = coreKeys(b).slice(0, -1);
  const [x] = first;
  const [y] = second;
  if (x === undefined || y === undefined) return false;
  if (isSurnameOf(second, first) || isSurnameOf(first, second)) return true;
  if (agree(x, y)) return middleAgree(first, second);
  return (
    first.length > 1 && second.length === 1 && first.some((key) => key.length > 1 && key === y)
  );
}

/** "De La" of "De La Cruz" ends "Rosa De La". */
function isSurnameOf(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length < long.length &&
    PARTICLES.has(short[0] ?? "") &&
    long.slice(-short.length).join(" ") === short.join(" ")
  );
}

function middleAgree(first: readonly string[], second: readonly string[]): boolean {
  if (first.length < 2 || second.length < 2 || first.length !== second.length) return true;
  return first.every((key, index) => agree(key, second[index] ?? key));
}

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const groups = nicknameGroups.get(a);
  const others = nicknameGroups.get(b);
  if (
    groups !== undefined &&
    others !== undefined &&
    [...groups].some((group) => others.has(group))
  )
    return true;
  return false;
}
