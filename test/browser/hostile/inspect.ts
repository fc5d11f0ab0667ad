/** Addresses in a document that are none of the web: an expression of a function of the document. */
const SCRIPT_ADDRESSES = `((document) =>
  ["href", "src", "action", "formaction", "cite", "data", "background", "poster"]
    .flatMap((name) => [...document.querySelectorAll("[" + name + "]")].map((element) => element.getAttribute(name)))
    // an empty icon, so that browsers do not ask for one
    .filter((address) => address !== "data:,")
    .filter((address) => URL.canParse(address, document.baseURI) &&
      !["http:", "https:"].includes(new URL(address, document.baseURI).protocol)))`;

/** What stands in a document that the site itself never makes: an expression of a function of the document. */
const HOSTILE_PARTS = `((document) => {
  const wrong = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") wrong.push("foreign element " + name);
    if (/^(?:iframe|frame|frameset|object|embed|applet|base|template|dialog|audio|video|source|plaintext|xmp|noscript)$/.test(name)) {
      wrong.push("element " + name);
    }
    for (const attribute of element.attributes) {
      if (/^on|^(?:srcdoc|formaction|autofocus|background|http-equiv|popover|is)$/.test(attribute.name)) {
        wrong.push("attribute " + attribute.name);
      }
    }
  }
  if (document.querySelectorAll("script:not([type])").length > 1) wrong.push("a second script");
  for (const data of document.querySelectorAll("script[type]")) {
    if (data.type !== "application/ld+json") wrong.push("script of type " + data.type);
    try { JSON.parse(data.textContent); } catch { wrong.push("broken JSON-LD"); }
  }
  if (document.querySelectorAll("style").length !== 1) wrong.push("another style");
  wrong.push(...${SCRIPT_ADDRESSES}(document).map((address) => "address " + address));
  return wrong;
})`;

/** Looks into the frames of a page, none of which may have gone elsewhere: the findings. */
export const INSPECT_FRAMES = `[...document.querySelectorAll("iframe")].flatMap((frame) => {
  const path = frame.getAttribute("src");
  const inside = frame.contentDocument;
  const wrong = inside?.location.href === frame.src ? ${HOSTILE_PARTS}(inside) : ["it went elsewhere"];
  return wrong.map((words) => ({ path, wrong: words }));
})`;

/** Writes documents into one frame, one after the other, each until it has loaded: a function of the frame and a document. */
const WRITE = `(async (frame, markup) => {
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const { contentDocument: inside, contentWindow } = frame;
  inside.open();
  Object.assign(contentWindow, { ran, alert: ran, prompt: ran, confirm: ran });
  inside.write(markup);
  inside.close();
  await loaded;
  return inside;
})`;

/** Fetches pages and writes them into a frame without their policy: the findings. */
export function inspectWritten(paths: readonly string[]): string {
  return `(async () => {
    const found = [];
    const frame = document.body.appendChild(document.createElement("iframe"));
    for (const path of ${JSON.stringify(paths)}) {
      const inside = await ${WRITE}(frame, await (await fetch(path)).text());
      for (const wrong of ${HOSTILE_PARTS}(inside)) found.push({ path, wrong });
    }
    return found;
  })()`;
}

/** Puts pieces of markup into a page as programs do that trust them: written, and as the inside of an element. */
export function showPieces(pieces: readonly string[]): string {
  return `(async () => {
    const found = [];
    const frame = document.body.appendChild(document.createElement("iframe"));
    for (const piece of ${JSON.stringify(pieces)}) {
      const written = await ${WRITE}(frame, piece);
      const inside = document.body.appendChild(document.createElement("div"));
      inside.innerHTML = piece;
      // once more: what a page takes out of itself may be another thing when it is put in again
      inside.innerHTML = inside.innerHTML;
      // an image that comes after all others: their events are over when its own is
      const last = inside.appendChild(document.createElement("img"));
      await new Promise((resolve) => Object.assign(last, { onerror: resolve, src: "/none?" + found.length }));
      last.remove();
      for (const place of [written, inside]) {
        const address = ${SCRIPT_ADDRESSES}(place);
        if (address.length > 0) found.push({ piece, address });
      }
      inside.remove();
    }
    return found;
  })()`;
}
