import type { Child } from "hono/jsx";
import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { languageAttributes } from "../language.ts";
import type { RenderContext } from "../representation.ts";
import { descriptionOf } from "../shown.ts";
import { DateOf, Picture } from "./article-parts.tsx";
import { renderDocument } from "./document.tsx";
import { Head } from "./head.tsx";
import { collectionData } from "./structured-data.ts";

/** An article on a page of many. */
export function Teaser(props: {
  readonly article: AnalyzedArticle;
  readonly site: Site;
  readonly level: 1 | 2 | 3;
  readonly picture?: boolean;
}) {
  const { article, site, level, picture } = props;
  const [topic] = article.topics;
  const description = descriptionOf(article);
  const link = (
    <a class="u-url p-name" href={pathOf("article", article.slug)}>
      {article.title}
    </a>
  );
  return (
    <>
      {picture && <Picture image={article.image} site={site} bare lazy={level > 1} />}
      {topic && (
        <p class="k">
          <a class="p-category" href={pathOf("topic", topic.id)}>
            {topic.name}
          </a>
        </p>
      )}
      {level === 1 && <h1>{link}</h1>}
      {level === 2 && <h2>{link}</h2>}
      {level === 3 && <h3>{link}</h3>}
      {description && <p class="d p-summary e-content">{description}</p>}
      <TeaserLine article={article} site={site} />
    </>
  );
}

function TeaserLine({ article, site }: { readonly article: AnalyzedArticle; readonly site: Site }) {
  const { authors, source, published, language } = article;
  const names = authors.map(({ name }) => name).join(", ") || (source?.name ?? site.title);
  return (
    <p class="u">
      <span class="p-author h-card">{names}</span>
      {published && (
        <>
          {" · "}
          <DateOf class="dt-published" date={published} language={language} />
        </>
      )}
    </p>
  );
}

/** Teasers side by side. */
export function TeaserGrid(props: {
  readonly articles: readonly AnalyzedArticle[];
  readonly site: Site;
  readonly level: 2 | 3;
}) {
  return (
    <div class="grid">
      {props.articles.map((article, index) => (
        <article class="h-entry" {...languageAttributes(article.language, props.site.language)}>
          <Teaser article={article} site={props.site} level={props.level} picture={index < 3} />
        </article>
      ))}
    </div>
  );
}

export interface ListPageProps {
  readonly context: RenderContext;
  readonly title: string;
  readonly description: string;
  readonly current?: string;
  /** The articles whose words are on the page, newest first. */
  readonly articles?: readonly AnalyzedArticle[];
  readonly children: Child;
}

const MOST_IN_DATA = 10;

/** A page of many things, with the link to the page that follows. */
export function listPage(props: ListPageProps): string {
  const { context, title, description, articles = [], current } = props;
  const { site, self, next } = context;
  return renderDocument({
    site,
    title,
    ...(current !== undefined && { current }),
    head: (
      <Head
        context={context}
        title={title}
        description={description}
        article={articles[0]}
        type="website"
        {...(articles.length > 0 && {
          data: collectionData(title, self, articles.slice(0, MOST_IN_DATA), site),
        })}
      />
    ),
    children: (
      <>
        {props.children}
        {next && (
          <p class="more u">
            <a href={next} rel="next">
              Older
            </a>
          </p>
        )}
      </>
    ),
  });
}
