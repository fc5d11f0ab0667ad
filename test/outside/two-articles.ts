import { beforeAll, expect } from "vitest";
import { markdown } from "./articles.ts";
import { type OutsideSite, openSite } from "./open-site.ts";

/**
 * A site for all tests of a file, with two articles, `pier` and `market`; closed after the last of them.
 *
 * @returns the site, once tests run
 */
export function siteOfTwoArticles(): () => OutsideSite {
  let site: OutsideSite;
  beforeAll(async () => {
    site = await openSite();
    for (const place of ["pier", "market"]) {
      expect((await site.put(place, markdown(place))).status).toBe(201);
    }
    return () => site.close();
  }, 60_000);
  return () => site;
}
