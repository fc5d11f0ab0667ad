import type { Context, Hono } from "hono";
import { corruptRecord, ProblemError } from "../article/problem.ts";
import type { Site } from "../article/site.ts";
import { frameNotice, framePage, type Theme } from "../render/embed/frame.tsx";
import { liveScript } from "../render/embed/live-script.ts";
import { articleWidget, liveData, quoteWidget, type Widget } from "../render/embed/widget.ts";
import type { ArticleStore } from "../store/store.ts";
import { NO_STORE } from "./cache-policy.ts";
import { articleTag } from "./cache-tags.ts";
import { statusOf } from "./problem-status.ts";
import { parameterOf } from "./query.ts";
import { respond } from "./respond.ts";
import { versionOf } from "./version.ts";

export interface EmbedRoutesOptions {
  readonly site: Site;
  /** A reader for one request. */
  readonly openStore: () => ArticleStore;
  readonly renderVersion: string;
}

/** Pages of other origins may run it, isolated ones too (Fetch, 3.8). */
const FOR_ANYBODY = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** Adds the widgets: their pages for frames, the words for live ones, and the script of those. */
export function embedRoutes(app: Hono, options: EmbedRoutesOptions): void {
  const script = liveScript(options.site);
  for (const find of [articleFinder(options), quoteFinder(options)]) {
    app.get(`/embed/${find.kind}/:id{[^/.]+}`, (context) => showFrame(context, find, options));
    app.get(`/embed/${find.kind}/:id{[^/.]+\\.json}`, (context) =>
      showWords(context, find, options),
    );
  }
  app.get("/embed.js", (context) =>
    respond(context, {
      mediaType: "text/javascript",
      validators: { etag: `W/"embed-${versionOf(options)}"` },
      tags: [],
      headers: FOR_ANYBODY,
      render: () => script,
    }),
  );
}

interface FoundWidget {
  readonly widget: Widget;
  readonly slug: string;
  readonly revision: string;
}

interface WidgetFinder {
  readonly kind: "articles" | "quotes";
  /** @throws ProblemError `not-found`, `gone`, `corrupt-record` */
  find(id: string): Promise<FoundWidget>;
}

function articleFinder({ openStore, site }: EmbedRoutesOptions): WidgetFinder {
  return {
    kind: "articles",
    find: async (slug) => {
      const lookup = await openStore().article(slug);
      if (lookup.found === "gone") {
        throw new ProblemError({ type: "gone", detail: "This article was withdrawn." });
      }
      if (lookup.found === "corrupt") throw new ProblemError(corruptRecord(slug));
      if (lookup.found !== "article") {
        throw new ProblemError({ type: "not-found", detail: "This article is not here." });
      }
      const { article } = lookup;
      return { widget: articleWidget(article, site), slug, revision: article.revision };
    },
  };
}

function quoteFinder({ openStore, site }: EmbedRoutesOptions): WidgetFinder {
  return {
    kind: "quotes",
    find: async (id) => {
      const found = await openStore().quote(id);
      if (!found) throw new ProblemError({ type: "not-found", detail: "This quote is not here." });
      const { article, quote } = found;
      return {
        widget: quoteWidget(article, quote, site),
        slug: article.slug,
        revision: article.revision,
      };
    },
  };
}

/** The page for a frame. What is missing is said in the frame's own style. */
async function showFrame(
  context: Context,
  finder: WidgetFinder,
  options: EmbedRoutesOptions,
): Promise<Response> {
  const { site } = options;
  const theme = themeOf(context);
  try {
    const { widget, slug, revision } = await finder.find(context.req.param("id") ?? "");
    return await respond(context, {
      mediaType: "text/html",
      validators: { etag: `W/"${revision}-frame${theme ?? ""}-${versionOf(options)}"` },
      tags: [articleTag(slug)],
      render: () => framePage(widget, site, theme),
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return new Response(frameNotice(error.problem.detail, site, theme), {
      status: statusOf(error.problem),
      headers: { ...NO_STORE, "Content-Type": "text/html; charset=utf-8" },
    });
  }
}

async function showWords(
  context: Context,
  finder: WidgetFinder,
  options: EmbedRoutesOptions,
): Promise<Response> {
  const id = (context.req.param("id") ?? "").replace(/\.json$/u, "");
  const { widget, slug, revision } = await finder.find(id);
  return respond(context, {
    mediaType: "application/json",
    validators: { etag: `W/"${revision}-words-${versionOf(options)}"` },
    tags: [articleTag(slug)],
    headers: FOR_ANYBODY,
    render: () => JSON.stringify(liveData(widget)),
  });
}

function themeOf(context: Context): Theme | undefined {
  const theme = parameterOf(context.req.url, "theme");
  return theme === "light" || theme === "dark" ? theme : undefined;
}
