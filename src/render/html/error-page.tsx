import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { renderDocument } from "./document.tsx";

export interface ErrorPageProps {
  /** HTTP status code. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** A problem as a page for people: what is wrong, and where to go from here. */
export function errorPage({ status, title, detail }: ErrorPageProps, site: Site): string {
  return renderDocument({
    site,
    title,
    head: <meta name="robots" content="noindex" />,
    children: (
      <div class="page">
        <p class="k">{status}</p>
        <h1>{title}</h1>
        <p class="d">{detail}</p>
        <search>
          <form action={pathOf("search")}>
            <input type="search" name="q" aria-label="Words to search for" />
            <button type="submit">Search</button>
          </form>
        </search>
        <p>
          <a href={pathOf("front")}>Back to the front page</a>
        </p>
      </div>
    ),
  });
}
