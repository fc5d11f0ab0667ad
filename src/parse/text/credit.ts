/** A caption cut in two: what the picture shows, and who took or owns it. */
export interface CaptionParts {
  readonly caption: string;
  readonly credit?: string;
}

const LONGEST_CAPTION = 600;
const LONGEST_CREDIT = 120;
const PARENTHESISED = /[([]([^()[\]]{2,120})[)\]]\.?$/u;
const LABEL =
  /\b(?:photos?|images?|pictures?|credits?|illustration|source|drawing)(?: (?:by|credit|courtesy(?: of)?))? ?: ?/iu;
const LABEL_ONLY = /^(?:photo|image|picture|caption) ?: ?/iu;
const AGENCY =
  /\b(?:AP|AFP|Reuters|Getty|Shutterstock|iStock|Alamy|EPA|Unsplash|Pexels|Flickr|Wikimedia|released|courtesy|handout|photo|photograph|image|via|press|office|pool|file|illustration)\b|\/|©/iu;

/** Cuts the credit off a caption line, where one is recognised. Both parts are verbatim. */
export function splitCredit(line: string): CaptionParts {
  const words = line.slice(0, LONGEST_CAPTION).trim().replace(LABEL_ONLY, "");
  const bracketed = PARENTHESISED.exec(words);
  if (bracketed?.[1] !== undefined && AGENCY.test(bracketed[1])) {
    return { caption: words.slice(0, bracketed.index).trim(), credit: bracketed[1].trim() };
  }
  const label = LABEL.exec(words);
  const credit = label === null ? "" : words.slice(label.index + label[0].length).trim();
  if (label === null || credit === "" || credit.length > LONGEST_CREDIT) return { caption: words };
  const before = words.slice(0, label.index).trim();
  return { caption: before.replace(/[|–—-]$/u, "").trim(), credit };
}
