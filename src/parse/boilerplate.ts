import { holdsDate } from "./date.ts";
import { AGE } from "./text/age.ts";
import { readByline } from "./text/byline.ts";
import { tokensOf } from "./text/characters.ts";
import { LEXICON_KINDS, lexiconCounts } from "./text/lexicon.ts";

const AGENCIES =
  "getty images?|getty|shutterstock|istock(?:photo)?|pixabay|unsplash|pexels|ap photo|associated press|ap|afp|reuters|epa|alamy|wikimedia(?: commons)?|wikipedia|flickr|bloomberg|stringer|handout|usa today sports|usatsi|adobe stock|stock\\.adobe\\.com|imago images|nurphoto|dreamstime|depositphotos|wireimage|press association|pa wire|pa images|zuma press|xinhua|file photo|file|released|pool|supplied|courtesy";
const CREDIT_START =
  /^[([]?(?:photos?|images?|pictures?|photographs?|illustrations?|graphics?|credits?|drawing|video|source image)(?:\s(?:credit|copyright|courtesy|source|caption|illustration)s?)?\s?(?::|\bby\b|\bof\b|©|courtesy\b)/iu;
const COPYRIGHT_START = /^[([]?(?:©|\(c\)|image copyright|copyright)/iu;
const CREDIT_END = new RegExp(
  `(?:[/|,(•–-]\\s?|\\bvia\\s|\\bcourtesy of\\s|©\\s?|:\\s|\\.\\s?)(?:${AGENCIES})[)\\].\\s]{0,3}$`,
  "iu",
);
const CREDIT_ALONE = new RegExp(`^[([]?(?:${AGENCIES})[)\\].]{0,3}$`, "iu");
const BRACKET_END = /[([]([^()[\]]{2,170})[)\]]\.?$/u;
const CREDIT_WORD =
  /\b(?:photo|image|picture|credit|courtesy|screenshot|file|via|getty|ap|afp|reuters|epa|handout)\b/iu;
const LONGEST_CAPTION = 400;

/** Whether a line is a photo credit or ends in one, so that it belongs to a picture. */
export function isCaption(words: string): boolean {
  if (words.length > LONGEST_CAPTION || /\ball rights reserved\b/iu.test(words)) return false;
  if (CREDIT_ALONE.test(words)) return true;
  if (words.length < 160 && (CREDIT_START.test(words) || COPYRIGHT_START.test(words))) return true;
  return CREDIT_END.test(words) || CREDIT_WORD.test(BRACKET_END.exec(words)?.[1] ?? "");
}

const LEADS_ELSEWHERE =
  /^[[(]?(?:related|read (?:more|also|next|the full)|also read|see also|see more|more (?:on|from|stories|news|coverage)|more|watch(?: now| live| the)?|listen|recommended|you (?:may|might) (?:also )?like|don['’]t miss|trending|continue reading|story continues|article continues|scroll (?:down|to continue)|click here|tap here|photos|in pictures|gallery|up next|next up|most read|most popular|latest|must[- ]read|follow (?:us|him|her|them|live|ap)|sign up|subscribe|join (?:us|our|the)|get (?:the|our|access)|download|support|donate|advertisement|advert|sponsored|share|tweet|filed under|tags?|topics?|posted in|categories|contact|reach|have a (?:tip|story)|send tips|this (?:article|story|post|slideshow|video) (?:may contain|contains|requires|originally)|view (?:author|all|more|comments)|skip to|comments?|leave a|reply|print|email|citation|editor['’]s picks|email the author|breaking news|sign in|log in)\b/iu;
const SHOUTS_ELSEWHERE =
  /\b(?:click here|sign up (?:for|to|here)|subscribe (?:to|now|here)|newsletter|your inbox|follow (?:us|him|her|them) on|on (?:twitter|facebook|instagram) (?:@|at)|all rights reserved|affiliate|may be reached|can be reached|this material may not be|without permission|app store|google play)\b/iu;
const MOSTLY = 0.6;
/** How to reach somebody: "Email Ada Quill at ada@…", "Contact us on 555 0100". */
const REACHES =
  /\b(?:[Ee]-?mail(?:ing)?|[Cc]ontact|[Rr]each|[Ww]rite to) (?:us|me|him|her|them|the (?:author|editor|newsroom)|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)?) (?:at|on|via) (?:\S+@|\+?[\d(][\d() -]{6})/u;
/** What a page says of itself, however it is worded elsewhere. */
const OF_THE_PAGE: readonly RegExp[] = [
  REACHES,
  /^(?:tagged|keywords?|spread the (?:news|word)|learn more about our|report (?:typos?|an? (?:typo|correction|error)))\b/iu,
  /^copy(?: (?:code|link|url))?$/iu,
  /^a (?:post|photo|video) (?:shared|posted) by\b/iu,
  /\b(?:advert(?:isement)?|ad|video|player|gallery|comments?) (?:has |have |is |are )?(?:(?:not (?:yet )?|failed to |being )load(?:ed|ing)?|expired|unavailable|no longer available)\b/iu,
  /\bhave a (?:news )?tip\b|\bin the print edition\b/iu,
  /\b(?:opinions?|views?)(?: and opinions?)? expressed\b/iu,
  /\bcontains affiliate links?\b/iu,
];
const LONGEST_OF_THE_PAGE = 400;

/** Whether a short line leads away from the article, asks something of the reader or tells of the page. */
export function isPromotion(words: string): boolean {
  if (words.length > LONGEST_OF_THE_PAGE) return false;
  if (OF_THE_PAGE.some((pattern) => pattern.test(words))) return true;
  if (words.length > 300) return false;
  if (words.length < 200 && SHOUTS_ELSEWHERE.test(words)) return true;
  if (!LEADS_ELSEWHERE.test(words)) return false;
  return words.length < 60 || /^[^:]{3,24}:\s/u.test(words) || foreignShare(words) > MOSTLY / 2;
}

/** Share of a line's words that belong to what stands around articles, of the kind it has most of. */
export function foreignShare(words: string): number {
  const tokens = tokensOf(words);
  const counts = lexiconCounts(tokens);
  const around = counts.filter((_, index) => !NOT_FOREIGN.has(LEXICON_KINDS[index] ?? ""));
  return Math.max(0, ...around) / Math.max(1, tokens.length);
}

const NOT_FOREIGN = new Set(["function", "scene", "credit", "byline"]);

/** The agency's own line below a report: "(Reporting by Ada Quill; editing by Bo Fenn)". */
const DESK_LINE = /^\(?(?:[Aa]dditional )?[Rr]eporting by \p{Lu}/u;
const LONGEST_DESK_LINE = 400;
const LONGEST_AGE = 60;

/**
 * Whether a line says who wrote it, or when, and nothing else.
 *
 * @param language BCP 47 tag of the page
 */
export function isByline(words: string, language?: string): boolean {
  if (words.length < LONGEST_DESK_LINE && DESK_LINE.test(words)) return true;
  if (words.length > 200) return false;
  // "21 mins ago11:48 Ada Quill", above an entry of a live page
  if (words.length < LONGEST_AGE && words.search(AGE) === 0) return true;
  if (readByline(words, language).length > 0 && words.length < 120) return true;
  return words.length < 90 && holdsDate(words) && isDateLine(words);
}

const DATE_WORDS =
  /\b(?:published|posted|updated|last|modified|first|on|at|by|in|by|min|mins|minutes?|read|am|pm|a\.m|p\.m|[ecmp][sd]?t|gmt|utc|bst|ist|cet|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|mon)(?:day)?\b/giu;

/** What remains of a date line without the words and figures of dates is next to nothing. */
function isDateLine(words: string): boolean {
  const rest = words
    .replaceAll(DATE_WORDS, "")
    .replaceAll(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/giu, "")
    .replaceAll(/[^\p{L}]/gu, "");
  return rest.length <= 24;
}
