import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesIn } from "../../src/analyze/sentences.ts";
import { sliceRange } from "../../src/article/range.ts";

function split(text: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }).map((range) => sliceRange(text, range));
}

describe("sentencesIn keeps together", () => {
  it.each([
    "The U.S. Senate met Gen. Ruth Okoye and Lt. Col. Sam J. Reed on Friday.",
    "A 4:25 a.m. phone call woke Sen. Ada Holm in St. Anselm, Minn. near the lake.",
    "Polls close at 8 p.m. Eastern on Nov. 3 in Lot No. 5.",
    "The rate rose by 3.5 per cent to $1.2 trillion, said Acme Co. chief Lena Wirth.",
    "Mr. He and Dr. An wrote to the D.C. Council.",
    "“Who goes there?” Ann Lee asked.",
    "“Who goes there?” he asked, and “Why now?” she said.",
    "He paused … and then went on.",
    "Rep. Lee Grant (D-Calif.) Wednesday declined.",
    "Carrow (Wire)Gov. Ada Holm met the ferrymen.",
    "Yahoo! News carried the item.",
    "Am 3. Oktober wurde gefeiert.",
    "1. Put the kettle on",
    "See https://example.com/a.B?c=D for more.",
  ])("%s", (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe("sentencesIn parts", () => {
  it.each([
    ["He lives in the U.S. The house is his.", ["He lives in the U.S.", "The house is his."]],
    ["It ends at 9 p.m. Smith will speak.", ["It ends at 9 p.m.", "Smith will speak."]],
    ["“We won.” The crowd cheered.", ["“We won.”", "The crowd cheered."]],
    ['"We won. We are glad," he said.', ['"We won.', 'We are glad," he said.']],
    ["He waited... Then he left.", ["He waited...", "Then he left."]],
    ["It works for Acme Inc. The rest is known.", ["It works for Acme Inc.", "The rest is known."]],
    ["They had plan B. It failed.", ["They had plan B.", "It failed."]],
    ["(He was late.) Nobody minded.", ["(He was late.)", "Nobody minded."]],
    ["It was the end.The crowd left.", ["It was the end.", "The crowd left."]],
    ["A claim.[12] Another one.", ["A claim.[12]", "Another one."]],
    ["So it was. iPhone sales fell.", ["So it was.", "iPhone sales fell."]],
    ["• First point. Second point.", ["First point.", "Second point."]],
    ["他来了。“好。”她说！", ["他来了。", "“好。”", "她说！"]],
    ["هل وصل؟ نعم وصل. ثم غادر.", ["هل وصل؟", "نعم وصل.", "ثم غادر."]],
    ["¿Quién es? ¡Nadie! Ella salió.", ["¿Quién es?", "¡Nadie!", "Ella salió."]],
  ])("%s", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe("sentencesIn", () => {
  it("gives offsets into the whole text", () => {
    const text = "Heading\n\nOne here. Two here.";
    expect(sentencesIn(text, { start: 9, end: text.length })).toEqual([
      { start: 9, end: 18 },
      { start: 19, end: 28 },
    ]);
  });

  const piece = fc.constantFrom(
    "Mr",
    "U.S",
    "said",
    "The",
    "no",
    "No",
    "5",
    "3.5",
    ".",
    "!",
    "?",
    "…",
    "...",
    '"',
    "”",
    "“",
    "’",
    "(",
    ")",
    " ",
    " ",
    " ",
    "\n",
    "。",
    "؟",
    "• ",
    "- ",
    "a.m",
    "Jan",
    "é",
    "😀",
    "[1]",
  );
  it("never loses a word, whatever the text", () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const ranges = sentencesIn(text, { start: 0, end: text.length });
        let end = 0;
        for (const range of ranges) {
          expect(text.slice(end, range.start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    ));
});
