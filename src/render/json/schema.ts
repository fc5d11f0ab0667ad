/**
 * The JSON of the API as zod schemas: the types of what is written, the checks in the tests and the
 * schemas of openapi.json are all derived from these. Imported as types alone, they cost the Worker
 * nothing.
 */
import * as z from "zod";
import { author, leadImage, sourceCredit, topic } from "../../article/shapes.ts";

const offset = z.int().min(0).describe("UTF-16 code units into the article's `text`");
const range = { start: offset, end: offset };
const paragraphId = z.string().describe("Id of a paragraph, such as `p3`");
const instant = z.string().describe("RFC 3339 date with its zone");

export const speaker = z.object({
  id: z.string().describe("The same in every article"),
  name: z.string(),
  role: z.string().optional().describe("In the article's own words"),
  kind: z.enum(["person", "collective"]),
});

export const quote = z.object({
  id: z.string().describe("Hash of the words: unchanged by edits elsewhere"),
  text: z.string().describe("What stands between the quotation marks, verbatim"),
  ...range,
  paragraph: paragraphId,
  form: z.enum(["full", "fragment"]).describe("`fragment`: a scrap inside a paraphrase"),
  key: z.boolean(),
  rank: z.int().min(1).optional().describe("1 is the best key quote; only key quotes have one"),
  speaker: speaker.nullable().describe("null: not known"),
  cue: z.string().optional().describe("What introduces the words, such as `writes`"),
  confidence: z.number().min(0).max(1).describe("Probability that `speaker` is right"),
  link: z.string().describe("Address that scrolls to the words"),
});

export const section = z.object({
  id: z.string(),
  heading: z.string().optional().describe("Absent before the first heading"),
  ...range,
  paragraphs: z.array(z.object({ id: paragraphId, text: z.string(), ...range })),
});

const summaryWords = {
  text: z.string(),
  words: z.int().min(0),
  brief: z.string().optional().describe("One sentence of at most 30 words"),
};
const writtenSentences = z.array(
  z.object({
    text: z.string(),
    support: z.array(paragraphId).describe("Paragraphs that support it, best first"),
  }),
);

export const summary = z.discriminatedUnion("method", [
  z.object({
    method: z.literal("extractive"),
    ...summaryWords,
    sentences: z.array(z.object({ text: z.string(), paragraph: paragraphId, ...range })),
  }),
  z.object({ method: z.literal("author"), ...summaryWords, sentences: writtenSentences }),
  z.object({
    method: z.literal("model"),
    model: z.string(),
    ...summaryWords,
    sentences: writtenSentences,
  }),
  z.object({ method: z.literal("none"), reason: z.enum(["empty", "no-prose", "language"]) }),
]);

/** What a list says of an article: all but its words. */
export const articleEntry = z.object({
  id: z.string().describe("A tag: URI, fixed at first publication"),
  slug: z.string(),
  url: z.string(),
  revision: z.string().describe("Changes with anything in the article"),
  title: z.string(),
  standfirst: z.string().optional(),
  language: z.string().describe("BCP 47"),
  authors: z.array(author),
  published: instant.optional(),
  modified: instant.optional(),
  image: leadImage.optional(),
  topics: z.array(topic),
  summary,
  wordCount: z.int().min(0),
  readingMinutes: z.int().min(0),
});

export const article = z.object({
  ...articleEntry.shape,
  canonical: z.string().optional().describe("Where the article first stood, when not here"),
  source: sourceCredit.optional(),
  licence: z.string().optional(),
  correction: z.string().optional().describe("What a correction changed"),
  captions: z.array(z.string()),
  text: z.string().describe("The body: a blank line between two blocks"),
  sections: z.array(section),
  quotes: z.array(quote),
  alternates: z
    .array(z.object({ type: z.string(), url: z.string() }))
    .optional()
    .describe("The other representations; only where the article is published"),
});

const next = z.string().optional().describe("Address of the next page; absent on the last");

export const articleList = z.object({ articles: z.array(articleEntry), next });
export const sectionList = z.object({ sections: z.array(section) });
export const quoteList = z.object({ quotes: z.array(quote) });
export const speakerList = z.object({
  speakers: z.array(
    z.object({ ...speaker.shape, url: z.string(), quotes: z.int(), articles: z.int() }),
  ),
  next,
});
export const topicList = z.object({
  topics: z.array(z.object({ ...topic.shape, url: z.string(), articles: z.int() })),
});
export const searchResults = z.object({
  query: z.string(),
  results: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      url: z.string(),
      title: z.string(),
      published: instant.optional(),
      snippet: z.string().describe("A verbatim piece of the article"),
      marks: z.array(
        z.object({
          start: z.int().min(0).describe("UTF-16 code units into `snippet`"),
          end: z.int().min(0).describe("UTF-16 code units into `snippet`"),
        }),
      ),
    }),
  ),
});

export const revisionList = z.object({
  slug: z.string(),
  revisions: z
    .array(
      z.object({
        revision: z.string(),
        recorded: instant.describe("When it was published here, in UTC"),
        kind: z.enum(["published", "corrected", "withdrawn"]),
        changed: z.array(z.string()).describe("Parts that differ from the revision before"),
        note: z.string().optional().describe("The correction note that came with it"),
      }),
    )
    .describe("Newest first; empty where revisions are not kept"),
});
export const health = z.object({
  status: z.literal("ok"),
  version: z.string(),
  revision: z.string().optional(),
});

/** RFC 9457. Some types have members of their own. */
export const problem = z.looseObject({
  type: z.string().describe("Address of the description of this type of problem"),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

export type ArticleJson = z.infer<typeof article>;
export type ArticleEntryJson = z.infer<typeof articleEntry>;
export type SectionJson = z.infer<typeof section>;
export type SummaryJson = z.infer<typeof summary>;
export type QuoteJson = z.infer<typeof quote>;
export type SpeakerListJson = z.infer<typeof speakerList>;
export type TopicListJson = z.infer<typeof topicList>;
export type SearchResultsJson = z.infer<typeof searchResults>;
