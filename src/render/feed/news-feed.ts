import { Feed, type FeedOptions } from "feed";
import { writeAtom } from "./atom.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { type NewsItem, UNDATED } from "./news-item.ts";
import { writeRss } from "./rss.ts";

/** How a feed document hangs together with its older and newer ones (RFC 5005). Absolute addresses. */
interface FeedLinks {
  /** This very document. */
  readonly self: string;
  /** The page that people read. */
  readonly home: string;
  /** In an archive document: where to subscribe. */
  readonly current?: string;
  readonly previousArchive?: string;
  readonly nextArchive?: string;
  /** The next, older page of a list that is paged and not archived. */
  readonly next?: string;
}

export interface NewsFeedOptions extends FeedOptions {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly links: FeedLinks;
  /** Address of our namespace and its documentation. */
  readonly namespace: string;
  readonly authors: readonly { readonly name: string; readonly link?: string }[];
}

/**
 * A feed in the model of the `feed` package, with serialisers of our own: the package's make
 * ill-formed XML of control characters and take missing dates from the clock.
 */
export class NewsFeed extends Feed {
  declare readonly options: NewsFeedOptions;
  declare readonly items: NewsItem[];

  // the options that our formats need, more than the package asks for
  constructor(options: NewsFeedOptions) {
    super(options);
  }

  /** Adds an entry. One whose id is taken, which no feed may hold, gets its address appended. */
  override addItem(item: NewsItem): void {
    const taken = this.items.some(({ id }) => id === item.id);
    this.items.push(
      taken ? { ...item, id: `${item.id}:${encodeURIComponent(item.link.toWellFormed())}` } : item,
    );
  }

  /** The newest change of an entry, or undefined when none is dated. */
  get updated(): Date | undefined {
    let newest: Date | undefined;
    for (const { date } of this.items) {
      if (date !== UNDATED && (newest === undefined || date > newest)) newest = date;
    }
    return newest;
  }

  override rss2(): string {
    return writeRss(this);
  }

  override atom1(): string {
    return writeAtom(this);
  }

  override json1(): string {
    return writeJsonFeed(this);
  }
}
