import type { Site } from "../../article/site.ts";
import { directionOf } from "../direction.ts";
import { escapeHtml } from "./markup.ts";
import { shadowStyle } from "./style.ts";
import { sourceLine, type Widget } from "./widget.ts";

/**
 * The widget as a piece of HTML that needs nothing else: a block quotation with the words and the
 * link as its own content, drawn by a declarative shadow root where the browser and the host page
 * let it, plain where not.
 */
export function snippet(widget: Widget, site: Site): string {
  return `<blockquote${languageOf(widget)}>${content(widget, site)}</blockquote>`;
}

/**
 * The widget as a custom element that `embed.js` keeps up to date; without the script it is the
 * snippet.
 *
 * @param integrity of `embed.js`, for subresource integrity
 */
export function liveCode(widget: Widget, site: Site, integrity: string): string {
  const script = `<script async src="${escapeHtml(site.url)}/embed.js" integrity="${integrity}" crossorigin></script>`;
  return `${script}<standfirst-embed src="${escapeHtml(widget.address)}"${languageOf(widget)}>${content(widget, site)}</standfirst-embed>`;
}

function content(widget: Widget, site: Site): string {
  const link = `<a href="${escapeHtml(widget.link)}">${escapeHtml(sourceLine(widget))}</a>`;
  return `<template shadowrootmode="open"><style>${shadowStyle(site)}</style><div><slot></slot></div></template>${escapeHtml(widget.text)}${link}`;
}

function languageOf({ language }: Widget): string {
  const dir = directionOf(language) === "rtl" ? ` dir="rtl"` : "";
  return ` lang="${escapeHtml(language)}"${dir}`;
}
