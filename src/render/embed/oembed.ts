import { frameElement } from "./frame.tsx";
import { frameHeight, NARROWEST } from "./frame-size.ts";
import { escapeXml } from "./markup.ts";
import type { Widget } from "./widget.ts";

const USUAL_WIDTH = 600;
const CACHE_SECONDS = 3600;

/** The most that the consumer has room for, CSS pixels. */
export interface OembedLimits {
  readonly maxWidth?: number;
  readonly maxHeight?: number;
}

/** The oEmbed 1.0 answer for a widget: rich, with the frame as its html. */
export function oembed(widget: Widget, siteUrl: string, limits: OembedLimits) {
  const width = Math.min(limits.maxWidth ?? USUAL_WIDTH, USUAL_WIDTH);
  const needed = frameHeight(widget, Math.max(width, NARROWEST / 2));
  const height = Math.min(limits.maxHeight ?? needed, needed);
  return {
    version: "1.0",
    type: "rich",
    provider_name: widget.siteTitle,
    provider_url: `${siteUrl}/`,
    title: widget.title,
    cache_age: CACHE_SECONDS,
    html: frameElement(widget, width, height),
    width,
    height,
  };
}

/** The same answer as XML (oEmbed 1.0, 2.3.4.2). */
export function oembedXml(answer: ReturnType<typeof oembed>): string {
  const fields = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${fields.join("")}</oembed>`;
}
