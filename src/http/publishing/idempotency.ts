import { valueHash } from "../../article/hash.ts";
import { ProblemError } from "../../article/problem.ts";
import type { ArticleArchive, RememberedAnswer } from "../../store/archive.ts";

const LONGEST_KEY = 255;

/** A request under an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). */
export interface KeyedRequest {
  readonly key: string;
  readonly request: string;
}

/**
 * Names a request that may come again.
 *
 * @param owner name of the token: keys of different clients never meet
 * @returns undefined when the request has no key
 * @throws ProblemError `bad-parameter` for a key that is empty or longer than 255
 */
export function keyedRequest(
  { method, url, headers }: Request,
  owner: string,
  body: string,
): KeyedRequest | undefined {
  const key = headers.get("Idempotency-Key")?.trim();
  if (key === undefined) return undefined;
  if (key === "" || key.length > LONGEST_KEY) {
    throw new ProblemError({
      type: "bad-parameter",
      detail: `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`,
      parameter: "Idempotency-Key",
    });
  }
  const { pathname } = new URL(url);
  const stated = ["Content-Type", "If-Match", "If-None-Match"].map((name) => headers.get(name));
  return {
    key: valueHash([owner, key]),
    request: valueHash([method, pathname, stated, body]),
  };
}

/**
 * The answer that the same request got before.
 *
 * @throws ProblemError `key-reused` when the key belonged to another request
 */
export async function rememberedAnswer(
  archive: ArticleArchive,
  { key, request }: KeyedRequest,
): Promise<RememberedAnswer | undefined> {
  const answer = await archive.remembered(key);
  if (answer && answer.request !== request) {
    throw new ProblemError({
      type: "key-reused",
      detail: "This Idempotency-Key was sent with another request.",
    });
  }
  return answer;
}
