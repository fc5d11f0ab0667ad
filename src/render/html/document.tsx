import type { Child } from "hono/jsx";
import type { Site } from "../../article/site.ts";
import { FEEDS_PAGE, pathOf } from "../address.ts";
import { directionOf } from "../direction.ts";
import { languageAttributes } from "../language.ts";
import { COPY_SCRIPT } from "./copy-script.ts";
import { htmlDocument, rawText } from "./encode.ts";
import { pageStyle, type StyleName } from "./stylesheet.ts";

export interface DocumentProps {
  readonly site: Site;
  /** What the tab and a search result show; the site's title follows it. */
  readonly title: string;
  /** BCP 47 tag of the page's own words; the site's where absent. */
  readonly language?: string;
  /** Elements of the head beside title, style and viewport. */
  readonly head?: Child;
  /** Path of the masthead's entry that this page is. */
  readonly current?: string;
  readonly style?: StyleName;
  readonly children?: Child;
}

/** A whole page around `children`: head, masthead, main, footer. */
export function renderDocument(props: DocumentProps): string {
  return htmlDocument(<Document {...props} />);
}

function Document({
  site,
  title,
  language = site.language,
  head,
  current,
  style = "list",
  children,
}: DocumentProps) {
  const chrome = languageAttributes(site.language, language);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title === site.title ? title : `${title} · ${site.title}`}</title>
        <meta name="color-scheme" content="light dark" />
        {head}
        <style>{rawText(pageStyle(site, style))}</style>
      </head>
      <body>
        <a class="skip" href="#main" {...chrome}>
          Skip to the content
        </a>
        <Masthead site={site} chrome={chrome} current={current} />
        <main id="main">{children}</main>
        <Footer site={site} chrome={chrome} />
        <script>{rawText(COPY_SCRIPT)}</script>
      </body>
    </html>
  );
}

type Chrome = ReturnType<typeof languageAttributes>;

interface ChromeProps {
  readonly site: Site;
  readonly chrome: Chrome;
  readonly current?: string | undefined;
}

const SECTIONS = [
  ["Quotes", "quotes"],
  ["Speakers", "speakers"],
  ["Topics", "topics"],
  ["Search", "search"],
] as const;

function Masthead({ site, chrome, current }: ChromeProps) {
  return (
    <header class="m" {...chrome}>
      <b>
        <a href={pathOf("front")}>{site.title}</a>
      </b>
      <nav aria-label="Site">
        {SECTIONS.map(([label, kind]) => (
          <a href={pathOf(kind)} aria-current={current === kind ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Footer({ site, chrome }: ChromeProps) {
  return (
    <footer class="f" {...chrome}>
      <span>{site.description}</span>
      <nav aria-label="Formats">
        <a href={FEEDS_PAGE}>Feeds and widgets</a>
        <a href={pathOf("feed", "", "rss")}>RSS</a>
      </nav>
    </footer>
  );
}
