import type { Thing, WithContext } from "schema-dts";
import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { cardAddress, oembedAddress } from "../address.ts";
import { imageType } from "../image-type.ts";
import { openGraphLocale } from "../language.ts";
import type { RenderContext } from "../representation.ts";
import { safeUrl } from "../safe-url.ts";
import { scriptJson } from "./encode.ts";

export interface HeadProps {
  readonly context: RenderContext;
  readonly title: string;
  readonly description: string;
  readonly canonical?: string | undefined;
  /** The article that the page is, or the newest that it lists. */
  readonly article?: AnalyzedArticle | undefined;
  readonly type: "article" | "website";
  readonly data?: WithContext<Thing>;
}

/** What a page tells machines in its head: address, alternates, cards, structured data. */
export function Head({ context, title, description, canonical, article, type, data }: HeadProps) {
  const { site, self, alternates, next } = context;
  return (
    <>
      <meta name="description" content={description} />
      <meta name="robots" content="max-image-preview:large" />
      <link rel="canonical" href={canonical ?? self} />
      {alternates.map((alternate) => (
        <link
          rel="alternate"
          type={alternate.mediaType}
          title={alternate.title}
          href={alternate.url}
        />
      ))}
      {article && <OembedLinks site={site} page={self} />}
      {next && <link rel="next" href={next} />}
      <link rel="icon" href="data:," />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={self} />
      <meta property="og:locale" content={openGraphLocale(article?.language ?? site.language)} />
      <CardImage site={site} article={type === "article" ? article : undefined} />
      {article && <ArticleProperties site={site} article={article} />}
      <meta name="twitter:card" content="summary_large_image" />
      {data && <script type="application/ld+json">{scriptJson(data)}</script>}
    </>
  );
}

function OembedLinks({ site, page }: { readonly site: Site; readonly page: string }) {
  return (
    <>
      <link
        rel="alternate"
        type="application/json+oembed"
        title="oEmbed, JSON"
        href={oembedAddress(site, page, "json")}
      />
      <link
        rel="alternate"
        type="text/xml+oembed"
        title="oEmbed, XML"
        href={oembedAddress(site, page, "xml")}
      />
    </>
  );
}

interface ArticleInSite {
  readonly site: Site;
  readonly article: AnalyzedArticle;
}

function ArticleProperties({ site, article }: ArticleInSite) {
  const authors = article.authors.map(({ name }) => name);
  return (
    <>
      {article.published && <meta property="article:published_time" content={article.published} />}
      {article.published && (
        <meta property="article:modified_time" content={article.modified ?? article.published} />
      )}
      {(authors.length > 0 ? authors : [article.source?.name ?? site.title]).map((name) => (
        <meta property="article:author" content={name} />
      ))}
      {article.topics.map(({ name }) => (
        <meta property="article:tag" content={name} />
      ))}
    </>
  );
}

const DRAWN = new Set(["image/jpeg", "image/png", "image/webp"]);

/** The picture of a shared link. Networks draw no SVG, so the site's own stands in for one. */
function CardImage(props: { readonly site: Site; readonly article: AnalyzedArticle | undefined }) {
  const { site, article } = props;
  const image = article?.image;
  const address = safeUrl(image?.url, site);
  const mediaType = image?.mediaType ?? imageType(address ?? "");
  const card =
    image?.width && image.height && address !== undefined && mediaType && DRAWN.has(mediaType)
      ? {
          url: address,
          type: mediaType,
          width: image.width,
          height: image.height,
          alt: image.alt ?? article?.title ?? site.title,
        }
      : {
          url: cardAddress(site, "16x9"),
          type: "image/png",
          width: 1200,
          height: 675,
          alt: site.title,
        };
  return (
    <>
      <meta property="og:image" content={card.url} />
      <meta property="og:image:type" content={card.type} />
      <meta property="og:image:width" content={String(card.width)} />
      <meta property="og:image:height" content={String(card.height)} />
      <meta property="og:image:alt" content={card.alt} />
    </>
  );
}
