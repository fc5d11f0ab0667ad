import type { Frame, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { ARABIC, LIGHTHOUSE } from "../fixture/articles.ts";
import { useForeignHost } from "./foreign-host.ts";
import { origin, usePages } from "./open-page.ts";

const FORMS = ["snippet", "frame", "live"] as const;
type Form = (typeof FORMS)[number];
const WIDTHS = [320, 400, 600, 800];
const WORDS = "It’s the first light my daughter has ever seen out there,";

const openPage = usePages();
const host = useForeignHost();
const codes = new Map<string, string>();

beforeAll(async () => {
  const page = await openPage();
  for (const { slug } of [LIGHTHOUSE, ARABIC]) {
    await page.goto(`${origin}/articles/${slug}`);
    for (const field of await page.locator("textarea").all()) {
      codes.set(`${slug} ${await field.getAttribute("aria-label")}`, await field.inputValue());
    }
  }
});

function codeOf(form: Form, what = "Quote", slug = LIGHTHOUSE.slug): string {
  const code = codes.get(`${slug} ${what}, ${form}`);
  if (code === undefined) throw new Error(`no ${form} of ${what}; there are ${[...codes.keys()]}`);
  return code;
}

describe.each(FORMS)("the %s", (form) => {
  test("stays whole and moves nothing at any width", async () => {
    const page = await openPage();
    await page.addInitScript(countShifts);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(
        host({ body: `${codeOf(form)}<p>after</p>${codeOf(form, "Summary")}<p>after</p>` }),
      );
      await settled(page);
      expect(await page.evaluate("globalThis.shifted"), `${width} px`).toBe(0);
      expect(await overflow(page), `${width} px`).toBe(0);
      expect(await drawn(page, form), `${width} px`).toContain("Maren Holt, harbour master");
      if (form !== "frame") continue;
      for (const frame of framesOf(page)) {
        expect(await cutOff(frame), `${width} px`).toBe(0);
      }
    }
  });

  test("is there without scripts", async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(host({ body: codeOf(form) }));
    expect(await drawn(page, form)).toContain(WORDS);
  });

  test("works where the host's policy is strict", async () => {
    const page = await openPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.addInitScript(countShifts);
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;
    await page.goto(host({ body: `${codeOf(form)}<p>after</p>`, policy }));
    await settled(page);
    expect(await drawn(page, form)).toContain(WORDS);
    expect(await drawn(page, form)).toContain("Maren Holt");
    expect(await page.evaluate("globalThis.shifted")).toBe(0);
    expect(complaints.filter((text) => !/inline style|favicon|data:,/u.test(text))).toEqual([]);
  });

  test("is not undone by hostile styles", async () => {
    const page = await openPage();
    const hostile =
      "<style>html{font-size:3px}*{font:1px cursive!important;color:#fff!important;letter-spacing:9px!important;text-transform:uppercase!important}blockquote,standfirst-embed,a,div{display:none!important;opacity:0!important}</style>";
    await page.goto(host({ head: form === "frame" ? "" : hostile, body: codeOf(form) }));
    await settled(page);
    const words = form === "frame" ? framesOf(page)[0]?.getByText(WORDS) : page.getByText(WORDS);
    expect(await words?.isVisible()).toBe(true);
    const size = await words?.evaluate((element) => {
      const shown = element.shadowRoot?.querySelector("div") ?? element;
      return Number.parseFloat(shown.ownerDocument.defaultView.getComputedStyle(shown).fontSize);
    });
    expect(size).toBeGreaterThanOrEqual(17);
  });

  test("reads from right to left in Arabic", async () => {
    const page = await openPage();
    await page.goto(host({ body: codeOf(form, "Quote", ARABIC.slug) }));
    await settled(page);
    expect(await drawn(page, form)).toContain("ليلى حداد");
    const place = form === "frame" ? (framesOf(page)[0] as Frame) : page;
    expect(await place.locator("[dir=rtl]").first().isVisible()).toBe(true);
  });

  test("follows the scheme of the host and the one that it forces", async () => {
    const page = await openPage({ colorScheme: "light" });
    const forced = {
      snippet: codeOf("snippet"),
      live: codeOf("live"),
      frame: codeOf("frame").replace(/src="([^"]*)"/u, 'src="$1?theme=dark"'),
    }[form];
    await page.goto(host({ head: "<style>:root{--scheme:dark}</style>", body: forced }));
    await settled(page);
    expect(await background(page, form)).not.toBe("rgb(255, 255, 255)");
    await page.goto(host({ body: codeOf(form) }));
    await settled(page);
    expect(await background(page, form)).toBe("rgb(255, 255, 255)");
  });
});

test("the live widget shows a correction and keeps its place", async () => {
  const page = await openPage();
  await page.addInitScript(countShifts);
  const stale = codeOf("live").replace(
    WORDS,
    "It was the first light she ever saw out there, on a rock that nobody visits,",
  );
  await page.goto(host({ body: `${stale}<p>after</p>` }));
  await page.locator("standfirst-embed").getByText(WORDS).waitFor();
  expect(await page.evaluate("globalThis.shifted")).toBe(0);
});

test("the live widget is right when it is first shown in a hidden place", async () => {
  const page = await openPage();
  await page.goto(host({ body: `<div id="tab" hidden>${codeOf("live")}</div>` }));
  await settled(page);
  await page.locator("#tab").evaluate((tab) => tab.removeAttribute("hidden"));
  expect(await page.getByText(WORDS).isVisible()).toBe(true);
  expect(await page.getByText("Maren Holt, harbour master").last().isVisible()).toBe(true);
});

test("the live widget draws from a bare element too, as an editor may leave it", async () => {
  const page = await openPage();
  const bare = codeOf("live").replace(
    /<template.*<\/template>.*<\/standfirst-embed>/su,
    "</standfirst-embed>",
  );
  await page.goto(host({ body: bare }));
  await page.locator("standfirst-embed").getByText(WORDS).waitFor();
});

test.each(["", "allow-scripts"])("the frame is drawn in sandbox=%j", async (sandbox) => {
  const page = await openPage();
  const code = codeOf("frame").replace("<iframe", `<iframe sandbox="${sandbox}"`);
  await page.goto(host({ body: code }));
  expect(await drawn(page, "frame")).toContain(WORDS);
});

test("the frame speaks WordPress's protocol, also when it is shown late", async () => {
  const page = await openPage();
  await page.addInitScript(
    "globalThis.messages = []; addEventListener('message', ({ data }) => messages.push(data))",
  );
  const code = codeOf("frame")
    .replace("<iframe", `<iframe sandbox="allow-scripts" hidden`)
    .replace(/src="([^"]*)"/u, 'src="$1#?secret=abc123XYZ0"');
  await page.goto(host({ body: code.replace(' loading="lazy"', "") }));
  await settled(page);
  await page.locator("iframe").evaluate((frame) => frame.removeAttribute("hidden"));
  await page.waitForFunction(
    "messages.some(({ message, value, secret }) => message === 'height' && value > 40 && secret === 'abc123XYZ0')",
  );
  await framesOf(page)[0]?.getByRole("link").first().click();
  await page.waitForFunction(
    `messages.some(({ message, value }) => message === 'link' && value.startsWith("${origin}/articles/"))`,
  );
});

test("nothing but the widgets may be framed", async () => {
  const page = await openPage();
  await page.goto(host({ body: `<iframe src="${origin}/articles/${LIGHTHOUSE.slug}"></iframe>` }));
  await settled(page);
  expect(page.frames()[1]?.url()).not.toContain(LIGHTHOUSE.slug);
});

function framesOf(page: Page): Frame[] {
  return page.frames().slice(1);
}

/** Everything that a reader sees of the widget. */
async function drawn(page: Page, form: Form): Promise<string> {
  if (form === "frame") return (await framesOf(page)[0]?.locator("main").innerText()) ?? "";
  return page
    .locator("blockquote, standfirst-embed")
    .first()
    .evaluate((element) => {
      const inside = element.shadowRoot?.querySelector("div")?.innerText ?? "";
      return inside + element.innerText;
    });
}

async function background(page: Page, form: Form): Promise<string> {
  if (form === "frame") {
    const frame = framesOf(page)[0];
    return frame?.evaluate(
      "const probe = document.createElement('i'); probe.style.color = 'canvas'; document.body.append(probe); const seen = getComputedStyle(probe).color; probe.remove(); seen",
    ) as Promise<string>;
  }
  return page.locator("blockquote, standfirst-embed").evaluate((element) => {
    const box = element.shadowRoot?.querySelector("div");
    return box ? box.ownerDocument.defaultView.getComputedStyle(box).backgroundColor : "";
  });
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
}

/** How many pixels of the frame's words do not fit into it. */
function cutOff(frame: Frame): Promise<number> {
  return frame.locator("blockquote").evaluate((words) => words.scrollHeight - words.clientHeight);
}

/** Until the scripts of the page have run and what they fetched is there. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}

const countShifts = `globalThis.shifted = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shifted += value; }).observe({ type: "layout-shift", buffered: true });`;
