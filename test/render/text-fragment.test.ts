import { expect, test } from "vitest";
import { textFragment } from "../../src/render/text-fragment.ts";

/** The directive of the words between the brackets, decoded part by part. */
function directive(marked: string): string {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const text = marked.replaceAll(/[⟦⟧]/gu, "");
  const fragment = textFragment(text, { start, end });
  return fragment
    .replace("#:~:text=", "")
    .split(",")
    .map((part) => decodeURIComponent(part))
    .join(" , ");
}

test("a short quote in full, with what follows", () => {
  expect(directive("“⟦It fell into the sea,⟧” said Ann Moss, who saw it.")).toBe(
    "It fell into the sea, , -” said Ann",
  );
});

test("what stands before where nothing follows", () => {
  expect(directive("Ann Moss, who saw it, said: “⟦It fell.⟧”")).toBe("it, said: “- , It fell.");
});

test("the end of the paragraph before where the quote is a paragraph", () => {
  expect(directive("The crowd was quiet.\n\n“⟦It fell into the sea.⟧”\n\nRain came.")).toBe(
    "crowd was quiet.- , “It fell into the sea.",
  );
});

test("nothing but itself in a text of its own", () => {
  expect(directive("“⟦It fell into the sea.⟧”")).toBe("“It fell into the sea.");
});

test("a long quote by its two ends", () => {
  const long =
    "We saw the end of the pier go first and then the lamp and then the hut where the old men sat to play at cards";
  expect(directive(`“⟦${long}⟧” said Ann Moss.`)).toBe(
    "We saw the end of , sat to play at cards , -” said Ann",
  );
});

test("the end is long enough not to stand earlier in the quote", () => {
  const long =
    "We go home when the lamp is lit, we go home when the lamp is out, and when it is dark we go home when the lamp is lit";
  expect(directive(`“⟦${long}⟧” said Ann Moss.`)).toBe(
    "We go home when the , dark we go home when the lamp is lit , -” said Ann",
  );
});

test("two paragraphs by their ends", () => {
  expect(directive("She wrote: “⟦The pier fell.\n\n“The lamp went out.⟧” He left.")).toBe(
    "The pier fell. , “The lamp went out. , -” He left.",
  );
});

test("the directive's own characters are escaped", () => {
  const text = "“A well-kept pier, & a lamp (lit)” is what they want.";
  expect(textFragment(text, { start: 1, end: 33 })).toBe(
    "#:~:text=A%20well%2Dkept%20pier%2C%20%26%20a%20lamp%20%28lit%29,-%E2%80%9D%20is%20what",
  );
});

test("white space at the ends does not count", () => {
  const text = "« It fell. » She left the pier.";
  expect(textFragment(text, { start: 1, end: 11 })).toBe(textFragment(text, { start: 2, end: 10 }));
});

test("no words, no fragment; half a character, no exception", () => {
  expect(textFragment("a  b", { start: 1, end: 3 })).toBe("");
  expect(textFragment("say \ud800 now", { start: 4, end: 5 })).toContain("%EF%BF%BD");
});
