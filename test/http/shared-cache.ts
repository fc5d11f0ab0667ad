import CachePolicy from "http-cache-semantics";

type Fetch = (path: string, headers: Record<string, string>) => Promise<Response> | Response;

interface Stored {
  readonly policy: CachePolicy;
  readonly body: string;
  readonly tags: readonly string[];
}

/** What the cache answered and how it came by it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly from: "origin" | "hit" | "stale" | "revalidated" | "stale after an error";
}

/**
 * A shared cache in front of the site, as an edge is: the rules are those of `http-cache-semantics`
 * (RFC 9111, RFC 5861), the targeted field is that of RFC 9213, and what has a Cache-Tag can be purged.
 */
export class SharedCache {
  readonly #fetch: Fetch;
  readonly #stored = new Map<string, Stored[]>();
  #clock = Date.now();
  /** Refreshes that run beside an answer. */
  readonly background: Promise<unknown>[] = [];

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  advance(seconds: number): void {
    this.#clock += seconds * 1000;
  }

  purge(tags: readonly string[]): void {
    for (const [path, variants] of this.#stored) {
      this.#stored.set(
        path,
        variants.filter((variant) => !variant.tags.some((tag) => tags.includes(tag))),
      );
    }
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const request = { url: path, method: "GET", headers: { host: "edge", ...headers } };
    for (const stored of this.#stored.get(path) ?? []) {
      const { response, revalidation } = stored.policy.evaluateRequest(request);
      if (response && !revalidation) return answerOf(stored, response.headers, "hit");
      if (response && revalidation) {
        this.background.push(this.#refresh(request, stored));
        return answerOf(stored, response.headers, "stale");
      }
      const isVariant = varyMatches(stored.policy, headers);
      if (isVariant) return this.#refresh(request, stored);
    }
    return this.#ask(request);
  }

  async #ask(request: CachePolicy.HttpRequest & { url: string }): Promise<Answer> {
    const response = await this.#fetch(request.url, plain(request.headers));
    const stored = await this.#keep(request, response);
    return answerOf(stored, stored.policy.responseHeaders(), "origin", response.status);
  }

  async #refresh(
    request: CachePolicy.HttpRequest & { url: string },
    stored: Stored,
  ): Promise<Answer> {
    const headers = stored.policy.revalidationHeaders(request);
    const response = await this.#fetch(request.url, plain(headers));
    if (response.status >= 500) {
      return answerOf(stored, stored.policy.responseHeaders(), "stale after an error");
    }
    const { policy, modified } = stored.policy.revalidatedPolicy(request, targeted(response));
    if (modified) {
      const fresh = await this.#keep(request, response);
      return answerOf(fresh, fresh.policy.responseHeaders(), "origin");
    }
    const renewed = { ...stored, policy: this.#clocked(policy) };
    this.#replace(request.url, stored, renewed);
    return answerOf(renewed, renewed.policy.responseHeaders(), "revalidated");
  }

  async #keep(
    request: CachePolicy.HttpRequest & { url: string },
    response: Response,
  ): Promise<Stored> {
    const policy = this.#clocked(
      new CachePolicy(request, targeted(response), { shared: true, immutableMinTimeToLive: 0 }),
    );
    const tags = response.headers.get("Cache-Tag")?.split(",") ?? [];
    const stored = { policy, body: await response.text(), tags };
    if (policy.storable()) {
      const others = this.#stored.get(request.url) ?? [];
      this.#stored.set(request.url, [stored, ...others]);
    }
    return stored;
  }

  #replace(path: string, before: Stored, after: Stored): void {
    const variants = this.#stored.get(path) ?? [];
    this.#stored.set(path, [after, ...variants.filter((variant) => variant !== before)]);
  }

  /** The policy with this cache's clock; its documentation tells tests to patch `now`. */
  #clocked(policy: CachePolicy): CachePolicy {
    const received = this.#clock;
    const started = Date.now();
    return Object.assign(policy, { now: () => started + (this.#clock - received) });
  }
}

/** Headers as a CDN reads them: CDN-Cache-Control takes the place of Cache-Control. */
function targeted(response: Response): CachePolicy.HttpResponse {
  const headers = Object.fromEntries(response.headers);
  const { "cdn-cache-control": forCdn } = headers;
  return {
    status: response.status,
    headers: forCdn ? { ...headers, "cache-control": forCdn } : headers,
  };
}

function varyMatches(policy: CachePolicy, headers: Record<string, string>): boolean {
  const stored: unknown = policy.toObject().reqh;
  const vary = String(policy.responseHeaders()["vary"] ?? "").toLowerCase();
  const before = stored as Record<string, string | undefined>;
  return vary
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .every((name) => before[name] === headers[name]);
}

function answerOf(
  { body }: Stored,
  headers: CachePolicy.Headers,
  from: Answer["from"],
  status = 200,
): Answer {
  return { status, body, headers: plain(headers), from };
}

function plain(headers: CachePolicy.Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value ?? "")]),
  );
}
