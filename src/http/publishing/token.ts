import { ProblemError } from "../../article/problem.ts";

/** What a token allows: everything, or dry runs alone. */
export type Permission = "publish" | "analyze";

/** A secret with what it allows. Two of a kind may be valid at once, so that one can be replaced. */
export interface Token {
  readonly secret: string;
  readonly allows: Permission;
}

/**
 * Checks a request's bearer token (RFC 6750). Every token is compared, by digests and in constant
 * time, so that an answer's time says nothing of how near a guess was.
 *
 * @returns a name for the token that does not give it away: what rates are counted by
 * @throws ProblemError `unauthorized` without a valid token, `forbidden` when it does not allow this
 */
export async function authorize(
  headers: Headers,
  tokens: readonly Token[],
  wanted: Permission,
): Promise<string> {
  const given = /^Bearer +([\w.~+/=-]{1,1000}) *$/iu.exec(headers.get("Authorization") ?? "")?.[1];
  if (given === undefined) {
    throw new ProblemError({ type: "unauthorized", detail: "Send a bearer token." });
  }
  const digest = await digestOf(given);
  let found: Token | undefined;
  for (const token of tokens) {
    if (crypto.subtle.timingSafeEqual(digest, await digestOf(token.secret))) found = token;
  }
  if (found === undefined) {
    throw new ProblemError({ type: "unauthorized", detail: "The bearer token is not valid." });
  }
  if (found.allows !== "publish" && found.allows !== wanted) {
    throw new ProblemError({
      type: "forbidden",
      detail: "This token allows dry runs (POST /analyze) alone.",
    });
  }
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function digestOf(secret: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
}
