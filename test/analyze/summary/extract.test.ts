import { describe, expect, it } from "vitest";
import { containsRange } from "../../../src/article/range.ts";
import { articleOf, segmentedOf, summaryOf } from "./helpers.ts";

const HARBOUR = [
  "Image copyright Example Pictures.",
  "The port of Wexcombe will close its main quay for two years while a £40m flood barrier is built, the harbour board said on Monday.",
  "It is the first closure since 1953. However, fishing boats may use the north basin.",
  "“We looked at every other way. None of them kept the town dry,” the board's chair, Ruth Okafor, told reporters.",
  "Wexcombe flooded three times last winter, and 600 homes were damaged. The decision follows a study by engineers at Holm University.",
  "Will the boats come back? Nobody knows.",
  "Work on the barrier starts in March. Fishing crews will share a £2m fund for lost catches, the board said, and the barrier should protect 4,000 homes in Wexcombe.",
  "Scroll down for video.",
];

describe("the extractive summary", () => {
  it("is verbatim, in order, in its paragraphs and not longer than the lead", () => {
    const { summary } = summaryOf(HARBOUR);
    if (summary.method !== "extractive") throw new Error(summary.method);
    const { paragraphs, article } = segmentedOf(HARBOUR);
    let end = -1;
    let words = 0;
    for (const { range, paragraph } of summary.sentences) {
      expect(range.start).toBeGreaterThan(end);
      end = range.end;
      const home = paragraphs.find(({ id }) => id === paragraph);
      expect(home && containsRange(home.range, range)).toBe(true);
      words += article.text.slice(range.start, range.end).split(/\s+/u).length;
    }
    expect(words).toBeLessThanOrEqual(36);
  });

  it("leaves out notices, questions, halves of quotations and dangling openings", () => {
    const { texts } = summaryOf(HARBOUR, { sentences: 10, words: 1000 });
    expect(texts.length).toBeGreaterThan(2);
    const all = texts.join("\n");
    expect(all).not.toMatch(/copyright|Scroll down|come back\?|^“We looked|^None of them/mu);
    const openers = texts.filter((text) => /^(?:It is|However|Nobody)/u.test(text));
    for (const text of openers) {
      const at = texts.indexOf(text);
      const article = articleOf(HARBOUR).text;
      const before = texts[at - 1] ?? "—";
      expect(article.slice(0, article.indexOf(text)).trimEnd().endsWith(before)).toBe(true);
    }
  });

  it("keeps to the bounds it is given", () => {
    expect(summaryOf(HARBOUR, { sentences: 1, words: 1000 }).texts).toHaveLength(1);
    const { texts } = summaryOf(HARBOUR, { sentences: 5, words: 25 });
    expect(texts.join(" ").split(/\s+/u).length).toBeLessThanOrEqual(25);
  });

  it("does not open on a thing that the sentence before has named otherwise", () => {
    const { texts, summary } = summaryOf(
      [
        "Want cheap seats on a ferry to Holm? Ask first, as Coast Weekly found this spring.",
        "The magazine compared the fares of nine ferries to Holm and found that seats on Sunday cost half.",
        "Ferries to Holm with seats on Sunday were half the price at nine piers, Ruth Okafor said.",
      ],
      { sentences: 1, words: 40 },
    );
    expect(texts[0]).not.toMatch(/^The magazine/u);
    if (summary.method !== "extractive") throw new Error(summary.method);
    expect(summary.brief?.paragraph).not.toBe("p2");
  });

  it("does not take what the sentence before a heading says for what a pronoun below it means", () => {
    const lead = "The yard at Holm has launched five boats of larch since it reopened.";
    const below = "She is built of larch, the yard at Holm said, and five boats of larch follow.";
    const end = "Nobody at the yard in Holm had built boats of larch for sixty years.";
    const wide = { sentences: 3, words: 1000 };
    expect(summaryOf([lead, below, end], wide).texts).toEqual([lead, below, end]);
    expect(summaryOf([lead, "# The barge Anna", below, end], wide).texts).toEqual([lead, end]);
  });

  it("takes as many sentences as it may, in order, from a text of many", () => {
    const days = Array.from(
      { length: 80 },
      (_, i) => `Boat ${i}${"abcdefgh"[i % 8]} landed fish ${i * 7} at quay ${i * 3}.`,
    );
    const { texts } = summaryOf([days.join(" ")], { sentences: 50, words: 5000 });
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.length).toBeLessThanOrEqual(50);
    expect(texts).toEqual(days.filter((day) => texts.includes(day)));
  });

  it("gives no brief where every sentence is longer, and keeps a bound that none meets", () => {
    const long = `The council of Holm ${"and the board of the harbour ".repeat(6)}met on Monday.`;
    const { summary } = summaryOf([long]);
    expect(summary).toMatchObject({ method: "extractive" });
    expect("brief" in summary).toBe(false);
    expect(summaryOf([long], { sentences: 3, words: 10 }).summary.method).toBe("none");
  });

  it("gives a brief of at most thirty words that stands alone", () => {
    const { summary } = summaryOf(HARBOUR);
    if (summary.method !== "extractive" || !summary.brief) throw new Error("no brief");
    const { range } = summary.brief;
    const brief = articleOf(HARBOUR).text.slice(range.start, range.end);
    expect(brief.split(/\s+/u).length).toBeLessThanOrEqual(30);
    expect(brief).toMatch(/^\p{Lu}/u);
    expect(brief).not.toMatch(/^(?:It|However|The decision)\b/u);
  });

  it("is the same every time", () => {
    expect(summaryOf(HARBOUR)).toEqual(summaryOf(HARBOUR));
  });

  it("keeps a caption out", () => {
    const caption =
      "The port of Wexcombe will close its main quay, the harbour board said on Monday.";
    const { texts } = summaryOf([caption, ...HARBOUR], { sentences: 3 }, { captions: [caption] });
    expect(texts).not.toContain(caption);
  });
});

describe("odd articles", () => {
  const long = `The council ${"met and talked and met again and ".repeat(66)}went home.`;

  it.each([
    ["nothing", [], "empty"],
    ["headings alone", ["# One", "# Two"], "empty"],
    ["one sentence of 400 words", [long], "no-prose"],
    [
      "list items without full stops",
      ["- milk", "- eggs and bread", "- a pound of flour"],
      "no-prose",
    ],
    ["questions alone", ["Who goes there at night?", "Why would they do that?"], "no-prose"],
    [
      "quotes alone",
      ["“We never wanted to leave this town.”", "“Nor did we want to leave it.”"],
      "no-prose",
    ],
  ])("%s: none, and why", (_name, paragraphs, reason) => {
    expect(summaryOf(paragraphs).summary).toEqual({ method: "none", reason });
  });

  it("two sentences: at most both", () => {
    const { texts } = summaryOf([
      "The bridge at Holm is shut until May. Cars must use the ferry at Ness.",
    ]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThanOrEqual(2);
  });

  it("opens on a pronoun where every sentence does", () => {
    const { texts } = summaryOf(["He won the race in Holm on Sunday. He had trained for years."]);
    expect(texts[0]).toBe("He won the race in Holm on Sunday.");
  });

  it.each([
    [
      "de",
      "Der Rat hat am Montag den Haushalt beschlossen. Er sinkt um drei Prozent. Die Schulen bleiben offen. Mehr dazu morgen.",
    ],
    [
      "ar",
      "أغلق الميناء أبوابه يوم الاثنين بعد العاصفة. وقال المجلس إن العمل سيبدأ قريبا. ولم يصب أحد بأذى في المدينة.",
    ],
    ["zh", "市议会星期一通过了新的预算案。学校将继续开放到明年夏天。市长表示感谢。"],
  ])("another language, %s: its first sentences", (language, text) => {
    const { summary, texts } = summaryOf([text], { sentences: 2 }, { language });
    expect(summary.method).toBe("extractive");
    expect(text.startsWith(texts[0] ?? "—")).toBe(true);
  });
});
