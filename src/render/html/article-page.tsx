import type { Child } from "hono/jsx";
import type { AnalyzedArticle, Quote } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import { type Paragraph, type Section, sectionsOf } from "../../article/section.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { languageAttributes } from "../language.ts";
import type { RenderContext } from "../representation.ts";
import { safeUrl } from "../safe-url.ts";
import {
  descriptionOf,
  keyQuotes,
  NOT_NAMED,
  quoteWords,
  summaryLabel,
  summarySentences,
} from "../shown.ts";
import { Byline, DateOf, Picture } from "./article-parts.tsx";
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

function Header({ article, site }: ArticleInSite) {
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

function Body({ article }: { readonly article: AnalyzedArticle }) {
  const pulled = Map.groupBy(keyQuotes(article), ({ paragraph }) => paragraph);
  return (
    <div class="b e-content">
      {sectionsOf(article).map((section) => (
        <SectionElement section={section}>
          <Heading article={article} section={section} />
          {section.paragraphs.map((paragraph) => (
            <>
              {pulled.get(paragraph.id)?.map((quote) => (
                <PullQuote article={article} quote={quote} />
              ))}
              <BodyParagraph article={article} paragraph={paragraph} />
            </>
          ))}
        </SectionElement>
      ))}
    </div>
  );
}

/** A section where it has a heading, else a plain division. */
function SectionElement({ section, children }: { readonly section: Section; children?: Child }) {
  const { heading, id } = section;
  return heading ? <section id={id}>{children}</section> : <div id={id}>{children}</div>;
}

function Heading(props: { readonly article: AnalyzedArticle; readonly section: Section }) {
  const { heading, level = 2 } = props.section;
  if (!heading) return null;
  const words = sliceRange(props.article.text, heading);
  return level > 2 ? <h3>{words}</h3> : <h2>{words}</h2>;
}

function BodyParagraph(props: {
  readonly article: AnalyzedArticle;
  readonly paragraph: Paragraph;
}) {
  const { id, kind, range } = props.paragraph;
  const words = sliceRange(props.article.text, range);
  if (kind === "blockQuote") {
    return (
      <blockquote id={id}>
        <p>{words}</p>
      </blockquote>
    );
  }
  return (
    <p id={id} class={kind === "listItem" ? "w" : undefined}>
      {words}
    </p>
  );
}

/**
 * A key quote set large beside its paragraph. The words are in the text, so here they are drawn by
 * the style sheet: nothing reads them twice, and a link to the words finds them in their paragraph.
 */
function PullQuote(props: { readonly article: AnalyzedArticle; readonly quote: Quote }) {
  const { article, quote } = props;
  return (
    <figure class="pu" aria-hidden="true">
      <div data-q={quoteWords(article, quote)}></div>
      <figcaption>{quote.speaker?.name ?? NOT_NAMED}</figcaption>
    </figure>
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
