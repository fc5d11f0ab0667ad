import { parseWeighted } from "./weighted-list.ts";

/** Content codings that the runtime can produce, best last. */
const CODINGS = ["gzip", "br"] as const;
export type Coding = (typeof CODINGS)[number];

/**
 * The content coding to answer with, or undefined for none (RFC 9110, 12.5.3). Behind Cloudflare the
 * header is always "br, gzip"; what the client sent is in `request.cf`.
 */
export function chooseCoding(request: Request): Coding | undefined {
  const fromClient = request.cf?.["clientAcceptEncoding"];
  const header =
    typeof fromClient === "string" ? fromClient : request.headers.get("Accept-Encoding");
  return codingFor(header ?? "");
}

/** `chooseCoding` for the value of an Accept-Encoding header. */
export function codingFor(header: string): Coding | undefined {
  const weights = new Map(parseWeighted(header).map(({ value, weight }) => [value, weight]));
  // where identity is not mentioned, any coding that is asked for is better
  let highest = weights.get("identity") ?? 0;
  let best: Coding | undefined;
  for (const coding of CODINGS) {
    const weight = weights.get(coding) ?? weights.get("*") ?? 0;
    if (weight > 0 && weight >= highest) {
      best = coding;
      highest = weight;
    }
  }
  return best;
}
