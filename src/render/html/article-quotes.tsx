import type { AnalyzedArticle, Quote } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { languageAttributes } from "../language.ts";
import { quoteWords, shownQuotes } from "../shown.ts";
import { textFragment } from "../text-fragment.ts";
import { SpeakerLine } from "./article-parts.tsx";

interface ArticleInSite {
  readonly article: AnalyzedArticle;
  readonly site: Site;
}

/** All quotes of an article with their speakers, then the scraps of speech inside its sentences. */
export function ArticleQuotes({ article, site }: ArticleInSite) {
  const quotes = shownQuotes(article);
  const scraps = article.quotes.filter(({ form }) => form === "fragment");
  if (quotes.length === 0 && scraps.length === 0) return null;
  const chrome = languageAttributes(site.language, article.language);
  return (
    <section class="z" aria-labelledby="quotes">
      <h2 id="quotes" {...chrome}>
        {quotes.length === 0 ? "Words in quotation marks" : "Every quote"}
      </h2>
      <div class="q">
        {quotes.map((quote) => (
          <QuoteInArticlePage article={article} quote={quote} site={site} />
        ))}
      </div>
      {scraps.length > 0 && (
        <p class="u">
          {quotes.length > 0 && <span {...chrome}>Also in quotation marks: </span>}
          {scraps.map((quote, index) => (
            <>
              {index > 0 && ", "}
              <q>{quoteWords(article, quote)}</q>
            </>
          ))}
        </p>
      )}
    </section>
  );
}

function QuoteInArticlePage({ article, quote, site }: ArticleInSite & { readonly quote: Quote }) {
  const words = quoteWords(article, quote);
  const fragment = textFragment(article.text, quote.range);
  return (
    <figure class="h-cite" id={`q-${quote.id}`}>
      <blockquote class="p-content">{words}</blockquote>
      <figcaption>
        <SpeakerLine speaker={quote.speaker} />
        <a
          class="go u-url"
          href={`${pathOf("article", article.slug)}${fragment.replace("#", `#${quote.paragraph}`)}`}
          data-copy="Copy the quote with its link"
          {...languageAttributes(site.language, article.language)}
        >
          In the text
        </a>
      </figcaption>
    </figure>
  );
}
