import { createServer, type Server } from "node:http";
import { afterAll, beforeAll } from "vitest";

export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Content-Security-Policy of the host; none where absent. */
  readonly policy?: string;
}

/**
 * Somebody else's site, on another origin than ours. The returned function puts a page there and
 * gives its address.
 */
export function useForeignHost(): (page: HostPage) => string {
  const pages: HostPage[] = [];
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      const page = pages[Number(url?.slice(1))];
      if (!page) {
        response.writeHead(204).end();
        return;
      }
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      if (page.policy) response.setHeader("Content-Security-Policy", page.policy);
      response.end(
        `<!DOCTYPE html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">${page.head ?? ""}</head><body>${page.body}</body></html>`,
      );
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    port = address.port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}`;
}
