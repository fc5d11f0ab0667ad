import { expect } from "vitest";
import { type OutsideSite, type RawAnswer, requestBytes } from "./open-site.ts";

/** What no answer may hold: a stack, a message of the database or of the runtime. */
const INSIDES =
  /\n\s+at |\.(?:js|ts|tsx):\d|SQLITE|D1_|no such (?:table|column)|SyntaxError|TypeError|RangeError|near "/u;

/** Sends a request of one's own making; `line` is its method and target. */
export type Ask = (
  line: string,
  headers?: readonly string[],
  body?: string | Buffer,
) => Promise<RawAnswer>;

/** Asks a site, and checks of every answer what holds whatever was asked. */
export function asker(site: () => OutsideSite): Ask {
  return async (line, headers = [], body = "") => {
    const answer = await site().raw(requestBytes(line, headers, body));
    expectSafe(answer, `${line.slice(0, 300)} ${headers.join(" ").slice(0, 300)}`);
    return answer;
  };
}

function expectSafe({ status, headers, body }: RawAnswer, asked: string): void {
  expect(status, asked).toBeGreaterThanOrEqual(200);
  expect(status, asked).toSatisfy((code: number) => code < 500 || code === 501);
  expect(body, asked).not.toMatch(INSIDES);
  // what is not HTTP at all, the runtime refuses itself, in plain text
  const isOurs = headers.get("Content-Type")?.startsWith("text/plain") === false;
  if (status >= 400 && isOurs) expect(headers.get("Cache-Control"), asked).toBe("no-store");
}

/** An answer without what differs between two that are the same. */
export function stable({ status, headers, body }: RawAnswer): unknown[] {
  const passing = ["date", "cf-cache-status"];
  return [status, [...headers].filter(([name]) => !passing.includes(name)), body];
}
