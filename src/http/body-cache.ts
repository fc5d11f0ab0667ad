/** Rendered bodies by key, for where no cache stands in front of the Worker. */
export interface BodyCache {
  get(key: string): Promise<string | undefined>;
  put(key: string, body: string, seconds: number): Promise<void>;
}

/**
 * Bodies in the runtime's Cache API. A key holds the validators of what it names, so nothing in it is
 * ever stale and nothing has to be purged. A cache that fails, or that the runtime has not, is an
 * empty one: readers are answered without it.
 *
 * @param origin any origin: it only makes the keys into addresses
 */
export function cacheApiBodies(cache: Cache, origin: string): BodyCache {
  const addressOf = (key: string) => `${origin}/${encodeURIComponent(key)}`;
  return {
    get: async (key) => {
      try {
        return await (await cache.match(addressOf(key)))?.text();
      } catch {
        return undefined;
      }
    },
    put: async (key, body, seconds) => {
      const headers = { "Cache-Control": `max-age=${seconds}` };
      await cache.put(addressOf(key), new Response(body, { headers })).catch(() => undefined);
    },
  };
}
