/**
 * Stands in for `sax` in the Worker (`alias` in the wrangler configurations): `feed` only writes XML, but
 * the library that it writes with brings a reader along, 23 KB that would be parsed at each start.
 */
export const parser = undefined;
