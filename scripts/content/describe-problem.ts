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
  return [`${place(file, position)}: ${PROBLEM_TITLES[problem.type]}: ${problem.detail}`];
}

/** One field issue as a line. */
export function describeIssue(file: string, { field, message, position }: FieldIssue): string {
  return `${place(file, position)}: ${field}: ${message}`;
}

function place(file: string, position: SourcePosition | undefined): string {
  return [file, position?.line, position?.column].filter((part) => part !== undefined).join(":");
}
