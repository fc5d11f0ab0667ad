import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { LeadImage } from "../../article/article.ts";
import { sliceRange } from "../../article/range.ts";
import { type Paragraph, sectionsOf } from "../../article/section.ts";
import type { Site } from "../../article/site.ts";
import { addressOf, articleAddress } from "../address.ts";
import { safeUrl } from "../safe-url.ts";

const SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/**
 * An article as an IPTC ninjs 3.1 text object: headline, description, body as HTML and as plain text,
 * speakers of its quotes as people, the lead image as an associated picture.
 */
export function ninjsArticle(article: AnalyzedArticle, site: Site) {
  const by = article.authors.map(({ name }) => name).join(", ");
  const licence = safeUrl(article.licence, site);
  const picture = article.image && associatedPicture(article.image, article.title, site);
  return {
    uri: articleAddress(site, article.slug),
    standard: { name: "ninjs", version: "3.1", schema: SCHEMA },
    type: "text",
    representationType: "full",
    pubStatus: "usable",
    version: article.revision,
    language: article.language,
    ...(article.published && { firstCreated: article.published }),
    ...versionCreated(article),
    title: article.title,
    headlines: [{ role: "main", contentType: "text/plain", value: article.title }],
    ...(article.standfirst && {
      descriptions: [{ role: "main", contentType: "text/plain", value: article.standfirst }],
    }),
    ...(by !== "" && { by }),
    ...(licence === undefined
      ? article.licence && { usageTerms: article.licence }
      : { rightsInfo: { linkedRights: licence } }),
    altIds: [{ role: "tag", value: article.id }],
    people: people(article),
    ...(article.source && { infoSources: [infoSource(article.source, site)] }),
    subjects: article.topics.map(({ id, name }) => ({ name, uri: addressOf(site, "topic", id) })),
    bodies: bodies(article),
    ...(picture && { associations: [picture] }),
  };
}

function versionCreated({ published, modified }: AnalyzedArticle) {
  const versionCreated = modified ?? published;
  return versionCreated === undefined ? {} : { versionCreated };
}

function people({ authors, quotes }: AnalyzedArticle) {
  const speakers = quotes.flatMap(({ speaker }) =>
    speaker?.kind === "person" ? [speaker.name] : [],
  );
  return [
    ...authors.map(({ name }) => ({ name, rel: "author" })),
    ...[...new Set(speakers)].map((name) => ({ name, rel: "quoted" })),
  ];
}

function infoSource(source: NonNullable<AnalyzedArticle["source"]>, site: Site) {
  const uri = safeUrl(source.url, site);
  return { name: source.name, ...(uri !== undefined && { uri }) };
}

function bodies(article: AnalyzedArticle) {
  const { text, wordCount } = article;
  const html = sectionsOf(article)
    .flatMap(({ heading, paragraphs }) => [
      ...(heading ? [`<h2>${escapeMarkup(sliceRange(text, heading))}</h2>`] : []),
      ...paragraphs.map((paragraph) => paragraphHtml(paragraph, text)),
    ])
    .join("\n");
  return [
    { role: "main", contentType: "text/html", wordCount, value: html },
    { role: "plain", contentType: "text/plain", charCount: text.length, wordCount, value: text },
  ];
}

function paragraphHtml({ kind, ordered, range }: Paragraph, text: string): string {
  const words = escapeMarkup(sliceRange(text, range)).replaceAll("\n", "<br>");
  if (kind === "blockQuote") return `<blockquote><p>${words}</p></blockquote>`;
  if (kind === "paragraph") return `<p>${words}</p>`;
  return ordered ? `<ol><li>${words}</li></ol>` : `<ul><li>${words}</li></ul>`;
}

function escapeMarkup(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function associatedPicture(image: LeadImage, title: string, site: Site) {
  const href = safeUrl(image.url, site);
  if (href === undefined) return undefined;
  return {
    name: "lead",
    rel: "lead",
    uri: href,
    type: "picture",
    headlines: [{ value: image.alt ?? title }],
    ...(image.caption !== undefined && {
      descriptions: [{ role: "caption", contentType: "text/plain", value: image.caption }],
    }),
    ...(image.credit !== undefined && { by: image.credit }),
    renditions: [
      {
        name: "original",
        href,
        ...(image.mediaType !== undefined && { contentType: image.mediaType }),
        ...(image.width !== undefined && { width: image.width }),
        ...(image.height !== undefined && { height: image.height }),
        ...(image.size !== undefined && { sizeInBytes: image.size }),
      },
    ],
  };
}
