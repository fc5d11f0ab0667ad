import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { FERRY_PAGE, LINKS_PAGE } from "./pages.ts";
import { add, filesIn, newFolder } from "./run-add.ts";

const HTML = "text/html; charset=utf-8";

/** What the server of these tests answers at each path. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/news/ferry-returns-today": (response) =>
    response.writeHead(200, { "content-type": HTML }).end(FERRY_PAGE),
  "/news/20251": (response) => response.writeHead(200, { "content-type": HTML }).end(FERRY_PAGE),
  "/short": (response) => response.writeHead(302, { location: "/news/ferry-returns-today" }).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/notes.md": (response) =>
    response.writeHead(200, { "content-type": "text/plain" }).end("# Notes\n\nThe boats sail.\n"),
  "/boat.jpg": (response) =>
    response.writeHead(200, { "content-type": "image/jpeg" }).end("\xff\xd8\xff"),
  "/report": (response) =>
    response.writeHead(200, { "content-type": HTML }).end("%PDF-1.7 and so on"),
  "/latin": (response) =>
    response.writeHead(200, { "content-type": HTML }).end(Buffer.from("<p>caf\xe9", "latin1")),
  "/links": (response) => response.writeHead(200, { "content-type": HTML }).end(LINKS_PAGE),
  "/none": (response) => response.writeHead(200, { "content-type": HTML }).end(),
  "/cut": (response) => {
    response.writeHead(200, { "content-type": HTML, "content-length": "9000" });
    response.write("<p>The first", () => response.destroy());
  },
  "/endless": (response) => {
    const more = () => {
      while (!response.destroyed && response.write("a".repeat(1_000_000)));
    };
    response.writeHead(200, { "content-type": HTML }).on("drain", more);
    more();
  },
};

let site: string;

beforeAll(async () => {
  const server = createServer(({ url = "" }, response) => {
    const answer = ANSWERS[url];
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return () => {
    server.closeAllConnections();
    server.close();
  };
});

test("a page that was fetched names its publisher, and its image by a whole address", async () => {
  const folder = await newFolder();
  const { status, review } = await add("--dir", folder, `${site}/short`);
  expect(status).toBe(0);
  const address = `${site}/news/ferry-returns-today`;
  expect(review).toContain(`source      Sound Wire, ${address}\n`);
  const written = await readFile(join(folder, "ferry-returns-today.md"), "utf8");
  expect(written).toContain(`url: ${address}\n`);
  expect(written).toContain(`url: ${site}/i/boat.jpg\n`);
});

test("an address that says nothing gives way to the title, and text to its ending", async () => {
  const folder = await newFolder();
  const { status } = await add("--dir", folder, `${site}/news/20251`, `${site}/notes.md`);
  expect(status).toBe(0);
  expect(await filesIn(folder)).toEqual(["ferry-returns.md", "notes.md"]);
});

test("an answer that holds no article says why", async () => {
  const folder = await newFolder();
  const reasons: Readonly<Record<string, RegExp>> = {
    "/nowhere": /: the server answered 404 Not Found$/mu,
    "/round": /: it could not be fetched: redirect count exceeded$/mu,
    "/boat.jpg": /: the server says that it is image\/jpeg, not an article$/mu,
    "/report": /: it is a PDF document, not text$/mu,
    "/latin": /: it is not the utf-8 it says it is; save it as UTF-8$/mu,
    "/links": /: No article found: no article on the page$/mu,
    "/none": /: it is empty$/mu,
    "/cut": /: it could not be fetched: \w/mu,
    "/endless": /: it could not be fetched: the answer is longer than 20000000 bytes$/mu,
  };
  const places = Object.keys(reasons).map((path) => `${site}${path}`);
  // nothing listens on port 1
  const { status, review, told } = await add("--dir", folder, ...places, "http://127.0.0.1:1/");
  expect({ status, review }).toEqual({ status: 1, review: "" });
  for (const [path, reason] of Object.entries(reasons)) {
    const said = told.split("\n").filter((line) => line.startsWith(`${site}${path}:`));
    expect(said).toEqual([expect.stringMatching(reason)]);
  }
  expect(told).toMatch(/^http:\/\/127\.0\.0\.1:1\/: it could not be fetched: \w/mu);
  expect(await filesIn(folder)).toEqual([]);
});
