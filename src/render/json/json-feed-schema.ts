/** JSON Feed 1.1 (jsonfeed.org/version/1.1) with our members, for the tests and openapi.json. */
import * as z from "zod";

const instant = z.iso.datetime({ offset: true });
const author = z.object({ name: z.string(), url: z.url().optional() });

const quoteData = z.object({
  id: z.string(),
  text: z.string().describe("Verbatim"),
  paragraph: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  rank: z.int().min(1).optional(),
  speaker: z
    .object({ id: z.string(), name: z.string(), role: z.string().optional() })
    .nullable()
    .describe("null: not known"),
  confidence: z.number().min(0).max(1),
  link: z.url(),
});

const entryData = z.object({
  article: z.url(),
  revision: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  summary: z
    .object({
      method: z.enum(["extractive", "author", "model"]),
      model: z.string().optional(),
      sentences: z.array(z.object({ text: z.string(), paragraphs: z.array(z.string()) })),
    })
    .optional(),
  quotes: z.array(quoteData),
  licence: z.string().optional(),
  source: z
    .object({ name: z.string(), url: z.url().optional(), notice: z.string().optional() })
    .optional(),
});

const item = z.object({
  id: z.string().min(1),
  url: z.url(),
  external_url: z.url().optional(),
  title: z.string().min(1),
  content_html: z.string().min(1),
  summary: z.string().min(1).optional(),
  image: z.url().optional(),
  date_published: instant.optional(),
  date_modified: instant.optional(),
  authors: z.array(author).min(1).optional(),
  tags: z.array(z.string()).min(1).optional(),
  language: z.string(),
  attachments: z
    .array(
      z.object({
        url: z.url(),
        mime_type: z.string(),
        title: z.string().optional(),
        size_in_bytes: z.int().min(1).optional(),
      }),
    )
    .optional(),
  _standfirst: entryData,
});

export const jsonFeed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().min(1).optional(),
  next_url: z.url().optional().describe("Older entries"),
  language: z.string(),
  authors: z.array(author).min(1).optional(),
  hubs: z.array(z.object({ type: z.literal("WebSub"), url: z.url() })).optional(),
  items: z.array(item),
  _standfirst: z.object({ about: z.url(), id: z.string() }),
});
