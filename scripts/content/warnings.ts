import type { FieldIssue } from "../../src/article/problem.ts";
import { describeIssue } from "./describe-problem.ts";

/** What is doubtful in a folder: the same about the same field in many files is said once. */
export class Warnings {
  private readonly found = new Map<string, { readonly first: string; more: number }>();

  add(file: string, issue: FieldIssue): void {
    const key = `${issue.field}: ${issue.message}`;
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { first: describeIssue(file, issue), more: 0 });
    else known.more += 1;
  }

  /** One line each, in the order they were met. */
  lines(): string[] {
    return [...this.found.values()].map(({ first, more }) => {
      if (more === 0) return first;
      return `${first} (and ${more} more ${more === 1 ? "file" : "files"})`;
    });
  }
}
