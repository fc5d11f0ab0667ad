import * as z from "zod";

const uri = z.url({ protocol: /^(?:https?|tag)$/u });
const instant = z.iso.datetime({ offset: true });
const count = z.int().min(0);
const valued = z.array(
  z.strictObject({
    role: z.string().optional(),
    contentType: z.string().optional(),
    charCount: count.optional(),
    wordCount: count.optional(),
    value: z.string().min(1),
  }),
);
const wording = z.array(valued.element.omit({ charCount: true, wordCount: true }));
const named = z.array(
  z.strictObject({ name: z.string().min(1), rel: z.string().optional(), uri: uri.optional() }),
);

const rendition = z.strictObject({
  name: z.string(),
  href: uri,
  contentType: z.string().optional(),
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  sizeInBytes: z.int().min(1).optional(),
});

const picture = z.strictObject({
  name: z.string(),
  rel: z.string().optional(),
  uri,
  type: z.literal("picture"),
  headlines: wording.optional(),
  descriptions: wording.optional(),
  by: z.string().optional(),
  renditions: z.array(rendition).min(1),
});

/**
 * A text object of ninjs 3.1 as far as it is written here: the properties, their types and what is
 * required as in IPTC's JSON schema, whose objects admit no other property either.
 */
export const ninjsText = z.strictObject({
  uri,
  standard: z.strictObject({ name: z.literal("ninjs"), version: z.literal("3.1"), schema: uri }),
  type: z.literal("text"),
  representationType: z.enum(["full", "partial"]),
  pubStatus: z.enum(["usable", "withheld", "canceled"]),
  version: z.string(),
  language: z.string(),
  firstCreated: instant.optional(),
  versionCreated: instant.optional(),
  title: z.string(),
  headlines: wording.min(1),
  descriptions: wording.optional(),
  by: z.string().optional(),
  usageTerms: z.string().optional(),
  rightsInfo: z.strictObject({ linkedRights: uri }).optional(),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  people: named,
  infoSources: z
    .array(z.strictObject({ name: z.string(), role: z.string().optional(), uri: uri.optional() }))
    .optional(),
  subjects: named,
  bodies: valued.min(1),
  associations: z.array(picture).optional(),
});
