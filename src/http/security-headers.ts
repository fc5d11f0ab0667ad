import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Context, MiddlewareHandler } from "hono";
import type { Site } from "../article/site.ts";
import { base64 } from "../render/base64.ts";
import { FRAME_SCRIPT } from "../render/embed/frame.tsx";
import { frameStyle } from "../render/embed/style.ts";
import { COPY_SCRIPT } from "../render/html/copy-script.ts";
import { pageStyle } from "../render/html/stylesheet.ts";

const WIDGETS = "/embed/";

/**
 * Headers that tell the browser what a page may do. Pages name the hashes of their one style and
 * their one script (Content Security Policy 3, 2.3.1), so that cached bytes are the same for all;
 * only the widgets may be framed. A policy that a handler has set stays.
 */
export function securityHeaders(site: Site): MiddlewareHandler {
  const page = policy({
    "style-src": `${hashOf(pageStyle(site, "list"))} ${hashOf(pageStyle(site, "article"))}`,
    "script-src": hashOf(COPY_SCRIPT),
    // a publisher's images may stand on another host of theirs
    "img-src": "'self' https: data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  });
  const widget = policy({
    "style-src": hashOf(frameStyle(site)),
    "script-src": hashOf(FRAME_SCRIPT),
    "frame-ancestors": "*",
  });
  const data = policy({ "frame-ancestors": "'none'" });

  return async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(headersFor(kindOf(context)))) {
      if (!headers.has(name)) headers.set(name, value);
    }
  };

  function headersFor(kind: AnswerKind): Record<string, string> {
    switch (kind) {
      case "page":
        return {
          ...ALL,
          ...HTML,
          "Content-Security-Policy": page,
          "Cross-Origin-Opener-Policy": "same-origin",
        };
      case "widget":
        return { ...ALL, ...HTML, "Content-Security-Policy": widget };
      case "data":
        return { ...ALL, "Content-Security-Policy": data };
    }
  }
}

type AnswerKind = "page" | "widget" | "data";

const ALL = {
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
const HTML = { "Permissions-Policy": "camera=(), geolocation=(), microphone=()" };

function kindOf({ req, res }: Context): AnswerKind {
  if (!res.headers.get("Content-Type")?.startsWith("text/html")) return "data";
  return req.path.startsWith(WIDGETS) ? "widget" : "page";
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries({ "default-src": "'none'", "base-uri": "'none'", ...directives })
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

function hashOf(code: string): string {
  return `'sha256-${base64(sha256(utf8ToBytes(code)))}'`;
}
