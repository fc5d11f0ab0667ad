/** What the values of front matter may look like, and what is read from them. */
import * as z from "zod";
import type { Author, LeadImage, SourceCredit, Topic } from "../../article/article.ts";
import type { QuoteChoice } from "../../article/editorial.ts";
import { toSlug } from "../../article/slug.ts";
import { withoutUndefined } from "../assemble.ts";
import { readIsoDate, readWrittenDate } from "../date.ts";
import { peopleIn } from "../names-in-line.ts";

/** Words or a number, as words. */
export const words = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
/** Words, and not none. */
export const someWords = words.refine((value) => value !== "", "expected words");
const count = z.coerce.number().int().positive();

/** A date in RFC 3339, or written out, as RFC 3339. */
export const date = z.string().transform((value, context) => {
  const read = readIsoDate(value) ?? readWrittenDate(value);
  if (read !== undefined) return read;
  context.addIssue("expected a date such as 2025-10-23 or 2025-10-23T09:00:00Z");
  return z.NEVER;
});

/** Words or a path segment, as a slug. */
export const slug = words.transform((value, context) => {
  const read = toSlug(value);
  if (read !== "") return read;
  context.addIssue("expected letters or digits");
  return z.NEVER;
});

/** The last segment of an address or path, as a slug; undefined for a pattern such as `/:year/:title/`. */
export const slugOfAddress = z.union([z.string(), z.literal(false)]).transform((value) => {
  if (value === false || /[:{]\w|\{\{/u.test(value.replace(/^[a-z]+:\/\//iu, ""))) return undefined;
  const segments = value.split("/").filter((segment) => !/^(?:index\.\w+)?$/iu.test(segment));
  return toSlug((segments.at(-1) ?? "").replace(/\.html?$/iu, "")) || undefined;
});

const author = z
  .union([
    someWords.transform((name) => ({ name })),
    z
      .object({ name: someWords, url: z.string().optional() })
      .transform(({ name, url }) => withoutUndefined({ name, url })),
  ])
  .transform((value): Author => value);

/** A byline, one author or several. */
export const authors = z
  .union([
    z.string().transform((value) => peopleIn(value).map((name): Author => ({ name }))),
    author.transform((value) => [value]),
    z.array(author),
  ])
  .transform((value): readonly Author[] => value);

const topic = z.union([
  someWords.transform((name): Topic => ({ id: toSlug(name), name })),
  z
    .object({ id: slug.optional(), name: someWords })
    .transform(({ id, name }): Topic => ({ id: id ?? toSlug(name), name })),
]);

/** Words apart by commas or a list, as topics. */
export const topics = z
  .union([
    z.string().transform((value) => {
      const names = value.split(",").map((name) => name.trim());
      return names.filter(Boolean).map((name): Topic => ({ id: toSlug(name), name }));
    }),
    z.array(topic),
  ])
  .transform((value) => value.filter(({ id }) => id !== ""));

const image = z
  .union([
    z.string().transform((url) => ({ url })),
    z
      .object({
        url: z.string().optional(),
        src: z.string().optional(),
        image: z.string().optional(),
        path: z.string().optional(),
        alt: words.optional(),
        caption: words.optional(),
        credit: words.optional(),
        width: count.optional(),
        height: count.optional(),
        mediaType: z.string().optional(),
        size: count.optional(),
      })
      .transform(({ src, image, path, url, ...rest }) =>
        withoutUndefined({ url: url ?? src ?? image ?? path, ...rest }),
      ),
  ])
  .transform((value): LeadImage => withoutUndefined(value));

/** Hugo names several for sharing; the first leads. */
export const imageOrFirst = z.union([
  image,
  z
    .array(image)
    .min(1)
    .transform(([first]): LeadImage => first ?? {}),
]);

/** A name, or name, address and notice. */
export const source = z
  .union([
    someWords.transform((name) => ({ name })),
    z.object({ name: someWords, url: z.string().optional(), notice: words.optional() }),
  ])
  .transform((value): SourceCredit => withoutUndefined(value));

/** Words of a quotation to pin, or a whole decision about one. */
export const quoteChoice = z
  .union([
    someWords.transform((match) => ({ match, action: "pin" as const })),
    z.strictObject({
      match: someWords,
      action: z.enum(["pin", "hide"]).optional(),
      speaker: z.string().nullable().optional(),
      role: words.optional(),
    }),
  ])
  .transform((value): QuoteChoice => withoutUndefined(value));

/** Paths, as the slugs at their ends. */
/** One path or several, as the slugs at their ends. */
export const aliases = z
  .union([z.string().transform((value) => [value]), z.array(z.string())])
  .transform((list) => list.map((path) => toSlug(path.split("/").filter(Boolean).at(-1) ?? "")))
  .transform((slugs) => slugs.filter((value) => value !== ""));
