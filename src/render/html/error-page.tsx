import { PROBLEM_TITLES, type Problem } from "../../article/problem.ts";
import type { Site } from "../../article/site.ts";
import { pathOf } from "../address.ts";
import { renderDocument } from "./document.tsx";

/** A problem as a page for people: what is wrong, and where to go from here. */
export function errorPage(problem: Problem, site: Site): string {
  const title = PROBLEM_TITLES[problem.type];
  return renderDocument({
    site,
    title,
    head: <meta name="robots" content="noindex" />,
    children: (
      <div class="page">
        <h1>{title}</h1>
        <p class="d">{problem.detail}</p>
        <search><form action={pathOf("search")}>
          <input type="search" name="q" aria-label="Words to search for" />
          <button type="submit">Search</button>
        </form></search>
        <p>
          <a href={pathOf("front")}>Back to the front page</a>
        </p>
      </div>
    ),
  });
}
