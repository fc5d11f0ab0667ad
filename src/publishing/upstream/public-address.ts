const MOST_REDIRECTS = 3;
const LARGEST_BYTES = 2 * 1024 * 1024;
const NAMES_OF_ONES_OWN =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|onion|arpa)$/u;

/**
 * Whether an address may be fetched for a stranger's sake: http or https on its usual port, without
 * credentials, of a host with a public name. Addresses in numbers are refused altogether, in whatever
 * notation (the URL parser makes all of them plain): none of them is a publisher's.
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  const host = hostname.replace(/\.$/u, "");
  return (
    (protocol === "https:" || protocol === "http:") &&
    port === "" &&
    username === "" &&
    password === "" &&
    host.includes(".") &&
    !/^[\d.]+$/u.test(host) &&
    !host.startsWith("[") &&
    !NAMES_OF_ONES_OWN.test(host)
  );
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Fetches from a public address and follows at most three redirects, each to a public address.
 *
 * @throws Error that says why it was not fetched
 */
export async function fetchPublic(
  fetch: Fetch,
  address: string,
  headers: Readonly<Record<string, string>>,
  timeoutMilliseconds: number,
): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  let next = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!isPublicAddress(next)) throw new Error(`${next} is not a public address`);
    const response = await fetch(next, { headers, redirect: "manual", signal });
    const location = response.headers.get("Location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, next)) throw new Error(`${next} redirects to no address`);
    next = new URL(location, next).href;
  }
  throw new Error(`${address} redirects too often`);
}

/** A body as text, read no further than 2 MB. */
export async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_BYTES) throw new Error(`more than ${LARGEST_BYTES} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
