import * as z from "zod";

const targets = z.array(z.object({ id: z.string(), webSocketDebuggerUrl: z.string() }));
const answer = z.object({
  id: z.number(),
  result: z.object({ usedSize: z.number().optional() }).optional(),
});

/** The heap of a running Worker, through the runtime's inspector. */
export interface HeapInspector {
  /** Bytes in use after a collection. */
  heapBytes(): Promise<number>;
  close(): void;
}

/** Connects to the Worker whose inspector listens on a port of this machine. */
export async function openInspector(port: number): Promise<HeapInspector> {
  const listed = await fetch(`http://127.0.0.1:${port}/json`);
  const [target] = targets.parse(await listed.json());
  if (target === undefined) throw new Error("no Worker to inspect");
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const waiting = new Map<number, (usedSize: number) => void>();
  socket.addEventListener("message", ({ data }) => {
    const parsed = answer.safeParse(JSON.parse(String(data)));
    if (parsed.success) waiting.get(parsed.data.id)?.(parsed.data.result?.usedSize ?? 0);
  });
  let last = 0;
  const call = (method: string) =>
    new Promise<number>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method }));
    });
  return {
    heapBytes: async () => {
      await call("HeapProfiler.collectGarbage");
      return call("Runtime.getHeapUsage");
    },
    close: () => socket.close(),
  };
}
