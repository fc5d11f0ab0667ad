import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { app, SITE } from "./site.ts";

/** A proxy that a browser takes for the whole internet: the hostile site is there, and nothing else. */
export interface SiteProxy {
  /** Address of the proxy. */
  readonly server: string;
  /** Statuses that the site's pages were answered with, by path and query. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Answers a path with some markup instead of what the site has there. */
  replace(path: string, markup: string): void;
  close(): void;
}

/** @param policy whether pages keep their Content Security Policy */
export async function openProxy(policy: boolean): Promise<SiteProxy> {
  const statuses = new Map<string, number>();
  const replaced = new Map([["/blank", ""]]);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", SITE);
    if (url.origin !== SITE) return refuse(response);
    const markup = url.pathname === "/frames" ? framesOf(url) : replaced.get(url.pathname);
    if (markup !== undefined) return page(response, markup);
    return answer(url.pathname + url.search, response, { policy, statuses });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    server: `http://127.0.0.1:${port}`,
    statuses,
    replace: (path, markup) => replaced.set(path, markup),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function refuse(response: ServerResponse<IncomingMessage>): void {
  response.writeHead(403).end();
}

function page(response: ServerResponse<IncomingMessage>, markup: string): void {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(markup);
}

async function answer(
  path: string,
  response: ServerResponse<IncomingMessage>,
  { policy, statuses }: { readonly policy: boolean; readonly statuses: Map<string, number> },
): Promise<void> {
  const answered = await app.request(path);
  statuses.set(path, answered.status);
  const headers = Object.fromEntries(answered.headers);
  const allowed = headers["content-security-policy"]?.replace(/; frame-ancestors [^;]*/u, "");
  delete headers["content-security-policy"];
  // only so that the page may stand in a frame: everything else of its policy stays
  if (policy && allowed !== undefined) headers["content-security-policy"] = allowed;
  response.writeHead(answered.status, headers).end(Buffer.from(await answered.arrayBuffer()));
}

/** A page of frames, one for each `path` of its query. */
function framesOf({ searchParams }: URL): string {
  const frames = searchParams.getAll("path").map((path) => {
    const source = path.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return `<iframe src="${source}"></iframe>`;
  });
  return `<!doctype html>${frames.join("")}`;
}
