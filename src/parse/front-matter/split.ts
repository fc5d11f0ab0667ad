import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { FieldIssue, Problem } from "../../article/problem.ts";

/** Front matter as a record, with the line each value stands on. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** Line of the source, from 1, of a value or else of its nearest ancestor. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
  /** What follows the closing fence. */
  readonly body: string;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; problem: Problem };

const FENCES = [
  { open: /^---[^\S\n]*\n/u, close: /^(?:---|\.\.\.)[^\S\n]*$/mu, name: "---", read: readYaml },
  { open: /^\+\+\+[^\S\n]*\n/u, close: /^\+\+\+[^\S\n]*$/mu, name: "+++", read: readToml },
] as const;

/**
 * Cuts YAML (`---`) or TOML (`+++`) front matter off a text with LF line ends and reads it.
 *
 * @param file name for positions
 * @returns an empty record when there is none, or `bad-front-matter` with the line
 */
export function splitFrontMatter(text: string, file: string): Read<FrontMatter> {
  for (const { open, close, name, read } of FENCES) {
    const opening = open.exec(text)?.[0];
    if (opening === undefined) continue;
    const rest = text.slice(opening.length);
    const closing = close.exec(rest);
    if (closing === null) {
      if (!/^[\w-]+[^\S\n]*[:=]/u.test(rest)) continue;
      return refuse(file, "front matter", `has no closing ${name} line`, 1);
    }
    const source = rest.slice(0, closing.index);
    const body = rest.slice(closing.index + closing[0].length).replace(/^\n+/u, "");
    return read(source, file, body);
  }
  return { ok: true, value: { values: {}, lineOf: () => 1, body: text } };
}

function readYaml(source: string, file: string, body: string): Read<FrontMatter> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const error = document.errors[0];
  if (error) return refuse(file, "front matter", error.message, lineAt(error.pos[0]));
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    return refuse(file, "front matter", "expected lines such as `title: …`", 2);
  }
  let values: unknown;
  try {
    values = document.toJS();
  } catch (thrown) {
    // too many aliases, the library's guard against expansion
    return refuse(file, "front matter", String(thrown), 2);
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      // the library types a kept node as unknown
      const node = document.getIn(path.slice(0, length), true) as Node | null | undefined;
      const range = node && typeof node === "object" ? node.range : undefined;
      if (range) return lineAt(range[0]);
    }
    return 1;
  };
  return { ok: true, value: { values: recordOf(values), lineOf, body } };
}

/** The first key of a line or of a table's head, without its quotation marks. */
const TOML_KEY = /^\[{0,2}\s?["']?([^\s"'=.\]]+)/u;

function readToml(source: string, file: string, body: string): Read<FrontMatter> {
  try {
    const lines = source.split("\n");
    const lineOf = (path: readonly (string | number)[]): number => {
      const key = String(path[0] ?? "");
      return lines.findIndex((line) => TOML_KEY.exec(line.trimStart())?.[1] === key) + 2;
    };
    return { ok: true, value: { values: recordOf(datesAsWords(parseToml(source))), lineOf, body } };
  } catch (thrown) {
    if (!(thrown instanceof TomlError)) throw thrown;
    const detail = thrown.message.split("\n", 1)[0] ?? "";
    return refuse(file, "front matter", detail, thrown.line + 1);
  }
}

/** TOML has dates of its own; everything else here reads words. */
function datesAsWords(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(datesAsWords);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, datesAsWords(item)]));
}

function recordOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? { ...value } : {};
}

function refuse(file: string, field: string, message: string, line: number): Read<never> {
  return { ok: false, problem: badFrontMatter([{ field, message, position: { file, line } }]) };
}

/** The problem that a list of issues makes, with the first one's place and words as its detail. */
export function badFrontMatter(issues: readonly FieldIssue[]): Problem {
  const [first] = issues;
  const place = [first?.position?.file, first?.position?.line].filter((part) => part !== undefined);
  const detail = `${place.join(":")}: ${first?.field ?? ""} ${first?.message ?? ""}`;
  return { type: "bad-front-matter", detail, issues };
}
