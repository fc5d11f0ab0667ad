import type { Page } from "playwright-core";
import { afterAll } from "vitest";
import { usePages } from "../open-page.ts";
import { INSPECT_FRAMES, inspectWritten } from "./inspect.ts";
import { openProxy, type SiteProxy } from "./proxy.ts";
import { SITE } from "./site.ts";

/** What is wrong with one page. */
interface Finding {
  readonly path: string;
  readonly wrong: string;
}

/** A page of the hostile site that notices when something runs. */
export interface Trap {
  readonly page: Page;
  readonly proxy: SiteProxy;
  /** Addresses of the pages on which a script of a payload ran. */
  readonly ran: readonly string[];
  /**
   * Opens pages of the site, many at once in frames of one page, waits until all have loaded, and
   * says what stands in them that a payload must have put there.
   */
  inspect(paths: readonly string[]): Promise<Finding[]>;
  /** The same with pages that a script writes into one frame: quicker, but without any policy. */
  inspectWritten(paths: readonly string[]): Promise<Finding[]>;
}

const FRAMES_AT_ONCE = 24;

/** Connects a test file to the browser; the returned function opens a page as a reader's browser would. */
export function useTraps(): (options: { readonly policy: boolean }) => Promise<Trap> {
  const openPage = usePages();
  const proxies: SiteProxy[] = [];
  afterAll(() => {
    for (const proxy of proxies) proxy.close();
  });
  return async ({ policy }) => {
    const proxy = await openProxy(policy);
    proxies.push(proxy);
    const page = await openPage({ proxy });
    const ran: string[] = [];
    await page.exposeBinding("ran", ({ frame }) => ran.push(frame.url()));
    // the payloads of others call these
    await page.addInitScript("window.alert = window.prompt = window.confirm = () => ran()");
    const withFailures = (found: readonly Finding[], paths: readonly string[]) => {
      const answered = paths.map((path) => ({ path, status: proxy.statuses.get(path) ?? 200 }));
      const failed = answered.filter(({ status }) => status >= 300);
      return [...found, ...failed.map(({ path, status }) => ({ path, wrong: `status ${status}` }))];
    };
    return {
      page,
      proxy,
      ran,
      inspect: async (paths) => {
        const found: Finding[] = [];
        for (let first = 0; first < paths.length; first += FRAMES_AT_ONCE) {
          const some = paths.slice(first, first + FRAMES_AT_ONCE);
          const query = new URLSearchParams(some.map((path) => ["path", path]));
          await page.goto(`${SITE}/frames?${query}`);
          found.push(...(await page.evaluate<Finding[]>(INSPECT_FRAMES)));
        }
        return withFailures(found, paths);
      },
      inspectWritten: async (paths) => {
        await page.goto(`${SITE}/blank`);
        return withFailures(await page.evaluate<Finding[]>(inspectWritten(paths)), paths);
      },
    };
  };
}
