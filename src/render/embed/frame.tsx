import type { Child } from "hono/jsx";
import type { Site } from "../../article/site.ts";
import { directionOf } from "../direction.ts";
import { htmlDocument, rawText } from "../html/encode.ts";
import { frameHeight, NARROWEST } from "./frame-size.ts";
import { escapeHtml } from "./markup.ts";
import { frameStyle } from "./style.ts";
import { sourceLine, type Widget } from "./widget.ts";

/**
 * Tells the page around it the height that shows everything, now and whenever it changes, and
 * speaks WordPress's embed protocol: the secret from the fragment, `height` and `link` messages. It
 * says nothing while it is hidden, since then it has no height.
 */
export const FRAME_SCRIPT =
  `{const m=document.querySelector("main"),q=m.firstChild,secret=/secret=(\\w+)/.exec(location.hash)?.[1],
s=(message,value)=>parent.postMessage({message,value,height:message=="height"?value:0,secret},"*"),
h=()=>{const v=m.offsetHeight+q.scrollHeight-q.clientHeight;v&&s("height",v)};
new ResizeObserver(h).observe(m);
if(secret)onclick=e=>{const a=e.target.closest("a");a&&(e.preventDefault(),s("link",a.href))}}`.replaceAll(
    "\n",
    "",
  );

/** The colour scheme that the host page forces, when it does. */
export type Theme = "light" | "dark";

/** The widget's own page, the one address of ours that may be framed. */
export function framePage(widget: Widget, site: Site, theme?: Theme): string {
  const { language, title, siteTitle, text, by, link } = widget;
  return frame({
    language,
    title,
    site,
    theme,
    head: <link rel="canonical" href={link} />,
    children: (
      <>
        <blockquote>{text}</blockquote>
        <p>
          {by} ·{" "}
          <a href={link} target="_top">
            {title}
          </a>
          , {siteTitle}
        </p>
      </>
    ),
  });
}

/** What a frame shows when there is nothing to show any more. */
export function frameNotice(notice: string, site: Site, theme?: Theme): string {
  return frame({
    language: site.language,
    title: notice,
    site,
    theme,
    head: <meta name="robots" content="noindex" />,
    children: (
      <>
        <blockquote>{notice}</blockquote>
        <p>
          <a href={`${site.url}/`} target="_top">
            {site.title}
          </a>
        </p>
      </>
    ),
  });
}

interface FrameProps {
  readonly language: string;
  readonly title: string;
  readonly site: Site;
  readonly theme: Theme | undefined;
  readonly head: Child;
  readonly children: Child;
}

function frame({ language, title, site, theme, head, children }: FrameProps): string {
  const page = (
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        {head}
        <style>{rawText(frameStyle(site))}</style>
      </head>
      <body>
        <main>{children}</main>
        <script>{rawText(FRAME_SCRIPT)}</script>
      </body>
    </html>
  );
  return htmlDocument(page);
}

/** The frame as HTML to paste, high enough for the narrowest host. */
export function frameCode(widget: Widget): string {
  return frameElement(widget, "100%", frameHeight(widget, NARROWEST));
}

/** An iframe element around the widget's page. */
export function frameElement(widget: Widget, width: string | number, height: number): string {
  return `<iframe src="${escapeHtml(widget.address)}" title="${escapeHtml(sourceLine(widget))}" width="${width}" height="${height}" frameborder="0" loading="lazy"></iframe>`;
}
