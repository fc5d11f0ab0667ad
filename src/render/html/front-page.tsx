import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { QuoteInArticle } from "../../article/listing.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { languageAttributes } from "../language.ts";
import type { RenderContext } from "../representation.ts";
import { keyQuotes } from "../shown.ts";
import { Picture, QuoteInList } from "./article-parts.tsx";
import { listPage, Teaser, TeaserGrid } from "./list-parts.tsx";

const QUOTES_SHOWN = 3;

/** The front page: the newest article large, the best of what was said, then the rest. */
export function frontPage(articles: readonly AnalyzedArticle[], context: RenderContext): string {
  const { site } = context;
  const [lead, ...rest] = articles;
  const forModels = { title: "llms.txt", mediaType: "text/markdown", url: `${site.url}/llms.txt` };
  return listPage({
    context: { ...context, alternates: [...context.alternates, forModels] },
    title: site.title,
    description: site.description || site.title,
    articles,
    children: (
      <>
        {lead ? <Lead article={lead} site={site} /> : <Empty site={site} />}
        <Said quotes={bestQuotes(articles)} site={site} />
        {rest.length > 0 && <TeaserGrid articles={rest} site={site} level={2} />}
      </>
    ),
  });
}

/** The best quote of each of the newest articles that have one with a known speaker. */
function bestQuotes(articles: readonly AnalyzedArticle[]): QuoteInArticle[] {
  return articles
    .flatMap((article) => {
      const quote = keyQuotes(article).find(({ speaker }) => speaker !== null);
      return quote ? [{ article, quote }] : [];
    })
    .slice(0, QUOTES_SHOWN);
}

function Lead({ article, site }: { readonly article: AnalyzedArticle; readonly site: Site }) {
  return (
    <article
      class={article.image ? "lead i h-entry" : "lead h-entry"}
      {...languageAttributes(article.language, site.language)}
    >
      {article.image && (
        <figure>
          <Picture image={article.image} site={site} bare />
        </figure>
      )}
      <div>
        <Teaser article={article} site={site} level={1} />
      </div>
    </article>
  );
}

function Said({ quotes, site }: { readonly quotes: QuoteInArticle[]; readonly site: Site }) {
  if (quotes.length === 0) return null;
  return (
    <section class="said" aria-labelledby="said">
      <h2 class="k" id="said">
        <a href={pathOf("quotes")}>In their words</a>
      </h2>
      <div class="grid q">
        {quotes.map(({ article, quote }) => (
          <QuoteInList article={article} quote={quote} site={site} />
        ))}
      </div>
    </section>
  );
}

function Empty({ site }: { readonly site: Site }) {
  return (
    <div class="page">
      <h1>{site.title}</h1>
      <p class="d">Nothing has been published yet.</p>
    </div>
  );
}
