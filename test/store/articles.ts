import type { Speaker } from "../../src/article/analysis.ts";
import { analyzedArticle } from "../fixture/analyzed-article.ts";

const MAREN: Speaker = { id: "maren-holt", name: "Maren Holt", kind: "person" };
const ADA: Speaker = { id: "ada-quill", name: "Ada Quill", role: "grower", kind: "person" };

/** Shares its instant with no other; in no topic. */
export const COUNCIL = analyzedArticle({
  slug: "council-vote",
  title: "Council votes on the crossing",
  published: "2026-03-12T10:00:00Z",
  text: `The council met for three hours and kept the night ferry for 2026.

Neighbours of the pier had asked for it. Ada Quill was not there.`,
});

/** Quotes one speaker twice, once as a key quote. */
export const FERRY = analyzedArticle({
  slug: "ferry-timetable",
  title: "Ferry leaves an hour later",
  published: "2026-03-01T06:00:00Z",
  topics: [
    { id: "harbour", name: "Harbor" },
    { id: "ferries", name: "Ferries" },
  ],
  text: `The boat now waits for the harvest workers.

“Nobody should have to run down a pier in the dark,” said Maren Holt.`,
  said: [
    { words: "Nobody should have to run down a pier in the dark,", speaker: MAREN, key: true },
  ],
});

export const HARVEST = analyzedArticle({
  slug: "harvest",
  title: "A late harvest",
  published: "2026-03-05T06:00:00Z",
  topics: [{ id: "harbour", name: "Harbour" }],
  text: `Apples came in three weeks late.

“We waited, and Zürich paid for it,” said Ada Quill, a grower. “Next year we plant earlier.”`,
  said: [
    { words: "We waited, and Zürich paid for it,", speaker: ADA, key: true },
    { words: "Next year we plant earlier.", speaker: ADA, key: true },
  ],
});

/** Published in the same second as COUNCIL, and once under another slug. */
export const MOVED = analyzedArticle({
  slug: "bridge-toll",
  title: "Toll on the old bridge ends",
  published: "2026-03-12T11:00:00+01:00",
  formerSlugs: ["old-name", "older-name"],
  text: "Nobody’s purse will be the lighter for it, says the toll office.",
});

export const UNDATED = analyzedArticle({
  slug: "undated",
  title: "About this archive",
  text: "It has been kept since the first day.",
});

/** Enough articles for more than one page, all in one second. */
export const NEWSPAPERS = Array.from({ length: 12 }, (_, number) =>
  analyzedArticle({
    slug: `paper-${number}`,
    title: `Paper ${number}`,
    published: "2026-01-01T00:00:00Z",
    text: `Number ${number} of the paper.`,
  }),
);
