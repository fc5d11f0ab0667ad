import { upTo } from "../segments.ts";
import type { FeedList, SegmentEntry, SegmentRequest } from "../store.ts";
import type { Session } from "./session.ts";

/** The rows of a list with their segment, and the index that has them in order. */
function rowsOf(list: FeedList): { readonly from: string; readonly of: string | null } {
  if (list.of === "articles") {
    return list.topic === undefined
      ? { from: "article INDEXED BY article_of_segment WHERE ?1 IS NULL", of: null }
      : { from: "article_topic INDEXED BY topic_of_segment WHERE topic = ?1", of: list.topic };
  }
  return list.speaker === undefined
    ? { from: "quote INDEXED BY quote_of_segment WHERE shown = 1 AND ?1 IS NULL", of: null }
    : {
        from: "quote INDEXED BY quote_of_speaker_segment WHERE speaker = ?1",
        of: list.speaker,
      };
}

// rows beyond those asked for: as many as a segment holds of most lists
const MARGIN = 12;

/** `ArticleStore.segments`: reads the members of the segments it names, and of one more. */
export async function readSegments(
  session: Session,
  list: FeedList,
  request: SegmentRequest,
): Promise<readonly SegmentEntry[]> {
  const { limit, entries: enough } = request;
  if (enough === undefined) return grouped(session, list, request);
  const { from, of } = rowsOf(list);
  const rows = await session.rows<{ segment: number; bytes: number }>(
    session
      .prepare(
        `SELECT segment, bytes FROM ${from} AND segment < ?2
         ORDER BY segment DESC LIMIT ?3`,
      )
      .bind(of, request.below ?? Number.MAX_SAFE_INTEGER, enough + MARGIN),
  );
  const whole = Array.from(
    Map.groupBy(rows, ({ segment }) => segment),
    ([number, inIt]): SegmentEntry => ({
      number,
      entries: inIt.length,
      bytes: inIt.reduce((sum, { bytes }) => sum + bytes, 0),
    }),
  );
  // the rows may have ended in the midst of the last one
  const last = rows.length === enough + MARGIN ? whole.pop() : undefined;
  const known = whole.reduce((sum, { entries }) => sum + entries, 0);
  if (last && known < enough) {
    whole.push(...(await grouped(session, list, { limit: 1, below: last.number + 1 })));
  }
  return upTo(whole, enough).slice(0, limit);
}

function grouped(
  session: Session,
  list: FeedList,
  { limit, below = Number.MAX_SAFE_INTEGER, above }: SegmentRequest,
): Promise<readonly SegmentEntry[]> {
  const { from, of } = rowsOf(list);
  const [bound, order] = above === undefined ? ["<", "DESC"] : [">", "ASC"];
  return session.rows<SegmentEntry>(
    session
      .prepare(
        `SELECT segment AS number, count(*) AS entries, sum(bytes) AS bytes
         FROM ${from} AND segment ${bound} ?2
         GROUP BY segment ORDER BY segment ${order} LIMIT ?3`,
      )
      .bind(of, above ?? below, limit),
  );
}
