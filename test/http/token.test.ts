import { afterEach, expect, test, vi } from "vitest";
import { admit } from "../../src/http/publishing/routes.ts";
import { authorize, type Token } from "../../src/http/publishing/token.ts";

const TOKENS: readonly Token[] = [
  { secret: "the-one-in-use", allows: "publish" },
  { secret: "the-one-before", allows: "publish" },
  { secret: "for-dry-runs", allows: "analyze" },
];
const SHA256_BYTES = 32;

afterEach(() => vi.restoreAllMocks());

const asked = (token: string) => new Headers({ Authorization: `Bearer ${token}` });

// how long answers take is measured by bench/token-timing.ts
test.each([
  ["nothing like one", "x"],
  ["a first byte off", "Xhe-one-in-use"],
  ["a last byte off", "the-one-in-usX"],
  ["the beginning of one", "the-one"],
  ["more than one", "the-one-in-use-and-more"],
  ["the right one, which is the first", "the-one-in-use"],
])("%s is compared with every token, by digests of one length", async (_, token) => {
  const compare = vi.spyOn(crypto.subtle, "timingSafeEqual");
  await authorize(asked(token), TOKENS, "publish").catch(() => undefined);
  const lengths = compare.mock.calls.flatMap((pair) => pair.map(({ byteLength }) => byteLength));
  expect(lengths).toEqual(Array.from({ length: 2 * TOKENS.length }, () => SHA256_BYTES));
});

test("every token in use is let in, and is told by a name that is not its secret", async () => {
  const names = await Promise.all(
    TOKENS.map(({ secret, allows }) => authorize(asked(secret), TOKENS, allows)),
  );
  expect(new Set(names).size).toBe(TOKENS.length);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{16}$/u);
});

test("the requests of a token are counted under its name, and refused when there are too many", async () => {
  const limit = vi.fn(async (_: { key: string }) => ({ success: limit.mock.calls.length < 3 }));
  const admitted = (token: string) =>
    admit(
      new Request("https://news.example/", { headers: asked(token) }),
      { tokens: TOKENS, limiter: { limit } },
      "publish",
    );
  await expect(admitted("wrong")).rejects.toMatchObject({ problem: { type: "unauthorized" } });
  expect(limit).not.toHaveBeenCalled();
  const name = await admitted("the-one-in-use");
  await admitted("the-one-in-use");
  expect(limit.mock.calls).toEqual([[{ key: name }], [{ key: name }]]);
  await expect(admitted("the-one-in-use")).rejects.toMatchObject({
    problem: { type: "rate-limited" },
  });
});
