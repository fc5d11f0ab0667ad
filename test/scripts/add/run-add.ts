import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** What a run of the command line came to. */
export interface Run {
  readonly status: unknown;
  /** What it printed for a person to review. */
  readonly review: string;
  /** Progress and refusals. */
  readonly told: string;
}

/** Runs `npm run add` as a shell would. */
export function add(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join("scripts", "add.ts"), ...args], (error, review, told) =>
      resolve({ status: error ? error.code : 0, review, told }),
    );
  });
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((name) => rm(name, { recursive: true }))));

/** A new folder, which goes when the tests of the file are done. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "add-"));
  folders.push(folder);
  return folder;
}

/** Names of the files in a folder; none when there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).toSorted();
}
