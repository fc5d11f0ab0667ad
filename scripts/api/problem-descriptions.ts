import type { Problem } from "../../src/article/problem.ts";

/** What each type of problem means and what to do about it, in Markdown. */
export const PROBLEM_DESCRIPTIONS: Readonly<Record<Problem["type"], string>> = {
  "not-found": "There is nothing at this address, and there may never have been.",
  gone: "The article was withdrawn. Its address will not be used again: forget it.",
  "method-not-allowed":
    "The address exists, but not with this method. `allow` and the Allow header name those it has.",
  "not-acceptable":
    "None of the formats on offer is acceptable by the Accept header of the request. `available` names them; a path with an extension, such as `/feed.atom`, needs no negotiation.",
  "bad-parameter":
    "A query parameter has a value that it cannot have, or is repeated. `parameter` names it. Parameters that an address does not know are ignored.",
  "bad-front-matter":
    "The front matter of a source says something that is not understood. `issues` names each field and its position.",
  "bad-source":
    "The source cannot be read: it is not UTF-8 or not what its media type says. `position` is there when one is known.",
  "no-article": "The source can be read, but there is no article in it.",
  "bad-editorial":
    "An editor's choice, such as a pinned quote, names words that the text does not have. `issues` names each.",
  "too-large": "The body is larger than `limit` bytes.",
  "unsupported-media-type": "The Content-Type is none of `accepted`.",
  unauthorized: "This needs a bearer token in the Authorization header.",
  forbidden: "The token is valid, but does not allow this.",
  "precondition-failed":
    "The article is not in the state that If-Match or If-None-Match demands. Read it again, then decide.",
  conflict:
    "The request contradicts what is published, such as a slug that another article has had.",
  "key-reused": "The Idempotency-Key belongs to another request. Take a new one.",
  "rate-limited": "Too many requests. Retry-After says when to come back.",
  "not-implemented": "This is part of a standard that is not supported here.",
  "corrupt-record":
    "A stored article cannot be read. Publishing it again mends it; `slug` names it.",
  unavailable: "Something that is needed does not answer at the moment. Try again later.",
  internal: "Something is wrong on our side.",
};
