import { valueHash } from "../article/hash.ts";
import type { Site } from "../article/site.ts";

/** Everything but the content that a rendering depends on, for validators. */
export function versionOf(options: {
  readonly renderVersion: string;
  readonly site: Site;
}): string {
  return valueHash([options.renderVersion, options.site]).slice(0, 8);
}
