import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import type { ArticleStore } from "../../../src/store/store.ts";
import { LIGHTHOUSE } from "../../fixture/articles.ts";
import { COUNCIL, FERRY, HARVEST, MOVED, UNDATED } from "../articles.ts";

/** What the store of most tests holds, and the order of its lists. */
export const ARTICLES = [LIGHTHOUSE, COUNCIL, FERRY, HARVEST, MOVED, UNDATED];
export const NEWEST_FIRST = [LIGHTHOUSE, COUNCIL, MOVED, HARVEST, FERRY, UNDATED];

/** Makes a store that holds exactly these articles. */
export type FillStore = (articles: readonly AnalyzedArticle[]) => Promise<() => ArticleStore>;
