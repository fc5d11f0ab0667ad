import { readFile } from "node:fs/promises";
import { parse as parseToml } from "smol-toml";
import * as z from "zod";
import { type Config, readConfig } from "../../src/config.ts";

const wranglerConfig = z.object({ vars: z.record(z.string(), z.unknown()).default({}) });

/**
 * The site's configuration as the Worker will see it, from the `[vars]` of wrangler.toml.
 *
 * @throws Error that names the variable that is wrong
 */
export async function readSiteConfig(): Promise<Config> {
  const { vars } = wranglerConfig.parse(parseToml(await readFile("wrangler.toml", "utf8")));
  return readConfig(vars);
}
