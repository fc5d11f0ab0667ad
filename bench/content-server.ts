import { readFolder } from "../scripts/content/read-folder.ts";
import { readSiteConfig } from "../scripts/content/site-config.ts";
import { builtSite } from "./built-worker.ts";
import { compareRates, requestsPerSecond } from "./load.ts";
import { hasRaneto, startRaneto } from "./peers/raneto.ts";
import { type StaticSite, startEleventy, startHexo } from "./peers/static-sites.ts";
import type { Row } from "./table.ts";
import { type RunningWorker, startWorker } from "./workerd.ts";

/** An article page against the same content from a content management system and static generators' own servers. */
export async function contentServerRows(): Promise<Row[]> {
  const { articles } = await readFolder("content", (await readSiteConfig()).prepare);
  const slug = articles.find(({ language }) => language.startsWith("en"))?.slug;
  if (slug === undefined) throw new Error("the benchmark needs articles in content/");
  const build = await builtSite();
  const ours = await startWorker(build.script, build.vars);
  const rows: Row[] = [];
  try {
    for (const startPeer of [...(hasRaneto ? [startRaneto] : []), startEleventy, startHexo]) {
      const peer = await startPeer(articles);
      try {
        rows.push(await compare(ours, peer, slug));
      } finally {
        peer.stop();
      }
    }
    return rows;
  } finally {
    await ours.stop();
  }
}

async function compare(ours: RunningWorker, peer: StaticSite, slug: string): Promise<Row> {
  const [rates, peerRates] = await requestsPerSecond([
    { url: `${ours.url}/articles/${slug}`, status: 200 },
    { url: peer.url + peer.pathOf(slug), status: 200 },
  ]);
  return {
    name: "the same content as a reader gets it",
    against: peer.name,
    ...compareRates(rates, peerRates),
    higherIsBetter: true,
    bar: 3,
    aim: 10,
  };
}
