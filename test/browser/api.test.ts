import { OpenAPIClientAxios } from "openapi-client-axios";
import { expect, inject, test } from "vitest";
import { openApi } from "../../scripts/api/openapi.ts";
import { ANSWERS } from "../../scripts/api/schemas.ts";
import { SITE } from "../fixture/site.ts";

const origin = inject("origin");
const definition = { ...openApi(SITE, {}), servers: [{ url: origin }] };

/** A client that is generated from the description of the API. */
async function clientOf() {
  const client = new OpenAPIClientAxios({
    // the description is plain JSON; the client's types want it read-only in places
    definition: JSON.parse(JSON.stringify(definition)),
    axiosConfigDefaults: { validateStatus: () => true },
  });
  return client.init();
}

test.each([
  ["listArticles", { limit: 2 }, "ArticleList"],
  ["getArticle", { slug: "lighthouse-lit-again" }, "Article"],
  ["getNinjs", { slug: "lighthouse-lit-again" }, "Ninjs"],
  ["getSections", { slug: "lighthouse-lit-again" }, "SectionList"],
  ["getSummary", { slug: "lighthouse-lit-again" }, "Summary"],
  ["getSummary", { slug: "minato-library" }, "Summary"],
  ["getQuotes", { slug: "lighthouse-lit-again" }, "QuoteList"],
  ["getRevisions", { slug: "lighthouse-lit-again" }, "RevisionList"],
  ["getHealth", {}, "Health"],
  ["listSpeakers", {}, "SpeakerList"],
  ["listTopics", {}, "TopicList"],
  ["search", { q: "lamp" }, "SearchResults"],
  ["getFeed", {}, "JsonFeed"],
  ["getSummaries", {}, "JsonFeed"],
  ["getKeyQuotes", { limit: 1 }, "JsonFeed"],
  ["getSpeaker", { id: "maren-holt" }, "JsonFeed"],
  ["getTopic", { id: "harbour" }, "JsonFeed"],
  ["getArticleQuotesFeed", { slug: "lighthouse-lit-again" }, "JsonFeed"],
  ["getOembed", { url: `${origin}/articles/lighthouse-lit-again` }, "Oembed"],
] as const)("a generated client calls %s(%o)", async (operation, parameters, schema) => {
  const client = await clientOf();
  const { status, data } = await call(client, operation, parameters);
  expect(status).toBe(200);
  expect(ANSWERS[schema].safeParse(data).error?.issues ?? []).toEqual([]);
});

test.each([
  ["getArticle", { slug: "none" }, 404, "not-found"],
  ["listArticles", { limit: 0 }, 400, "bad-parameter"],
  ["getFeed", { archive: 99 }, 404, "not-found"],
] as const)(
  "a generated client gets a problem from %s(%o)",
  async (operation, parameters, code, type) => {
    const { status, data } = await call(await clientOf(), operation, parameters);
    expect(status).toBe(code);
    expect(ANSWERS.Problem.parse(data)).toMatchObject({ type: `${origin}/problems/${type}` });
  },
);

/** Operations are methods whose names are known only from the description. */
function call(
  client: Awaited<ReturnType<typeof clientOf>>,
  operation: string,
  parameters: object,
): Promise<{ readonly status: number; readonly data: unknown }> {
  const method: unknown = Reflect.get(client, operation);
  if (typeof method !== "function") throw new Error(`the client has no ${operation}`);
  return method(parameters);
}
