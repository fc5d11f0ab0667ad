import { basename } from "node:path";
import {
  type FieldIssue,
  PROBLEM_TITLES,
  type Problem,
  type SourcePosition,
} from "../../src/article/problem.ts";

/** A problem of a file as lines that an editor can click: `file:line:column: what is wrong`. */
export function describeProblem(file: string, problem: Problem): string[] {
  if ("issues" in problem) return problem.issues.map((issue) => describeIssue(file, issue));
  const position = "position" in problem ? problem.position : undefined;
  // parsers begin with the name of the source, which stands there already
  const named = [file, basename(file), ""].find((name) => problem.detail.startsWith(`${name}: `));
  const detail = named === undefined ? problem.detail : problem.detail.slice(named.length + 2);
  return [`${place(file, position)}: ${PROBLEM_TITLES[problem.type]}: ${detail}`];
}

/** One field issue as a line. */
export function describeIssue(file: string, { field, message, position }: FieldIssue): string {
  return `${place(file, position)}: ${field}: ${message}`;
}

function place(file: string, position: SourcePosition | undefined): string {
  return [file, position?.line, position?.column].filter((part) => part !== undefined).join(":");
}
