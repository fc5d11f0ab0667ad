import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { LeadImage } from "../../article/article.ts";
import type { Site } from "../../article/site.ts";
import { addressOf, articleAddress } from "../address.ts";
import { bodyHtml } from "../body-html.ts";
import { safeUrl } from "../safe-url.ts";

const SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/**
 * An article as an IPTC ninjs 3.1 text object: headline, description, body as HTML and as plain text,
 * speakers of its quotes as people, the lead image as an associated picture.
 */
export function ninjsArticle(article: AnalyzedArticle, site: Site) {
  const by = article.authors.map(({ name }) => name).join(", ");
  const licence = safeUrl(article.licence, site);
  const picture = article.image && associatedPicture(article.image, site);
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
  return [
    { role: "main", contentType: "text/html", wordCount, value: bodyHtml(article) },
    { role: "plain", contentType: "text/plain", charCount: text.length, wordCount, value: text },
  ];
}

function associatedPicture(image: LeadImage, site: Site) {
  const href = safeUrl(image.url, site);
  if (href === undefined) return undefined;
  return {
    name: "lead",
    rel: "lead",
    uri: href,
    type: "picture",
    ...(image.alt !== undefined && {
      headlines: [{ role: "main", contentType: "text/plain", value: image.alt }],
    }),
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
