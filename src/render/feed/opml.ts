import type { Site } from "../../article/site.ts";
import { addressOf } from "../address.ts";
import { oneLine } from "../plain-text.ts";
import type { Representation } from "../representation.ts";
import type { Resource } from "../resource.ts";
import { feedTitle } from "./compose.ts";
import { element, textElement } from "./markup.ts";

/** All feeds of the site as OPML 2.0, each once, in RSS, which every reader that imports OPML takes. */
export const opml: Representation<"opml"> = {
  name: "opml",
  mediaType: "text/x-opml",
  extension: "xml",
  kinds: ["opml"],
  render: ({ topics, speakers }, { site }) => {
    const groups = [
      outline(site, { kind: "feed", articles: [] }),
      outline(site, { kind: "summaries", articles: [] }),
      outline(site, { kind: "quotes", quotes: [] }),
      group(
        "Topics",
        topics.map(({ topic }) => outline(site, { kind: "topic", topic, articles: [] }, topic.id)),
      ),
      group(
        "Speakers",
        speakers.map(({ speaker }) =>
          outline(site, { kind: "speaker", speaker, quotes: [] }, speaker.id),
        ),
      ),
    ];
    return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>${textElement("title", oneLine(site.title))}</head>
<body>
${groups.filter((line) => line !== "").join("\n")}
</body>
</opml>
`;
  },
};

type Listed = Resource<"feed" | "summaries" | "quotes" | "topic" | "speaker">;

function outline(site: Site, resource: Listed, id = ""): string {
  const text = feedTitle(resource, site);
  const isSiteWide = resource.kind === "feed" || resource.kind === "summaries";
  return element("outline", {
    type: "rss",
    text,
    title: text,
    xmlUrl: addressOf(site, resource.kind, id, "rss"),
    htmlUrl: isSiteWide ? `${site.url}/` : addressOf(site, resource.kind, id),
  });
}

function group(text: string, outlines: readonly string[]): string {
  return outlines.length === 0 ? "" : element("outline", { text }, `\n${outlines.join("\n")}\n`);
}
