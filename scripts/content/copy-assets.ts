import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** An SVG that is opened by itself must not run anything, whoever drew it. */
const IMAGE_HEADERS = `/images/*
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox
  X-Content-Type-Options: nosniff
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=86400, stale-while-revalidate=604800
`;

/** The documentation is the site's own, runs nothing and loads nothing from elsewhere. */
const DOCUMENTATION_HEADERS = ["/docs", "/ns", "/problems/*", "/openapi.json", "/documentation.css"]
  .map(
    (path) => `${path}
  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=300, stale-while-revalidate=604800
`,
  )
  .join("");

/** Lays out the static files that the platform serves beside the Worker: the content's images. */
export async function copyAssets(contentFolder: string, assetsFolder: string): Promise<void> {
  await rm(join(assetsFolder, "images"), { recursive: true, force: true });
  await mkdir(assetsFolder, { recursive: true });
  const images = join(contentFolder, "images");
  if (existsSync(images)) await cp(images, join(assetsFolder, "images"), { recursive: true });
  await writeFile(join(assetsFolder, "_headers"), IMAGE_HEADERS + DOCUMENTATION_HEADERS);
}
