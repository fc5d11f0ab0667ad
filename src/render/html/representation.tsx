import type { Child } from "hono/jsx";
import { sliceRange } from "../../article/range.ts";
import { sectionsOf } from "../../article/section.ts";
import { addressOf } from "../address.ts";
import type { RenderContext, Representation } from "../representation.ts";
import type { Resource } from "../resource.ts";

/** Pages for people. */
export const html: Representation = {
  name: "html",
  mediaType: "text/html",
  extension: "",
  kinds: ["front", "article", "quotes", "speakers", "speaker", "topics", "topic", "search"],
  render: (resource, context) =>
    `<!doctype html>${(<Page resource={resource} context={context} />).toString()}`,
};

function Page({ resource, context }: { resource: Resource; context: RenderContext }) {
  return (
    <html lang={resource.kind === "article" ? resource.article.language : context.site.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{context.site.title}</title>
        {context.alternates.map(({ mediaType, title, url }) => (
          <link rel="alternate" type={mediaType} title={title} href={url} />
        ))}
      </head>
      <body>
        <main>{body(resource, context)}</main>
      </body>
    </html>
  );
}

function body(resource: Resource, { site }: RenderContext): Child {
  if (resource.kind === "article") {
    const { article } = resource;
    return (
      <article>
        <h1>{article.title}</h1>
        {sectionsOf(article).map((section) => (
          <section id={section.id}>
            {section.heading && <h2>{sliceRange(article.text, section.heading)}</h2>}
            {section.paragraphs.map(({ id, range }) => (
              <p id={id}>{sliceRange(article.text, range)}</p>
            ))}
          </section>
        ))}
      </article>
    );
  }
  if ("articles" in resource) {
    return (
      <ul>
        {resource.articles.map(({ slug, title }) => (
          <li>
            <a href={addressOf(site, "article", slug)}>{title}</a>
          </li>
        ))}
      </ul>
    );
  }
  return <h1>{resource.kind}</h1>;
}
