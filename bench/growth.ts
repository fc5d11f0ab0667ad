import { DEFAULT_ANALYZE_OPTIONS } from "../src/analyze/options.ts";
import { prepare } from "../src/publish.ts";
import { sampleSources } from "./samples.ts";
import { median } from "./statistics.ts";
import type { Row } from "./table.ts";

const OPTIONS = { ...DEFAULT_ANALYZE_OPTIONS, language: "en", tagAuthority: "bench.example,2026" };
const KILOBYTE = 1024;
const LENGTHS = [1, 4, 16, 64, 256, 1024].map((kilobytes) => kilobytes * KILOBYTE);
const ROUNDS = 5;

/** How the time to prepare grows with the length of the article: the slope in a log-log plot. */
export async function growthRows(): Promise<Row[]> {
  const texts = (await sampleSources()).flatMap((source) => {
    const prepared = prepare(source, OPTIONS);
    return prepared.ok ? [prepared.value.text] : [];
  });
  const corpus = texts.join("\n\n");
  const copies = Math.ceil((1024 * KILOBYTE) / corpus.length) + 1;
  const whole = Array.from({ length: copies }, (_, copy) => numbered(corpus, copy)).join("\n\n");
  const points = LENGTHS.map((length) => ({
    length,
    milliseconds: timeOf(whole.slice(0, length)),
  }));
  return [
    {
      name: "prepare: growth of time with length, 1 KB to 1 MB",
      against: "linear is 1",
      ratio: slope(points.map((point) => [Math.log(point.length), Math.log(point.milliseconds)])),
      higherIsBetter: false,
      bar: 1.15,
      aim: 1.05,
      figures: points
        .map(({ length, milliseconds }) => `${length / KILOBYTE} KB ${milliseconds.toFixed(1)} ms`)
        .join(", "),
    },
  ];
}

/** The same lines with a number in each: what stands on a page again and again is no article's. */
function numbered(corpus: string, copy: number): string {
  return corpus.replaceAll(/^(\S+) /gmu, `$1 ${copy} `);
}

const LEAST_KEPT = 0.7;

/**
 * Milliseconds to prepare a text, the median of some rounds.
 *
 * @throws Error when so much of it is dropped that the time would be a shorter article's
 */
function timeOf(text: string): number {
  const prepared = prepare({ text, mediaType: "text/plain", name: "bench.txt" }, OPTIONS);
  const kept = prepared.ok ? prepared.value.text.length / text.length : 0;
  if (kept < LEAST_KEPT) throw new Error(`${kept} of ${text.length} units are kept`);
  const times: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const start = performance.now();
    prepare({ text, mediaType: "text/plain", name: "bench.txt" }, OPTIONS);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
