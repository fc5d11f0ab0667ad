import type { Clause } from "../story/clauses.ts";
import type { Mention } from "../story/mentions.ts";

const VERB_REACH = 2;
const SOURCE_REACH = 4;

/** Phrases of the quotation's paragraph with their clauses. */
export interface Neighbours {
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Clause[];
}

/** “…,” said X; “…,” X said; “…,” according to X. */
export function rightSubjectOf(
  { mentions, clauses }: Neighbours,
  end: number,
  to: number,
): Mention | undefined {
  return mentions.find((mention, index) => {
    const clause = clauses[index];
    if (clause === undefined || mention.first < end || mention.first >= to || clause.modifies)
      return false;
    const distance = mention.first - end;
    if (clause.before !== undefined && clause.before.verb - end <= VERB_REACH) return true;
    if (distance <= VERB_REACH && clause.after !== undefined && clause.after.gap !== "other")
      return true;
    return clause.accordingTo && distance <= SOURCE_REACH;
  });
}

/** X went home, saying: “…” */
export function firstSubjectOf(
  { mentions, clauses }: Neighbours,
  from: number,
  first: number,
): Mention | undefined {
  const isSubject = (mention: Mention, index: number) =>
    mention.first >= from &&
    mention.end <= first &&
    clauses[index]?.afterPreposition === false &&
    !clauses[index].modifies &&
    !(mention.type === "name" && mention.of.person.kind === "place");
  return mentions.find(isSubject);
}

/** X said: “…”; X, who …, wrote that “…” */
export function leftSubjectOf(
  { mentions, clauses }: Neighbours,
  from: number,
  first: number,
): Mention | undefined {
  return mentions.findLast((mention, index) => {
    const clause = clauses[index];
    if (clause === undefined || mention.first < from || mention.end > first) return false;
    const { after } = clause;
    const speaks =
      after !== undefined &&
      after.verb < first &&
      after.gap !== "other" &&
      !clause.afterPreposition;
    return clause.accordingTo || speaks;
  });
}
