import { builtSite, builtWorker } from "./built-worker.ts";
import { compareRates, requestsPerSecond } from "./load.ts";
import type { Row } from "./table.ts";
import { startWorker } from "./workerd.ts";

/** The RSS route against Hono with `feed` and `etag()` written the usual way, over the same content. */
export async function feedRouteRows(): Promise<Row[]> {
  const peerBuild = await builtWorker("bench/peers/hono-feed.toml", "dist/peer");
  const ourBuild = await builtSite();
  const peer = await startWorker(peerBuild.script);
  const ours = await startWorker(ourBuild.script, ourBuild.vars);
  try {
    const [rates, peerRates] = await requestsPerSecond([
      { url: `${ours.url}/feed.rss`, status: 200 },
      { url: `${peer.url}/feed.rss`, status: 200 },
    ]);
    return [
      {
        name: "the feed route",
        against: "Hono with `feed` and `etag()`, same content",
        ...compareRates(rates, peerRates),
        higherIsBetter: true,
        bar: 3,
        aim: 6,
      },
    ];
  } finally {
    await Promise.all([ours.stop(), peer.stop()]);
  }
}
