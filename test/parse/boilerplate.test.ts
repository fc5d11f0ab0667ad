import { expect, test } from "vitest";
import { isByline, isPromotion } from "../../src/parse/boilerplate.ts";
import { readNotice } from "../../src/parse/text/notice.ts";

test.each([
  "Email Ada Quill at ada@daily.example or write to the desk.",
  "Bo Fenn covers boats. Contact him on 555 0100.",
  "Get in touch with our desk by emailing us at desk@daily.example.",
  "Tagged Boats, Harbour, Larch",
  "Keyword Larch, Larch Boats",
  "Spread the news:",
  "Report typos to the desk",
  "Copy",
  "Copy code",
  "A post shared by Ada Quill (@adaquill) on May 3, 2024",
  "This advertisement has not loaded yet.",
  "We are sorry, but this video has failed to load.",
  "We apologise, this video has expired.",
  "Join the forum! And if you have a news tip, write to us.",
  "Published in the print edition of May 3, 2024, with another headline.",
  "The views and opinions expressed here are those of the author.",
  `This page contains affiliate links. ${"The boats on it were chosen by us. ".repeat(8)}`,
])("%s tells of the page, not of the article", (line) => {
  expect(isPromotion(line)).toBe(true);
});

test.each([
  "The board could not reach him at home.",
  "She emailed him at noon.",
  "Copy the old boats, he said",
  "The crane has failed, and the barge was not loaded.",
  "Keys and words",
  "It will reach Holm at 5 and Carrow at 7.",
  "The ferries reach nearly 1000000 people.",
  "He has views on the harbour.",
])("%s may be the article’s", (line) => {
  expect(isPromotion(line)).toBe(false);
});

test.each([
  "(Reporting by Ada Quill; editing by Bo Fenn)",
  "Reporting by Ada Quill in Holm; Additional reporting by Bo Fenn",
  "21 mins ago11:48 Ada Quill",
  "3 hours ago",
])("%s says who wrote or when", (line) => {
  expect(isByline(line)).toBe(true);
});

test.each([
  "Reporting by phone is allowed",
  "Two days ago the harbour froze over, and nobody has left since.",
  "3 days ago the harbour froze over, and nobody at all has left the quay since.",
])("%s does not", (line) => {
  expect(isByline(line)).toBe(false);
});

test.each([
  ["*This article appears in the May 3, 2024 issue of The Holm Magazine.", "The Holm Magazine"],
  [
    "Originally published at www.harbour.example on May 3, 2024.",
    "www.harbour.example on May 3, 2024",
  ],
])("%s is a notice", (line, name) => {
  expect(readNotice(line)).toEqual({ name, notice: line });
});
