import type { SearchHit } from "../../article/listing.ts";
import { sliceRange } from "../../article/range.ts";
import { pathOf } from "../address.ts";
import { languageAttributes } from "../language.ts";
import type { RenderContext } from "../representation.ts";
import { DateOf } from "./article-parts.tsx";
import { listPage } from "./list-parts.tsx";

/** The search form and what was found. */
export function searchPage(
  query: string,
  hits: readonly SearchHit[],
  context: RenderContext,
): string {
  return listPage({
    context,
    title: query === "" ? "Search" : `Search: ${query}`,
    description: `Search the articles of ${context.site.title}.`,
    current: "search",
    children: (
      <div class="page">
        <h1>Search</h1>
        <search>
          <form action={pathOf("search")}>
            <input type="search" name="q" value={query} aria-label="Words to search for" />
            <button type="submit">Search</button>
          </form>
        </search>
        {query !== "" && <p class="u">{found(hits.length, query)}</p>}
        <div class="q">
          {hits.map((hit) => (
            <Hit hit={hit} context={context} />
          ))}
        </div>
      </div>
    ),
  });
}

function found(count: number, query: string): string {
  if (count === 0) return `Nothing was found for “${query}”.`;
  return `Showing ${count} ${count === 1 ? "article" : "articles"} for “${query}”, best first`;
}

function Hit({ hit, context }: { readonly hit: SearchHit; readonly context: RenderContext }) {
  const { article } = hit;
  return (
    <article {...languageAttributes(article.language, context.site.language)}>
      <h2>
        <a href={pathOf("article", article.slug)}>{article.title}</a>
      </h2>
      <p class="d">
        <Marked hit={hit} />
      </p>
      {article.published && <DateOf date={article.published} language={article.language} />}
    </article>
  );
}

/** The snippet with what was found marked, and an ellipsis where a paragraph is cut. */
function Marked({ hit: { article, snippet, marks } }: { readonly hit: SearchHit }) {
  const { text } = article;
  const pieces = [];
  let at = snippet.start;
  for (const mark of marks) {
    pieces.push(text.slice(at, mark.start), <mark>{sliceRange(text, mark)}</mark>);
    at = mark.end;
  }
  pieces.push(text.slice(at, snippet.end));
  return (
    <>
      {isCut(text, snippet.start) && "… "}
      {pieces}
      {isCut(text, snippet.end) && " …"}
    </>
  );
}

/** Whether an offset lies inside a paragraph. */
function isCut(text: string, offset: number): boolean {
  return offset > 0 && offset < text.length && text[offset - 1] !== "\n" && text[offset] !== "\n";
}
