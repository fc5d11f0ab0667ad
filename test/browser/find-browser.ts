import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

/** A Chromium that was seen to run on this machine, and what it needs in its environment. */
export interface FoundBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Flags for a machine without a screen. None of them weakens the web's own rules (CSP, CORS, site
 * isolation), which the tests are about; the ones that `@sparticuz/chromium` recommends do.
 */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--hide-scrollbars",
  "--font-render-hinting=none",
];

const SYSTEM_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "chrome-headless-shell",
];
const ARCHIVES = ["chromium.br", "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"];

/**
 * Finds a browser: the one that `BROWSER_PATH` names, else the system's, else the one inside the npm
 * package `@sparticuz/chromium`, unpacked once with its libraries and a font.
 *
 * @throws Error when none runs; a named browser that does not run is never passed over
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env["BROWSER_PATH"];
  if (named !== undefined) {
    if (runs({ path: named, env: {} })) return { path: named, env: {} };
    throw new Error(`BROWSER_PATH=${named} does not run`);
  }
  const found = systemBrowsers().find(runs) ?? (await packagedBrowser());
  if (!runs(found))
    throw new Error(`No browser runs here, ${found.path} neither. Set BROWSER_PATH.`);
  return found;
}

function systemBrowsers(): FoundBrowser[] {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)))
    .filter(isExecutable)
    .map((path) => ({ path, env: {} }));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runs({ path, env }: FoundBrowser): boolean {
  try {
    execFileSync(path, ["--version", "--no-sandbox"], {
      env: { ...process.env, ...env },
      timeout: 20_000,
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

async function packagedBrowser(): Promise<FoundBrowser> {
  const packageFolder = join(process.cwd(), "node_modules", "@sparticuz", "chromium");
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const cache = join(process.cwd(), "node_modules", ".cache", "browser");
  const folder = join(cache, `chromium-${version}-${process.arch}`);
  if (!existsSync(folder)) await unpack(join(packageFolder, "bin"), folder);

  const path = join(folder, "chromium");
  const fonts = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: join(folder, "fonts") };
  if (runs({ path, env: fonts })) return { path, env: fonts };
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"] ?? ""];
  return {
    path,
    env: { ...fonts, LD_LIBRARY_PATH: libraries.filter((entry) => entry !== "").join(delimiter) },
  };
}

/** Unpacks beside the target and renames, so that two runs at once never see a half-made folder. */
async function unpack(archives: string, folder: string): Promise<void> {
  const cache = dirname(folder);
  await mkdir(cache, { recursive: true });
  const half = await mkdtemp(join(cache, "unpack-"));
  const { inflate } = await import("@sparticuz/chromium");
  const temporary = process.env["TMPDIR"];
  process.env["TMPDIR"] = half; // where inflate() writes
  try {
    for (const archive of ARCHIVES) await inflate(join(archives, archive));
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
  // the packaged fonts.conf names a folder that does not exist here
  await writeFile(
    join(half, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fontcache</cachedir></fontconfig>`,
  );
  try {
    await rename(half, folder);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
