import type { AnalyzedArticle, Speaker } from "../../article/analysis.ts";
import type { Topic } from "../../article/article.ts";
import type { QuoteInArticle, SpeakerEntry, TopicEntry } from "../../article/listing.ts";
import { pathOf } from "../address.ts";
import type { RenderContext } from "../representation.ts";
import { quoteWords } from "../shown.ts";
import { QuoteInList } from "./article-parts.tsx";
import { listPage, TeaserGrid } from "./list-parts.tsx";

/** The key quotes of all articles, newest first. */
export function quotesPage(quotes: readonly QuoteInArticle[], context: RenderContext): string {
  return listPage({
    context,
    title: "Quotes",
    description: `The key quotes of ${context.site.title}, newest first.`,
    current: "quotes",
    articles: articlesOf(quotes),
    children: (
      <div class="page">
        <h1>Quotes</h1>
        <p class="d">What was said, by whom, and where. The newest first.</p>
        <QuoteList quotes={quotes} context={context} />
      </div>
    ),
  });
}

/** Everything one speaker said, newest first. */
export function speakerPage(
  speaker: Speaker,
  quotes: readonly QuoteInArticle[],
  context: RenderContext,
): string {
  const role = quotes.find(({ quote }) => quote.speaker?.role)?.quote.speaker?.role ?? speaker.role;
  return listPage({
    context,
    title: speaker.name,
    description: `What ${speaker.name} said, in ${context.site.title}.`,
    current: "speakers",
    articles: articlesOf(quotes),
    children: (
      <div class="page">
        <p class="k">
          <a href={pathOf("speakers")}>Speakers</a>
        </p>
        <h1>{speaker.name}</h1>
        {role && <p class="d">{role}</p>}
        <QuoteList quotes={quotes} context={context} withoutSpeaker />
      </div>
    ),
  });
}

function QuoteList(props: {
  readonly quotes: readonly QuoteInArticle[];
  readonly context: RenderContext;
  readonly withoutSpeaker?: boolean;
}) {
  const { site } = props.context;
  const full = props.quotes.filter(({ quote }) => quote.form === "full");
  const scraps = props.quotes.filter(({ quote }) => quote.form === "fragment");
  return (
    <>
      <div class="q">
        {full.map(({ article, quote }) => (
          <QuoteInList
            article={article}
            quote={quote}
            site={site}
            withoutSpeaker={props.withoutSpeaker ?? false}
          />
        ))}
      </div>
      {scraps.length > 0 && (
        <p class="u">
          {"Also in quotation marks: "}
          {scraps.map(({ article, quote }, index) => (
            <>
              {index > 0 && ", "}
              <a href={`${pathOf("article", article.slug)}#${quote.paragraph}`}>
                <q>{quoteWords(article, quote)}</q>
              </a>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function articlesOf(quotes: readonly QuoteInArticle[]): AnalyzedArticle[] {
  return [...new Set(quotes.map(({ article }) => article))];
}

/** Everybody who is quoted, from A to Z. */
export function speakersPage(speakers: readonly SpeakerEntry[], context: RenderContext): string {
  return listPage({
    context,
    title: "Speakers",
    description: `Everybody quoted in ${context.site.title}.`,
    current: "speakers",
    children: (
      <div>
        <h1>Speakers</h1>
        <ul class="az">
          {speakers.map(({ speaker, quotes }) => (
            <li>
              <a href={pathOf("speaker", speaker.id)}>{speaker.name}</a>
              <p class="u">
                {speaker.role && `${speaker.role} · `}
                {counted(quotes, "quote")}
              </p>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

/** All topics from A to Z. */
export function topicsPage(topics: readonly TopicEntry[], context: RenderContext): string {
  return listPage({
    context,
    title: "Topics",
    description: `The topics of ${context.site.title}.`,
    current: "topics",
    children: (
      <div>
        <h1>Topics</h1>
        <ul class="az">
          {topics.map(({ topic, articles }) => (
            <li>
              <a href={pathOf("topic", topic.id)}>{topic.name}</a>
              <p class="u">{counted(articles, "article")}</p>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

/** The articles on one topic, newest first. */
export function topicPage(
  topic: Topic,
  articles: readonly AnalyzedArticle[],
  context: RenderContext,
): string {
  return listPage({
    context,
    title: topic.name,
    description: `Articles on ${topic.name} in ${context.site.title}.`,
    current: "topics",
    articles,
    children: (
      <>
        <p class="k">
          <a href={pathOf("topics")}>Topics</a>
        </p>
        <h1>{topic.name}</h1>
        <TeaserGrid articles={articles} site={context.site} level={2} />
      </>
    ),
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
