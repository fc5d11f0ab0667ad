/**
 * What the platform may hand the Worker beside the vars. Everything is optional: what is not bound
 * is not there for readers and publishers either.
 */
export interface Bindings extends Env {
  /** The archive. Without it the articles are those of the bundle. */
  readonly DB?: D1Database;
}
