import { Feed } from "feed";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { articles } from "../../src/content.generated.ts";

/** The feed route as it is usually written: the `feed` package, rendered for every request, and `etag()`. */
const app = new Hono();

app.use("/feed.rss", etag());
app.get("/feed.rss", (context) => {
  const feed = new Feed({
    title: "Peer",
    id: "https://news.example/",
    link: "https://news.example/",
  });
  for (const article of articles) {
    feed.addItem({
      title: article.title,
      id: article.id,
      link: `https://news.example/articles/${article.slug}`,
      date: new Date(article.published ?? 0),
      content: article.text
        .split("\n\n")
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join(""),
    });
  }
  return context.body(feed.rss2(), 200, { "Content-Type": "application/rss+xml; charset=utf-8" });
});

export default app;
