import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

/** The ratios that search engines ask for, pixels. */
const SIZES = { "16x9": [1200, 675], "4x3": [1200, 900], "1x1": [1200, 1200] } as const;
const REACH = 30; // the drawing stays within it to both sides
const PAPER = "#fffefa";
const SHADES = 16; // steps between the two colours, for smooth edges
const SAMPLES = [0.25, 0.75];

/**
 * Draws the site's own picture, which stands in where an article has none that social networks can
 * show: a pair of quotation marks over three lines, in the publisher's accent.
 *
 * @param accent `#rrggbb`
 */
export async function writeCardImages(assetsFolder: string, accent: string): Promise<void> {
  const folder = join(assetsFolder, "card");
  await mkdir(folder, { recursive: true });
  for (const [ratio, [width, height]] of Object.entries(SIZES)) {
    await writeFile(join(folder, `${ratio}.png`), cardImage(width, height, accent));
  }
}

function cardImage(width: number, height: number, accent: string): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  const scale = Math.min(width, height) / 100;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (Math.abs(x - width / 2) > REACH * scale) continue; // the background, shade 0
      const at = (dx: number, dy: number) =>
        isInk((x + dx - width / 2) / scale, (y + dy - height / 2) / scale);
      rows[y * (width + 1) + x + 1] = shadeOf(at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, from a palette
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", palette(accent)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** How much of a pixel is ink, in steps. */
function shadeOf(at: (dx: number, dy: number) => boolean): number {
  let inked = 0;
  for (const dy of SAMPLES) for (const dx of SAMPLES) inked += at(dx, dy) ? 1 : 0;
  return Math.round((inked / SAMPLES.length ** 2) * (SHADES - 1));
}

/** The drawing, around 0,0 in hundredths of the shorter side. */
function isInk(x: number, y: number): boolean {
  const line = (top: number, end: number) => y > top && y < top + 3 && x > -26 && x < end;
  return mark(x + 15, y + 14) || mark(x - 9, y + 14) || line(12, 26) || line(20, 26) || line(28, 8);
}

/** One of the marks: a ball whose tail curls up to the right. */
function mark(x: number, y: number): boolean {
  if (Math.hypot(x, y - 6) < 8.5) return true;
  const outer = Math.hypot(x - 7, y - 6) < 15.5;
  const inner = Math.hypot(x - 10, y - 8) < 13.5;
  return outer && !inner && x < 6 && y < 6;
}

function palette(accent: string): Buffer {
  const [from, to] = [channels(accent), channels(PAPER)];
  const steps = Array.from({ length: SHADES }, (_, step) => step / (SHADES - 1));
  return Buffer.from(
    steps.flatMap((share) =>
      from.map((low, channel) => Math.round(low + ((to[channel] ?? 0) - low) * share)),
    ),
  );
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
