import type { Article, LeadImage } from "../../article/article.ts";
import type { Result } from "../../article/problem.ts";
import { toSlug } from "../../article/slug.ts";
import type { Source } from "../../article/source.ts";
import { assemble, withoutUndefined } from "../assemble.ts";
import { readStatedDate } from "../date.ts";
import { readFragment, readPlainBody } from "../html/fragment.ts";
import { peopleIn } from "../names-in-line.ts";
import type { ParseOptions } from "../parser.ts";
import { squeeze } from "../white-space.ts";
import { type Ninjs, ninjs, type Valued } from "./ninjs-schema.ts";

const DEEPEST = 12;

/** Whether a JSON value looks like ninjs: an identifier and one of its own containers. */
export function isNinjs(value: unknown): value is object {
  if (value === null || typeof value !== "object") return false;
  return "uri" in value && ("headlines" in value || "bodies" in value || "standard" in value);
}

/**
 * An IPTC ninjs 2.x or 3.x text object as an article. The body is the first marked-up one, else the
 * first plain one; the lead image is the first associated picture.
 */
export function fromNinjs(value: object, source: Source, options: ParseOptions): Result<Article> {
  const read = ninjs.safeParse(lowerKeys(value, 0));
  if (!read.success) {
    const issues = read.error.issues.map((issue) => ({
      field: issue.path.join("."),
      message: issue.message,
      position: { file: source.name },
    }));
    const [first] = issues;
    const detail = `${source.name}: ninjs ${first?.field}: ${first?.message}`;
    return { ok: false, problem: { type: "bad-front-matter", detail, issues } };
  }
  const item = read.data;
  const title = plain(main(item.headlines)) ?? item.title;
  const { pieces, figures } = bodyOf(item);
  if (title === undefined || pieces.length === 0) {
    const lacking = title === undefined ? "headline" : "body";
    const detail = `${source.name}: the ninjs object has no ${lacking}`;
    return { ok: false, problem: { type: "no-article", detail } };
  }
  const image = pictureOf(item) ?? figures[0];
  const parts = {
    ...aboutOf(item),
    title,
    pieces,
    image,
    captions: image?.caption === undefined ? [] : [image.caption],
  };
  return { ok: true, value: assemble(parts, source, options) };
}

function aboutOf(item: Ninjs) {
  const held = item.pubstatus === "withheld" || item.pubstatus === "canceled";
  return {
    id: [item.uri, ...(item.altids ?? []).map(({ value }) => value)].find(isTagUri),
    standfirst: plain(main(item.descriptions)),
    authors: authorsOf(item),
    language: item.language,
    ...datesOf(item),
    source: sourceOf(item),
    canonical: /^https?:/u.test(item.uri) ? item.uri : undefined,
    licence: item.rightsinfo?.linkedrights ?? item.usageterms,
    topics: topicsOf(item),
    draft: held ? (true as const) : undefined,
  };
}

function isTagUri(uri: string | undefined): uri is string {
  return uri?.startsWith("tag:") === true;
}

/** A version that is no later than the creation is no change. */
function datesOf({ firstcreated, contentcreated, versioncreated }: Ninjs) {
  const created = readStatedDate(firstcreated) ?? readStatedDate(contentcreated);
  const version = readStatedDate(versioncreated);
  if (created === undefined || version === undefined) return { published: created ?? version };
  const isLater = Date.parse(version) > Date.parse(created);
  return { published: created, modified: isLater ? version : undefined };
}

function lowerKeys(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((item) => lowerKeys(item, depth + 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.toLowerCase(), lowerKeys(item, depth + 1)]),
  );
}

/** The entry of an array of roles that is meant for readers: the one called main, else the first. */
function main(values: readonly Valued[] | undefined): Valued | undefined {
  return (
    values?.find(({ role }) => role === undefined || /main|default/iu.test(role)) ?? values?.[0]
  );
}

function isMarkup(entry: Valued): boolean {
  return entry.contenttype === undefined
    ? /<(?:p|div|h[1-6]|br)\b/iu.test(entry.value)
    : /html/iu.test(entry.contenttype);
}

function plain(entry: Valued | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const words = isMarkup(entry)
    ? readFragment(entry.value)
        .pieces.map((piece) => piece.words)
        .join(" ")
    : entry.value;
  return squeeze(words) || undefined;
}

function bodyOf({ bodies }: Ninjs) {
  const marked = bodies?.find(isMarkup);
  if (marked !== undefined) return readFragment(marked.value);
  return { pieces: readPlainBody(main(bodies)?.value ?? ""), figures: [] };
}

function authorsOf({ by, people }: Ninjs) {
  const writers = (people ?? []).filter(({ rel }) =>
    /author|writer|creator|byline/iu.test(rel ?? ""),
  );
  const names = writers.flatMap(({ name }) => name ?? []);
  const stated = names.length > 0 ? names : peopleIn((by ?? "").replace(/^by\s/iu, ""));
  return stated.map((name) => ({ name }));
}

function sourceOf({ infosources }: Ninjs) {
  const [first] = infosources ?? [];
  if (first?.name === undefined) return undefined;
  const url = /^https?:/u.test(first.uri ?? "") ? first.uri : undefined;
  return withoutUndefined({ name: first.name, url });
}

function topicsOf({ subjects }: Ninjs) {
  return (subjects ?? []).flatMap(({ name }) => {
    const id = toSlug(name ?? "");
    return name === undefined || id === "" ? [] : [{ id, name }];
  });
}

function pictureOf({ associations }: Ninjs): LeadImage | undefined {
  for (const association of associations ?? []) {
    const read = ninjs.partial({ uri: true }).safeParse(association);
    if (!read.success || (read.data.type !== "picture" && read.data.type !== "graphic")) continue;
    const { renditions, descriptions, headlines, by, copyrightholder } = read.data;
    const best = [...(renditions ?? [])].sort((a, b) => (b.width ?? 0) - (a.width ?? 0))[0];
    return withoutUndefined({
      url: best?.href,
      alt: plain(main(headlines)),
      caption: plain(main(descriptions)),
      credit: by ?? (typeof copyrightholder === "string" ? copyrightholder : undefined),
      width: best?.width,
      height: best?.height,
      mediaType: best?.contenttype,
      size: best?.sizeinbytes,
    });
  }
  return undefined;
}
