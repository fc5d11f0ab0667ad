import { expect, test } from "vitest";
import { LimitExceeded } from "../../src/parse/limits.ts";
import { checkMarkdownDepth, checkMarkupDepth } from "../../src/parse/nesting.ts";

test("markup as people write it is not refused, however long", () => {
  checkMarkupDepth("<ul><li>a<li>b<br><p>c</ul>".repeat(5_000));
  checkMarkupDepth(`${"<div>".repeat(100)}${"</div>".repeat(100)}`.repeat(50));
  checkMarkdownDepth("- a *b* [c](https://example.org/)\n\n> quote\n\n".repeat(5_000));
  checkMarkdownDepth("-".repeat(300));
});

test("nesting without end is refused", () => {
  expect(() => checkMarkupDepth("<div>".repeat(151))).toThrow(LimitExceeded);
  expect(() => checkMarkupDepth("<DIV x='<'>".repeat(151))).toThrow(LimitExceeded);
  expect(() => checkMarkdownDepth("> ".repeat(151))).toThrow(LimitExceeded);
  expect(() => checkMarkdownDepth("- ".repeat(151))).toThrow(LimitExceeded);
  expect(() => checkMarkdownDepth("*a_ ".repeat(501))).toThrow(LimitExceeded);
  expect(() => checkMarkdownDepth("[a](\n".repeat(1_001))).toThrow(LimitExceeded);
});
