import type {
  CollectionPage,
  CreativeWork,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  Quotation,
  WithContext,
} from "schema-dts";
import type { AnalyzedArticle, Quote, Speaker } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { addressOf, articleAddress, cardAddress } from "../address.ts";
import { safeUrl } from "../safe-url.ts";
import {
  descriptionOf,
  NOT_NAMED,
  quoteWords,
  shownQuotes,
  summaryLabel,
  summarySentences,
} from "../shown.ts";

const RATIOS = ["16x9", "4x3", "1x1"] as const;

/** IPTC's vocabulary, as schema.org adopted it: how words that no editor wrote came about. */
const DIGITAL_SOURCE = {
  none: undefined,
  author: undefined,
  extractive: "https://schema.org/AlgorithmicMediaDigitalSource",
  model: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
} as const;

/** An article's page for machines: every shown quotation with its speaker, in text order. */
export function articleData(article: AnalyzedArticle, site: Site): WithContext<NewsArticle> {
  return { "@context": "https://schema.org", ...newsArticle(article, site) };
}

/** A page of many articles for machines. */
export function collectionData(
  name: string,
  address: string,
  articles: readonly AnalyzedArticle[],
  site: Site,
): WithContext<CollectionPage> {
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name,
    url: address,
    inLanguage: site.language,
    hasPart: articles.map((article) => coreOf(article, site)),
  };
}

type ArticleNode = Exclude<NewsArticle, string>;

function newsArticle(article: AnalyzedArticle, site: Site): ArticleNode {
  const address = articleAddress(site, article.slug);
  const source = article.source;
  const parts = [
    ...summaryPart(article),
    ...shownQuotes(article).map((quote) => quotation(article, quote, address, site)),
  ];
  return {
    ...coreOf(article, site),
    ...(article.topics[0] && {
      articleSection: article.topics[0].name,
      keywords: article.topics.map(({ name }) => name),
    }),
    wordCount: article.wordCount,
    timeRequired: `PT${article.readingMinutes}M`,
    ...(article.licence && { license: article.licence }),
    ...(article.correction && { correction: article.correction }),
    ...(source && { isBasedOn: basis(source.name, safeUrl(source.url, site)) }),
    speakable: {
      "@type": "SpeakableSpecification",
      cssSelector: [
        "h1",
        ...(article.standfirst ? [".st"] : []),
        ...(summaryPart(article).length > 0 ? [".su li"] : []),
      ],
    },
    ...(parts.length > 0 && { hasPart: parts }),
  };
}

/** What search engines ask of every article. */
function coreOf(article: AnalyzedArticle, site: Site): ArticleNode {
  const address = articleAddress(site, article.slug);
  const description = descriptionOf(article);
  return {
    "@type": "NewsArticle",
    url: address,
    mainEntityOfPage: address,
    headline: article.title,
    description: description ?? article.title,
    inLanguage: article.language,
    image: images(article, site),
    ...(article.published && {
      datePublished: article.published,
      dateModified: article.modified ?? article.published,
    }),
    author: authors(article, site),
    publisher: publisher(site),
  };
}

function publisher(site: Site): Organization {
  return {
    "@type": "NewsMediaOrganization",
    name: site.title,
    url: `${site.url}/`,
    logo: { "@type": "ImageObject", url: cardAddress(site, "1x1") },
  };
}

function authors(article: AnalyzedArticle, site: Site): Person[] | Organization {
  if (article.authors.length === 0) {
    const { source } = article;
    const name = source?.name ?? site.title;
    return {
      "@type": "Organization",
      name,
      url: safeUrl(source?.url, site) ?? `${site.url}/`,
    };
  }
  return article.authors.map(({ name, url }) => ({
    "@type": "Person",
    name,
    url: safeUrl(url, site) ?? `${site.url}/`,
  }));
}

/** The lead image first, then the site's own picture for the ratios it does not have. */
function images(article: AnalyzedArticle, site: Site): (ImageObject | string)[] {
  const cards = RATIOS.map((ratio) => cardAddress(site, ratio));
  const { image } = article;
  const address = safeUrl(image?.url, site);
  if (!image || address === undefined) return cards;
  const lead: ImageObject = {
    "@type": "ImageObject",
    url: address,
    ...(image.width && { width: `${image.width}` }),
    ...(image.height && { height: `${image.height}` }),
    ...(image.caption && { caption: image.caption }),
    ...(image.credit && { creditText: image.credit }),
  };
  return [lead, ...cards.slice(1)];
}

function basis(name: string, url: string | undefined): CreativeWork {
  return { "@type": "CreativeWork", name, ...(url !== undefined && { url }) };
}

function summaryPart(article: AnalyzedArticle): CreativeWork[] {
  const text = summarySentences(article)
    .map((sentence) => sentence.text)
    .join(" ");
  if (text === "") return [];
  const source = DIGITAL_SOURCE[article.summary.method];
  return [
    {
      "@type": "CreativeWork",
      name: "Summary",
      text,
      description: summaryLabel(article),
      ...(source && { digitalSourceType: source }),
    },
  ];
}

function quotation(article: AnalyzedArticle, quote: Quote, address: string, site: Site): Quotation {
  return {
    "@type": "Quotation",
    url: `${address}#q-${quote.id}`,
    text: quoteWords(article, quote),
    spokenByCharacter: character(quote.speaker, site),
  };
}

/** Who speaks; where that is not known, the words that the page shows instead of a name. */
function character(speaker: Speaker | null, site: Site): Person | Organization | string {
  if (!speaker) return NOT_NAMED;
  const { name, role, kind, id } = speaker;
  const shared = { name, url: addressOf(site, "speaker", id) };
  return kind === "person"
    ? { "@type": "Person", ...shared, ...(role && { jobTitle: role }) }
    : { "@type": "Organization", ...shared, ...(role && { description: role }) };
}
