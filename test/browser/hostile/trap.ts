import type { Page } from "playwright-core";
import { usePages } from "../open-page.ts";
import { app, SITE } from "./site.ts";

/** A page of the hostile site that notices when something runs. */
export interface Trap {
  readonly page: Page;
  /** Addresses of the pages on which a script of a payload ran. */
  readonly ran: readonly string[];
}

/** Connects a test file to the browser; the returned function opens a page as a reader's browser would. */
export function useTraps(): (options: { readonly policy: boolean }) => Promise<Trap> {
  const openPage = usePages();
  return async ({ policy }) => {
    const page = await openPage({ bypassCSP: !policy });
    const ran: string[] = [];
    await page.exposeFunction("ran", () => ran.push(page.url()));
    // the payloads of others call these
    await page.addInitScript("window.alert = window.prompt = window.confirm = () => ran()");
    await page.route("**/*", async (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== SITE) return route.abort();
      if (url.pathname === "/blank") return route.fulfill({ contentType: "text/html", body: "" });
      const response = await app.request(url.pathname + url.search);
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    });
    return { page, ran };
  };
}

/** Addresses in the page that a click or a load would run as a script. */
export function scriptAddresses(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`
    [...document.querySelectorAll("[href],[src],[action],[formaction],[cite],[data]")]
      .flatMap((element) =>
        ["href", "src", "action", "formaction", "cite", "data"].map((name) => element.getAttribute(name)),
      )
      // an empty icon, so that browsers do not ask for one
      .filter((address) => address !== null && address !== "data:,")
      .filter((address) => ["javascript:", "data:", "vbscript:"]
        .includes(URL.canParse(address, location.href) ? new URL(address, location.href).protocol : ""))
  `);
}
