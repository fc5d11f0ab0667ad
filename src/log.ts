/** Writes one line of JSON to the Worker's log. Never personal data: no addresses, no tokens. */
export function log(entry: { readonly event: string } & Readonly<Record<string, unknown>>): void {
  // biome-ignore lint/suspicious/noConsole: this is where the log is written
  console.log(JSON.stringify(entry));
}
