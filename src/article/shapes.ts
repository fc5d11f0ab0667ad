/** What an article is made of, as zod shapes, for those who read or describe it as JSON. */
import * as z from "zod";

const pixels = z.int().min(1);

export const author = z.object({ name: z.string(), url: z.string().optional() });

export const topic = z.object({ id: z.string(), name: z.string() });

export const sourceCredit = z.object({
  name: z.string(),
  url: z.string().optional(),
  notice: z.string().optional(),
});

export const leadImage = z.object({
  url: z.string().optional(),
  alt: z.string().optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  width: pixels.optional(),
  height: pixels.optional(),
  mediaType: z.string().optional(),
  size: z.int().min(1).optional().describe("Bytes"),
});
