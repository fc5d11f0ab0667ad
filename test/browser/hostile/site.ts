import { createApp } from "../../../src/app.ts";
import { bundledStore } from "../../../src/store/bundled.ts";
import { COLLECTED_ARTICLES, OWN_ARTICLES, PREPARED_ARTICLES } from "./articles.ts";

/** Without TLS, so that a proxy can stand for it. */
export const SITE = "http://gazette.example";
export const ARTICLES = [...OWN_ARTICLES, ...COLLECTED_ARTICLES, ...PREPARED_ARTICLES];

/** A site of hostile articles alone. */
export const app = createApp({
  site: {
    title: "The Gazette",
    url: SITE,
    description: "News",
    language: "en",
    authors: [],
    tagAuthority: "gazette.example,2026",
    feedLength: 500,
  },
  openStore: () => bundled,
  renderVersion: "test",
});
const bundled = bundledStore(ARTICLES);

/** The text of an answer that has to be there. */
export async function read(path: string): Promise<string> {
  const response = await app.request(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
