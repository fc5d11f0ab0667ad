import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { BUILT_WORKER } from "./setup.ts";

export const TOKEN = "a-token-for-tests";

/** The answer to bytes that were sent as they are. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** The built Worker in workerd, with an archive of its own, as the network sees it. */
export interface OutsideSite {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  put(slug: string, body: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends bytes over a connection of their own and reads what comes back. */
  raw(bytes: string | Buffer): Promise<RawAnswer>;
  /**
   * Lets a binding fail from now on, and forgets what was seen. `edge` fails nothing: it is the
   * platform with its cache in front, so that the Worker keeps no bodies in the Cache API.
   */
  faults(
    mode: "none" | "slow" | "down" | "half" | "full" | "purge" | "edge",
    after?: number,
  ): Promise<void>;
  seen(): Promise<{ queries: number; log: string[]; purges: number }>;
  close(): Promise<void>;
}

/** @param inspectorPort where the inspector of the runtime listens, if it should */
export async function openSite(
  vars: Record<string, string> = {},
  inspectorPort?: number,
): Promise<OutsideSite> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        {
          type: "ESModule",
          path: "entry.js",
          contents: await readFile(join("test", "outside", "entry.js"), "utf8"),
        },
        {
          type: "ESModule",
          path: "worker.js",
          contents: await readFile(join(BUILT_WORKER, "worker.js"), "utf8"),
        },
      ],
      compatibilityDate: "2026-10-15",
      d1Databases: ["DB"],
      ...(inspectorPort !== undefined && { inspectorPort }),
      bindings: {
        SITE_TITLE: "The Skerry Post",
        SITE_URL: "https://skerry.example",
        SITE_DESCRIPTION: "News from a rock.",
        TAG_AUTHORITY: "skerry.example,2026",
        PUBLISH_TOKEN: TOKEN,
        ANALYZE_TOKEN: "an-analyze-token",
        ...vars,
      },
    }),
  );
  const url = (await worker.ready).href.replace(/\/$/u, "");
  const database = await worker.getD1Database("DB");
  for (const { queries } of await readD1Migrations("migrations")) {
    await database.batch(queries.map((query) => database.prepare(query)));
  }

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { headers, redirect: "manual" });
  return {
    url,
    get,
    put: (slug, body, headers = {}) =>
      fetch(`${url}/articles/${slug}`, {
        method: "PUT",
        body,
        headers: {
          Authorization: `Bearer ${TOKEN}`,
          "Content-Type": "text/markdown",
          ...headers,
        },
      }),
    raw: (bytes) => sendRaw(new URL(url), bytes),
    faults: async (mode, after = 0) => {
      await get(`/-/faults?mode=${mode}&after=${after}`);
    },
    seen: async () => JSON.parse(await (await get("/-/state")).text()),
    close: () => worker.dispose(),
  };
}

/** A request of one's own making, without what fetch would mend. */
export function requestBytes(
  line: string,
  headers: readonly string[] = [],
  body: string | Buffer = "",
): Buffer {
  const head = [`${line} HTTP/1.1`, "Host: skerry.example", "Connection: close", ...headers];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), Buffer.from(body)]);
}

function sendRaw({ hostname, port }: URL, bytes: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    // a server may hang up on what it need not read
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(parseAnswer(Buffer.concat(chunks).toString("latin1"))));
  });
}

function parseAnswer(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [line = "", ...lines] = head.split("\r\n");
  const headers = new Headers();
  for (const header of lines) {
    const colon = header.indexOf(":");
    headers.append(header.slice(0, colon), header.slice(colon + 1).trim());
  }
  return { status: Number(line.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
