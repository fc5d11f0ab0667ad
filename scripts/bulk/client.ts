import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";

const ATTEMPTS = 6;
const FIRST_PAUSE = 500; // milliseconds; doubled after each attempt

const problem = z.looseObject({ title: z.string().optional(), detail: z.string().optional() });

const manifestPage = z.object({
  entries: z.array(
    z.object({ slug: z.string(), source: z.string(), name: z.string(), mediaType: z.string() }),
  ),
  next: z.string().optional(),
});

const batchState = z.object({
  waiting: z.number(),
  done: z.number(),
  failed: z.array(z.object({ name: z.string(), problem })),
});

type ManifestEntry = z.infer<typeof manifestPage>["entries"][number];
export type BatchState = z.infer<typeof batchState>;

/** Speaks to a site that publishes. */
export interface PublishingClient {
  manifest(): Promise<ManifestEntry[]>;
  source(slug: string): Promise<Uint8Array>;
  upload(batch: string, articles: readonly object[]): Promise<BatchState>;
  state(batch: string): Promise<BatchState>;
  withdraw(slug: string): Promise<void>;
}

/**
 * A client for the site at `site`. What fails in passing (no answer, 429, 5xx) is tried six times,
 * each time later, or when Retry-After says.
 */
export function publishingClient(site: string, token: string): PublishingClient {
  const base = site.replace(/\/+$/u, "");

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      const answer = await once(path, init);
      if (!inPassing(answer)) return accepted(answer);
      await wait(pauseAfter(answer, attempt));
    }
    return accepted(await once(path, init));
  }

  async function once(path: string, init: RequestInit): Promise<Response | Error> {
    const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
    try {
      return await fetch(`${base}${path}`, {
        ...init,
        headers: { ...headers, ...(init.body != null && { "Content-Type": "application/json" }) },
      });
    } catch (error) {
      return new Error(`${base} cannot be reached: ${String(error)}`, { cause: error });
    }
  }

  return {
    async manifest() {
      const entries: ManifestEntry[] = [];
      for (let after: string | undefined = ""; after !== undefined; ) {
        const query: string = after === "" ? "" : `?after=${encodeURIComponent(after)}`;
        const page = manifestPage.parse(await (await request(`/archive.json${query}`)).json());
        entries.push(...page.entries);
        after = page.next;
      }
      return entries;
    },
    async source(slug) {
      const answer = await request(`/articles/${encodeURIComponent(slug)}/source`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async upload(batch, articles) {
      const body = JSON.stringify({ batch, articles });
      const answer: unknown = await (await request("/batches", { method: "POST", body })).json();
      return batchState.parse({ done: 0, failed: [], ...Object(answer) });
    },
    async state(batch) {
      return batchState.parse(await (await request(`/batches/${batch}`)).json());
    },
    async withdraw(slug) {
      await request(`/articles/${encodeURIComponent(slug)}`, { method: "DELETE" });
    },
  };
}

function inPassing(answer: Response | Error): boolean {
  return answer instanceof Error || answer.status === 429 || answer.status >= 500;
}

async function accepted(answer: Response | Error): Promise<Response> {
  if (answer instanceof Error) throw answer;
  if (!answer.ok) throw new Error(await describe(answer));
  return answer;
}

/** Milliseconds: twice as long after each attempt, and never less than the site asks for. */
function pauseAfter(answer: Response | Error, attempt: number): number {
  const asked = answer instanceof Error ? 0 : Number(answer.headers.get("Retry-After") ?? 0);
  return Math.max(asked * 1000, FIRST_PAUSE * 2 ** (attempt - 1));
}

async function describe(answer: Response): Promise<string> {
  const read = problem.safeParse(await answer.json().catch(() => ({})));
  const { title, detail } = read.success ? read.data : {};
  return `${answer.status} ${title ?? answer.statusText}${detail ? `: ${detail}` : ""}`;
}
