/**
 * What the platform may hand the Worker beside the vars. Everything is optional: what is not bound
 * is not there for readers and publishers either.
 */
export interface Bindings extends Env {
  /** The archive. Without it the articles are those of the bundle. */
  readonly DB?: D1Database;
  /** Secrets that allow publishing; two, so that one can be replaced while the other is in use. */
  readonly PUBLISH_TOKEN?: string;
  readonly PUBLISH_TOKEN_PREVIOUS?: string;
  /** Secret that allows dry runs alone. */
  readonly ANALYZE_TOKEN?: string;
  /** Limits requests of one token. */
  readonly PUBLISH_LIMIT?: RateLimit;
  /** Writes summaries, where SUMMARY_MODEL names a model. */
  readonly AI?: { run(model: string, inputs: Record<string, unknown>): Promise<unknown> };
  /** Takes the articles of bulk uploads. */
  readonly PUBLISH_QUEUE?: Queue;
}
