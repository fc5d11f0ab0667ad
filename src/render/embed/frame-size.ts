import { sourceLine, type Widget } from "./widget.ts";

/** Narrowest host the frame's height is made for, CSS pixels. */
export const NARROWEST = 320;

const PADDING = 35; // both sides with the rule
const LINE = 1.45;
// mean advance in em of broad text faces, so that a narrower one leaves air and nothing is cut off
const ADVANCE = 0.56;
const WIDE_ADVANCE = 1;
const WIDE = /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/gu;
const WRAPPING_LOSS = 1.08; // lines end before a long word

/**
 * Height in CSS pixels that shows all of the widget in a frame of the given width, from the style's
 * own sizes. Fonts differ between readers, so it is made for a broad one.
 */
export function frameHeight(widget: Widget, width: number): number {
  const room = Math.max(1, width - PADDING);
  const textSize = Math.min(23, Math.max(17, 15 + width / 100));
  const text = lines(widget.text, room, textSize) * textSize * LINE;
  const source = lines(`${sourceLine(widget)} ${widget.title}`, room, 13) * 13 * 1.5 + 12;
  return Math.ceil(text + source + 32);
}

function lines(text: string, room: number, size: number): number {
  let count = 0;
  for (const paragraph of text.split("\n")) {
    const wide = paragraph.match(WIDE)?.length ?? 0;
    const advance = (wide * WIDE_ADVANCE + (paragraph.length - wide) * ADVANCE) * size;
    count += Math.max(1, Math.ceil((advance * WRAPPING_LOSS) / room));
  }
  return count;
}
