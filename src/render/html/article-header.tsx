import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { languageAttributes } from "../language.ts";
import { Byline, DateOf } from "./article-parts.tsx";

/** Topics, title, standfirst, authors, dates and correction of an article. */
export function Header({
  article,
  site,
}: {
  readonly article: AnalyzedArticle;
  readonly site: Site;
}) {
  const { topics, title, standfirst, authors, published, modified, language, source } = article;
  return (
    <header>
      {topics.length > 0 && (
        <p class="k">
          {topics.map(({ id, name }, index) => (
            <>
              {index > 0 && " · "}
              <a class="p-category" href={pathOf("topic", id)}>
                {name}
              </a>
            </>
          ))}
        </p>
      )}
      <h1 class="p-name">{title}</h1>
      {standfirst && <p class="st p-summary">{standfirst}</p>}
      <p class="by u">
        <span>
          {authors.length > 0 ? (
            <Byline authors={authors} site={site} />
          ) : (
            <b class="p-author h-card">{source?.name ?? site.title}</b>
          )}
        </span>
        {published && (
          <a class="u-url" href={pathOf("article", article.slug)}>
            <DateOf class="dt-published" date={published} language={language} withTime />
          </a>
        )}
        {modified && modified !== published && (
          <span {...languageAttributes(site.language, language)}>
            Updated <DateOf class="dt-updated" date={modified} language={site.language} withTime />
          </span>
        )}
        <span {...languageAttributes(site.language, language)}>
          {article.readingMinutes} min read
        </span>
      </p>
      {article.correction && (
        <p class="no u">
          <b {...languageAttributes(site.language, language)}>Correction:</b> {article.correction}
        </p>
      )}
    </header>
  );
}
