import type { Site } from "../../article/site.ts";
import { ACCENT } from "../html/accent.ts";
import { cssColour } from "../html/encode.ts";

function accentOf({ accent }: Site): string {
  return `light-dark(${cssColour(accent?.light, ACCENT.light)},${cssColour(accent?.dark, ACCENT.dark)})`;
}

/**
 * The style of a widget inside a shadow root on somebody else's page. `!important` inside a shadow
 * tree wins over the host page's own (CSS Cascade 5, 6.1), so nothing outside can undo it; sizes are
 * in px because the host owns the root font size, and system colours follow the scheme. `--scheme: dark` on the host page forces a scheme.
 */
export function shadowStyle(site: Site): string {
  return `:host{all:initial!important;display:block!important;container-type:inline-size!important;color-scheme:var(--scheme,inherit)!important}div{font:clamp(17px,15px + 1cqi,23px)/1.45 Georgia;background:canvas;border-inline-start:3px solid ${accentOf(site)};padding:1em;overflow-wrap:anywhere;white-space:pre-line}a,::slotted(a){all:revert!important;display:block!important;padding-top:9px!important;font:13px/1.5 system-ui!important;color:inherit!important}`;
}

/** The style of a widget's own page. The words scroll where the frame is too low; the rest stays. */
export function frameStyle(site: Site): string {
  return `:root{color-scheme:light dark;font:17px/1.45 "Iowan Old Style","Palatino Linotype",P052,Georgia,serif}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}body{margin:0;height:100vh;display:grid;align-content:center;container-type:inline-size}main{box-sizing:border-box;max-height:100vh;display:grid;grid-template-rows:minmax(0,1fr) auto;padding:16px;border-inline-start:3px solid ${accentOf(site)};overflow-wrap:anywhere}blockquote{margin:0;overflow:auto;white-space:pre-line;font-size:clamp(17px,15px + 1cqi,23px)}p{margin:12px 0 0;font:13px/1.5 system-ui}a{color:inherit}a:focus-visible{outline:2px solid}`;
}
