import type { Child } from "hono/jsx";
import type { AnalyzedArticle, Quote } from "../../article/analysis.ts";
import { sliceRange } from "../../article/range.ts";
import { type Paragraph, type Section, sectionsOf } from "../../article/section.ts";
import { keyQuotes, NOT_NAMED, quoteWords } from "../shown.ts";

/** The text of an article, its key quotes set beside their paragraphs. */
export function Body({ article }: { readonly article: AnalyzedArticle }) {
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
