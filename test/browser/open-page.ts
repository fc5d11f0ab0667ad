import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

/** Address of the site under test, without a trailing slash. */
export const origin = inject("origin");

/**
 * Connects a test file to the browser of the run. The returned function opens a page in a context
 * of its own, closed after the file.
 */
export function usePages(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject("browser"));
  });
  afterAll(() => browser.close());
  return async (options = {}) => (await browser.newContext(options)).newPage();
}
