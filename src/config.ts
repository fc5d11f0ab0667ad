import * as z from "zod";
import { DEFAULT_ANALYZE_OPTIONS } from "./analyze/options.ts";
import type { Site } from "./article/site.ts";
import type { PrepareOptions } from "./publish.ts";

const vars = z.object({
  SITE_TITLE: z.string().min(1),
  SITE_URL: z.url({ protocol: /^https?$/u }).transform((url) => url.replace(/\/$/u, "")),
  SITE_DESCRIPTION: z.string().default(""),
  SITE_LANGUAGE: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/u, "a BCP 47 tag such as en")
    .default("en"),
  SITE_AUTHORS: z.string().default(""),
  SITE_LICENCE: z.string().optional(),
  TAG_AUTHORITY: z
    .string()
    .regex(
      /^[a-z0-9.-]+,\d{4}(?:-\d\d){0,2}$/u,
      "a domain you own and a date you owned it, such as news.example,2025",
    ),
  KEY_QUOTES: z.coerce.number().int().min(0).max(50).default(DEFAULT_ANALYZE_OPTIONS.keyQuotes),
  SUMMARY_SENTENCES: z.coerce
    .number()
    .int()
    .min(1)
    .max(10)
    .default(DEFAULT_ANALYZE_OPTIONS.summary.sentences),
  FEED_LENGTH: z.coerce.number().int().min(1).max(500).default(50),
  ACCENT_LIGHT: colour().optional(),
  ACCENT_DARK: colour().optional(),
  SERVER_TIMING: z.string().optional(),
  WEBSUB_HUB: z.url({ protocol: /^https?$/u }).optional(),
  UPSTREAM_FEEDS: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/u).filter((url) => url !== ""))
    .pipe(z.array(z.url({ protocol: /^https?$/u }))),
  SUMMARY_MODEL: z.string().optional(),
  SUMMARY_TIMEOUT_MS: z.coerce.number().int().min(1).default(20_000),
});

function colour() {
  return z.string().regex(/^#[0-9a-f]{6}$/iu, "a colour such as #8a1c1c");
}

export interface Config {
  readonly site: Site;
  /** Says in each answer how long it took; `npm start` sets it. */
  readonly serverTiming: boolean;
  /** How articles are prepared. `people` is empty: it comes from `content/people.yaml`. */
  readonly prepare: PrepareOptions;
  /** Feeds of others whose entries are published as digests. */
  readonly upstreamFeeds: readonly string[];
  /** The Workers AI model that writes summaries, where one is wanted. */
  readonly modelSummary?: { readonly model: string; readonly timeoutMilliseconds: number };
}

/**
 * Reads the configuration from the Worker's vars.
 *
 * @throws Error that names each variable that is missing or wrong and says what was expected
 */
export function readConfig(environment: unknown): Config {
  const parsed = vars.safeParse(environment);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(
      ({ path, message }) => `  ${path.join(".")}: ${message}`,
    );
    throw new Error(`The configuration in wrangler.toml is wrong:\n${issues.join("\n")}`);
  }
  const { data } = parsed;
  return {
    serverTiming: data.SERVER_TIMING === "1",
    site: {
      title: data.SITE_TITLE,
      url: data.SITE_URL,
      description: data.SITE_DESCRIPTION,
      language: data.SITE_LANGUAGE,
      authors: data.SITE_AUTHORS.split(",")
        .map((name) => ({ name: name.trim() }))
        .filter(({ name }) => name !== ""),
      ...(data.SITE_LICENCE && { licence: data.SITE_LICENCE }),
      tagAuthority: data.TAG_AUTHORITY,
      feedLength: data.FEED_LENGTH,
      ...(data.ACCENT_LIGHT &&
        data.ACCENT_DARK && { accent: { light: data.ACCENT_LIGHT, dark: data.ACCENT_DARK } }),
      ...(data.WEBSUB_HUB && { hub: data.WEBSUB_HUB }),
    },
    upstreamFeeds: data.UPSTREAM_FEEDS,
    ...(data.SUMMARY_MODEL && {
      modelSummary: { model: data.SUMMARY_MODEL, timeoutMilliseconds: data.SUMMARY_TIMEOUT_MS },
    }),
    prepare: {
      ...DEFAULT_ANALYZE_OPTIONS,
      language: data.SITE_LANGUAGE,
      tagAuthority: data.TAG_AUTHORITY,
      keyQuotes: data.KEY_QUOTES,
      summary: { sentences: data.SUMMARY_SENTENCES },
    },
  };
}
