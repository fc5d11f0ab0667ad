import * as z from "zod";
import { topic } from "../../src/article/shapes.ts";
import { jsonFeed } from "../../src/render/json/json-feed-schema.ts";
import * as json from "../../src/render/json/schema.ts";
import type { SchemaName } from "./operation.ts";

const oembed = z.looseObject({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  html: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});

/** The whole of it is IPTC's: www.iptc.org/std/ninjs/ninjs-schema_3.1.json. */
const ninjs = z.looseObject({
  uri: z.url(),
  standard: z.object({ name: z.literal("ninjs"), version: z.literal("3.1"), schema: z.string() }),
  type: z.literal("text"),
  title: z.string(),
  headlines: z.array(z.looseObject({ value: z.string() })),
  bodies: z.array(z.looseObject({ contentType: z.string(), value: z.string() })),
});

/** The schemas that operations answer with. */
export const ANSWERS: Readonly<Record<SchemaName, z.ZodType>> = {
  Article: json.article,
  ArticleList: json.articleList,
  Health: json.health,
  JsonFeed: jsonFeed,
  Ninjs: ninjs,
  Oembed: oembed,
  Problem: json.problem,
  QuoteList: json.quoteList,
  RevisionList: json.revisionList,
  SearchResults: json.searchResults,
  SectionList: json.sectionList,
  SpeakerList: json.speakerList,
  Summary: json.summary,
  TopicList: json.topicList,
};

/** Parts that the answers share, so that each is written once. */
const PARTS = {
  ArticleEntry: json.articleEntry,
  Quote: json.quote,
  Section: json.section,
  Speaker: json.speaker,
  Topic: topic,
};

/** All schemas as JSON Schema 2020-12, which OpenAPI 3.1 uses, referring to each other by name. */
export function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...ANSWERS, ...PARTS })) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]),
  );
}
