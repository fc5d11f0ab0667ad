import type { AnalyzedArticle } from "../../article/analysis.ts";
import type { Site } from "../../article/site.ts";
import { addressOf, FEEDS_PAGE, oembedAddress } from "../address.ts";
import { frameCode } from "../embed/frame.tsx";
import { integrityOf, liveScript } from "../embed/live-script.ts";
import { liveCode, snippet } from "../embed/snippet.ts";
import { articleWidget } from "../embed/widget.ts";
import type { RenderContext } from "../representation.ts";
import type { ResourceKind } from "../resource.ts";
import { renderDocument } from "./document.tsx";
import { textareaText } from "./encode.ts";
import { Head } from "./head.tsx";

const FEEDS: readonly (readonly [string, ResourceKind, string])[] = [
  ["Everything, in full", "feed", ""],
  ["Summaries and key quotes only", "summaries", ""],
  ["Key quotes", "quotes", ""],
];

/**
 * The page about the feeds and the widgets: what there is, and which to paste where.
 *
 * @param example the newest article, whose widgets are shown
 */
export function feedsPage(
  example: AnalyzedArticle | undefined,
  context: Pick<RenderContext, "site" | "alternates">,
): string {
  const { site } = context;
  const title = "Feeds and widgets";
  const self = `${site.url}${FEEDS_PAGE}`;
  const description = `How to follow ${site.title} and how to show its summaries and quotes on other pages.`;
  return renderDocument({
    site,
    title,
    head: (
      <Head context={{ ...context, self }} title={title} description={description} type="website" />
    ),
    children: (
      <div class="page">
        <h1>{title}</h1>
        <p class="d">{description}</p>
        <Feeds site={site} />
        {example && <Widgets article={example} site={site} />}
        <Programs site={site} />
      </div>
    ),
  });
}

function Feeds({ site }: { readonly site: Site }) {
  return (
    <section class="z" aria-labelledby="follow">
      <h2 id="follow">Follow in a reader</h2>
      <p>Paste one of these addresses into any feed reader. All three formats say the same.</p>
      <dl>
        {FEEDS.map(([name, kind]) => (
          <>
            <dt>{name}</dt>
            {(["rss", "atom", "json"] as const).map((extension) => (
              <dd>
                <a href={addressOf(site, kind, "", extension)}>
                  <code>{addressOf(site, kind, "", extension)}</code>
                </a>
              </dd>
            ))}
          </>
        ))}
        <dt>One speaker or one topic</dt>
        <dd>
          Add <code>.rss</code>, <code>.atom</code> or <code>.json</code> to the address of a page
          under <a href={addressOf(site, "speakers")}>Speakers</a> or{" "}
          <a href={addressOf(site, "topics")}>Topics</a>.
        </dd>
      </dl>
    </section>
  );
}

function Widgets({ article, site }: { readonly article: AnalyzedArticle; readonly site: Site }) {
  const widget = articleWidget(article, site);
  const live = liveCode(widget, site, integrityOf(liveScript(site)));
  return (
    <section class="z" aria-labelledby="paste">
      <h2 id="paste">Paste into another page</h2>
      <p>
        Every article page hands these out at its end, for its summary and for its best quote. Here
        they are for the newest article. For another quote, take its address from the article’s list
        of quotes: oEmbed knows it, and its <code>q-</code> number is the end of the frame’s
        address, <code>/embed/quotes/…</code>.
      </p>
      <dl>
        <Form name="WordPress, Ghost, Notion and others that know oEmbed" code={widget.link}>
          Paste the address of the article on a line of its own.
        </Form>
        <Form name="A page whose HTML you write: the snippet" code={snippet(widget, site)}>
          No request and no script. It keeps the words of the day you paste it.
        </Form>
        <Form name="An editor that takes frames" code={frameCode(widget)}>
          Always the present words, walled off from your page. Add <code>?theme=dark</code> or{" "}
          <code>?theme=light</code> to its address to force a scheme.
        </Form>
        <Form name="A page that may run scripts: the live widget" code={live}>
          The snippet, brought up to date when it is opened. For it and the snippet,{" "}
          <code>--scheme: dark</code> in your style sheet forces a scheme.
        </Form>
      </dl>
    </section>
  );
}

function Form(props: { readonly name: string; readonly code: string; readonly children: unknown }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>
        {props.children}
        <textarea readonly aria-label={props.name} data-copy={`Copy: ${props.name}`}>
          {textareaText(props.code)}
        </textarea>
      </dd>
    </>
  );
}

function Programs({ site }: { readonly site: Site }) {
  const links: readonly (readonly [string, string])[] = [
    ["All articles as JSON", addressOf(site, "articles", "", "json")],
    ["oEmbed", oembedAddress(site, `${site.url}/`, "json")],
    ["For language models", `${site.url}/llms.txt`],
    ["Sitemap", `${site.url}/sitemap.xml`],
  ];
  return (
    <section class="z" aria-labelledby="programs">
      <h2 id="programs">For programs</h2>
      <dl>
        {links.map(([name, address]) => (
          <>
            <dt>{name}</dt>
            <dd>
              <a href={address}>
                <code>{address}</code>
              </a>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}
