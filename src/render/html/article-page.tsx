import type { AnalyzedArticle } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import { sectionsOf } from "../../article/section.ts";
import type { Site } from "../../article/site.ts";
import { languageAttributes } from "../language.ts";
import type { RenderContext } from "../representation.ts";
import { safeUrl } from "../safe-url.ts";
import { descriptionOf, summaryLabel, summarySentences } from "../shown.ts";
import { Body } from "./article-body.tsx";
import { Header } from "./article-header.tsx";
import { Picture } from "./article-parts.tsx";
import { ArticleQuotes } from "./article-quotes.tsx";
import { renderDocument } from "./document.tsx";
import { Head } from "./head.tsx";
import { PasteCodes } from "./paste-codes.tsx";
import { articleData } from "./structured-data.ts";

interface ArticleInSite {
  readonly article: AnalyzedArticle;
  readonly site: Site;
}

/** An article's page. */
export function articlePage(article: AnalyzedArticle, context: RenderContext): string {
  const { site } = context;
  return renderDocument({
    site,
    title: article.title,
    language: article.language,
    style: "article",
    head: (
      <Head
        context={context}
        title={article.title}
        description={descriptionOf(article) ?? article.title}
        canonical={safeUrl(article.canonical, site)}
        article={article}
        type="article"
        data={articleData(article, site)}
      />
    ),
    children: (
      <article class="a h-entry">
        <Header article={article} site={site} />
        <Picture class="im" image={article.image} site={site} />
        <Summary article={article} site={site} />
        <Contents article={article} site={site} />
        <Body article={article} />
        <Notes article={article} site={site} />
        <ArticleQuotes article={article} site={site} />
        <PasteCodes article={article} site={site} />
      </article>
    ),
  });
}

function Summary({ article, site }: ArticleInSite) {
  const sentences = summarySentences(article);
  if (sentences.length === 0) return null;
  const chrome = languageAttributes(site.language, article.language);
  return (
    <section class="su" aria-labelledby="summary">
      <h2 id="summary" {...chrome}>
        Summary
      </h2>
      <ol class={article.standfirst ? undefined : "p-summary"}>
        {sentences.map(({ text, paragraph }) => (
          <li>
            {text}
            {paragraph && "\u00a0"}
            {paragraph && (
              <a href={`#${paragraph}`} aria-label={`Paragraph ${paragraph.slice(1)}`} {...chrome}>
                ¶&#8239;{paragraph.slice(1)}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p class="u" {...chrome}>
        {summaryLabel(article)}.
      </p>
    </section>
  );
}

const FEWEST_FOR_CONTENTS = 2;

function Contents({ article, site }: ArticleInSite) {
  const headed = sectionsOf(article).filter(({ heading }) => heading !== undefined);
  if (headed.length < FEWEST_FOR_CONTENTS) return null;
  return (
    <nav class="co" aria-labelledby="contents">
      <h2 id="contents" {...languageAttributes(site.language, article.language)}>
        Contents
      </h2>
      <ol>
        {headed.map(({ id, heading }) => (
          <li>
            <a href={`#${id}`}>{heading && sliceRange(article.text, heading)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Notes({ article, site }: ArticleInSite) {
  const { source, language } = article;
  if (!source) return null;
  const target = safeUrl(source.url, site);
  return (
    <p class="no u">
      <span {...languageAttributes(site.language, language)}>Source: </span>
      {target ? <a href={target}>{source.name}</a> : source.name}
      {source.notice && <span>. {source.notice}</span>}
    </p>
  );
}
