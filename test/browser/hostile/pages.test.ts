import { describe, expect, test } from "vitest";
import type { AnalyzedArticle } from "../../../src/article/analysis.ts";
import { COLLECTED_ARTICLES, OWN_ARTICLES, PREPARED_ARTICLES } from "./articles.ts";
import { useTraps } from "./trap.ts";

const openTrap = useTraps();

/** On these the payloads of many articles meet. */
const LISTS = ["/", "/quotes", "/speakers", "/topics", "/feeds", "/search?q=%3Cscript%3Eran()"];

function widgetsOf({ slug, quotes }: AnalyzedArticle): string[] {
  return [`/embed/articles/${slug}`, ...quotes.slice(0, 1).map(({ id }) => `/embed/quotes/${id}`)];
}

/** The pages of an article's people and topics put the same words into the same places: some will do. */
function relatedPagesOf({ quotes, topics }: AnalyzedArticle, index: number): string[] {
  if (index % 5 !== 0) return [];
  return [
    ...quotes.flatMap(({ speaker }) => (speaker ? [`/speakers/${speaker.id}`] : [])),
    ...topics.map(({ id }) => `/topics/${id}`),
  ];
}

const PAGES_OF_OURS = [...LISTS, ...OWN_ARTICLES.map(({ slug }) => `/articles/${slug}`)];

const OTHER_PAGES = [
  ...OWN_ARTICLES.flatMap(widgetsOf),
  ...OWN_ARTICLES.flatMap(relatedPagesOf),
  ...[...COLLECTED_ARTICLES, ...PREPARED_ARTICLES].map(({ slug }) => `/articles/${slug}`),
];

const EVERY = 4;

test("there are articles to try", () => {
  expect(OWN_ARTICLES.length).toBeGreaterThan(200);
  expect(PREPARED_ARTICLES.length).toBeGreaterThan(200);
  expect(COLLECTED_ARTICLES.length).toBeGreaterThan(50);
});

describe("hostile articles: nothing runs on any page, and no address is a script", () => {
  // the harder case: nothing is left but the encoding, so everything is tried
  test("with the policy switched off", async () => {
    const { ran, inspect, inspectWritten } = await openTrap({ policy: false });
    expect(await inspect(PAGES_OF_OURS)).toEqual([]);
    expect(await inspectWritten(OTHER_PAGES)).toEqual([]);
    expect(ran).toEqual([]);
  }, 240_000);

  test("with its content security policy", async () => {
    const { ran, inspect } = await openTrap({ policy: true });
    const some = [...PAGES_OF_OURS, ...OTHER_PAGES].filter((_, index) => index % EVERY === 0);
    expect(await inspect(some.slice(0, PAGES_OF_OURS.length / 2))).toEqual([]);
    expect(ran).toEqual([]);
  }, 240_000);
});

describe("the trap", () => {
  const found = async (body: string, way: "inspect" | "inspectWritten") => {
    const trap = await openTrap({ policy: false });
    trap.proxy.replace("/hostile", body);
    const findings = (await trap[way](["/hostile"])).map(({ wrong }) => wrong);
    return { findings, ran: trap.ran };
  };

  test.each(["inspect", "inspectWritten"] as const)(
    "springs where a script does run: %s",
    async (way) => {
      const { findings, ran } = await found(
        "<style></style><img src=x onerror=ran()><a href='javascript:ran()'>a</a>",
        way,
      );
      expect(findings).toContain("attribute onerror");
      expect(findings).toContain("address javascript:ran()");
      expect(ran).toHaveLength(1);
    },
  );

  test("sees what waits for somebody to click, and what leads away", async () => {
    const { findings, ran } = await found(
      "<style></style><base href=x:><svg><a xlink:href='x'></a></svg><button formaction=x>b</button><script type=module></script>",
      "inspect",
    );
    expect(ran).toEqual([]);
    for (const wrong of ["element base", "foreign element svg", "attribute formaction"]) {
      expect(findings).toContain(wrong);
    }
    expect(findings).toContain("script of type module");
  });
});
