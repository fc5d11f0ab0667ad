/** A caption cut in two: what the picture shows, and who took or owns it. */
export interface CaptionParts {
  readonly caption: string;
  readonly credit?: string;
}

const LONGEST_CAPTION = 600;
const PARENTHESISED = /\s*[([]([^()[\]]{2,120})[)\]]\s*\.?$/u;
const LABELLED =
  /\s*(?:[|–—-]\s*)?\b(?:photos?|images?|pictures?|credits?|illustration|source)(?:\s+(?:by|credit|courtesy(?: of)?))?\s*:\s*(.{2,120})$/iu;
const AGENCY =
  /\b(?:AP|AFP|Reuters|Getty|Shutterstock|iStock|Alamy|EPA|Unsplash|Pexels|Flickr|Wikimedia|released|courtesy|handout|photo|photograph|image|via|press|office|pool|file|illustration)\b|\/|©/iu;

/** Cuts the credit off a caption line, where one is recognised. Both parts are verbatim. */
export function splitCredit(line: string): CaptionParts {
  const words = line.slice(0, LONGEST_CAPTION).trim();
  const bracketed = PARENTHESISED.exec(words);
  if (bracketed?.[1] !== undefined && AGENCY.test(bracketed[1])) {
    return { caption: words.slice(0, bracketed.index).trim(), credit: bracketed[1].trim() };
  }
  const labelled = LABELLED.exec(words);
  if (labelled?.[1] !== undefined) {
    return { caption: words.slice(0, labelled.index).trim(), credit: labelled[1].trim() };
  }
  return { caption: words };
}
