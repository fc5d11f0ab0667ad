import type { AnalyzedArticle, Quote, Speaker } from "../../article/analysis.ts";
import type { Author, LeadImage } from "../../article/article.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { readableDate } from "../date.ts";
import { languageAttributes } from "../language.ts";
import { safeUrl } from "../safe-url.ts";
import { NOT_NAMED, quoteWords } from "../shown.ts";

/** A date for people with the machine's form beside it. */
export function DateOf(props: {
  readonly date: string;
  readonly language: string;
  readonly withTime?: boolean;
  readonly class?: string;
}) {
  return (
    <time class={props.class} datetime={props.date}>
      {readableDate(props.date, props.language, props.withTime)}
    </time>
  );
}

/** The lead image with caption and credit; nothing where its address cannot be loaded. */
export function Picture(props: {
  readonly image: LeadImage | undefined;
  readonly site: Site;
  readonly class?: string;
  readonly bare?: boolean;
  readonly lazy?: boolean;
}) {
  const { image, site } = props;
  const source = safeUrl(image?.url, site);
  if (!image || source === undefined) return null;
  const img = (
    <img
      src={source}
      alt={image.alt ?? ""}
      width={image.width}
      height={image.height}
      loading={props.lazy ? "lazy" : undefined}
    />
  );
  if (props.bare) return img;
  return (
    <figure class={props.class}>
      {img}
      {(image.caption || image.credit) && (
        <figcaption>
          {image.caption} {image.credit && <cite>{image.credit}</cite>}
        </figcaption>
      )}
    </figure>
  );
}

/** The byline's names, each linked where it has a usable address. */
export function Byline(props: { readonly authors: readonly Author[]; readonly site: Site }) {
  return (
    <>
      {props.authors.map(({ name, url }, index) => {
        const target = safeUrl(url, props.site);
        return (
          <>
            {index > 0 && ", "}
            <b class="p-author h-card">
              {target === undefined ? (
                name
              ) : (
                <a class="u-url p-name" href={target}>
                  {name}
                </a>
              )}
            </b>
          </>
        );
      })}
    </>
  );
}

/** The speaker's name, a link to all they said, and the role the article gives them. */
export function SpeakerLine(props: { readonly speaker: Speaker | null }) {
  const { speaker } = props;
  if (!speaker) return <span class="p-author">{NOT_NAMED}</span>;
  return (
    <span class="p-author h-card">
      <b>
        <a class="p-name u-url" href={pathOf("speaker", speaker.id)}>
          {speaker.name}
        </a>
      </b>
      {speaker.role && `, ${speaker.role}`}
    </span>
  );
}

/** A quote with its speaker and the article it stands in, for pages of many articles. */
export function QuoteInList(props: {
  readonly article: AnalyzedArticle;
  readonly quote: Quote;
  readonly site: Site;
  readonly withoutSpeaker?: boolean;
}) {
  const { article, quote, site } = props;
  const address = pathOf("article", article.slug);
  return (
    <figure class="h-cite" {...languageAttributes(article.language, site.language)}>
      <blockquote class="p-content" cite={address}>
        {quoteWords(article, quote)}
      </blockquote>
      <figcaption>
        {!props.withoutSpeaker && <SpeakerLine speaker={quote.speaker} />}
        <cite>
          <a class="u-url" href={`${address}#q-${quote.id}`}>
            {article.title}
          </a>
        </cite>
        {article.published && (
          <DateOf class="dt-published" date={article.published} language={article.language} />
        )}
      </figcaption>
    </figure>
  );
}
