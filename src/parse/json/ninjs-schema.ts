import * as z from "zod";

const text = z.string().trim().min(1);
const valued = z.array(
  z.looseObject({ role: text.optional(), contenttype: text.optional(), value: z.string() }),
);
const named = z.array(
  z.looseObject({
    name: text.optional(),
    rel: text.optional(),
    role: text.optional(),
    uri: text.optional(),
  }),
);
const count = z.int().min(1);
const rendition = z.looseObject({
  name: text.optional(),
  href: text.optional(),
  contenttype: text.optional(),
  width: count.optional(),
  height: count.optional(),
  sizeinbytes: count.optional(),
});

/** ninjs with its keys in lower case: 2.x writes them so, 3.x in camel case. */
export const ninjs = z.looseObject({
  uri: text,
  type: text.optional(),
  pubstatus: text.optional(),
  language: text.optional(),
  title: text.optional(),
  slugline: text.optional(),
  headlines: valued.optional(),
  descriptions: valued.optional(),
  bodies: valued.optional(),
  by: text.optional(),
  people: named.optional(),
  infosources: named.optional(),
  subjects: named.optional(),
  firstcreated: text.optional(),
  contentcreated: text.optional(),
  versioncreated: text.optional(),
  altids: z.array(z.looseObject({ value: text.optional() })).optional(),
  usageterms: text.optional(),
  rightsinfo: z.looseObject({ linkedrights: text.optional() }).optional(),
  associations: z.array(z.looseObject({ type: text.optional() })).optional(),
  renditions: z.array(rendition).optional(),
});
export type Ninjs = z.output<typeof ninjs>;

/** One of several wordings, each for a role. */
export type Valued = z.output<typeof valued>[number];
