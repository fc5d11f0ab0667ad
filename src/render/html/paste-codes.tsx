import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { FEEDS_PAGE } from "../address.ts";
import { frameCode } from "../embed/frame.tsx";
import { integrityOf, liveScript } from "../embed/live-script.ts";
import { liveCode, snippet } from "../embed/snippet.ts";
import { articleWidget, quoteWidget, type Widget } from "../embed/widget.ts";
import { languageAttributes } from "../language.ts";
import { keyQuotes } from "../shown.ts";
import { textareaText } from "./encode.ts";

interface ArticleInSite {
  readonly article: AnalyzedArticle;
  readonly site: Site;
}

/** The widgets of an article to paste elsewhere: its summary and its best quote, in three forms. */
export function PasteCodes({ article, site }: ArticleInSite) {
  const widgets: [string, Widget][] = [["Summary", articleWidget(article, site)]];
  const [best] = keyQuotes(article);
  if (best) widgets.push(["Quote", quoteWidget(article, best, site)]);
  const integrity = integrityOf(liveScript(site));
  return (
    <details class="em z" {...languageAttributes(site.language, article.language)}>
      <summary>Show this on your own site</summary>
      <p class="u">
        Three forms of each: a snippet that needs nothing else, a frame, and a live one that follows
        corrections. <a href={FEEDS_PAGE}>Which to choose</a>, and how to show another quote.
      </p>
      {widgets.map(([name, widget]) => (
        <div>
          <Code label={`${name}, snippet`} code={snippet(widget, site)} />
          <Code label={`${name}, frame`} code={frameCode(widget)} />
          <Code label={`${name}, live`} code={liveCode(widget, site, integrity)} />
        </div>
      ))}
    </details>
  );
}

function Code({ label, code }: { readonly label: string; readonly code: string }) {
  return (
    <>
      <p class="u">{label}</p>
      <textarea readonly aria-label={label} data-copy={`Copy: ${label}`}>
        {textareaText(code)}
      </textarea>
    </>
  );
}
