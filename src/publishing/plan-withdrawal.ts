import type { AnalyzedArticle } from "../article/analysis.ts";
import type { Problem } from "../article/problem.ts";
import type { Change, Current } from "../store/archive.ts";
import { type Condition, unmet } from "./condition.ts";

interface WithdrawalInput {
  readonly slug: string;
  readonly state: Current;
  readonly condition: Condition | undefined;
  readonly now: string;
}

/** Decides what withdrawing an article means. Pure. */
export function planWithdrawal({
  slug,
  state,
  condition,
  now,
}: WithdrawalInput): Refusal | Withdrawal {
  if (state.state === "withdrawn") {
    return refuse({ type: "gone", detail: `The article "${slug}" was withdrawn before.` });
  }
  if (state.state === "none" || state.slug !== slug) {
    return refuse({ type: "not-found", detail: `There is no article "${slug}".` });
  }
  const problem = unmet(condition, state);
  if (problem) return refuse(problem);
  return {
    step: "write",
    ...(state.article && { before: state.article }),
    change: {
      kind: "withdraw",
      id: state.id,
      slug,
      replaces: state.revision,
      entry: { revision: state.revision, recorded: now, kind: "withdrawn", changed: [] },
    },
  };
}

export interface Withdrawal {
  readonly step: "write";
  readonly change: Change;
  readonly before?: AnalyzedArticle;
}

interface Refusal {
  readonly step: "refuse";
  readonly problem: Problem;
}

function refuse(problem: Problem): Refusal {
  return { step: "refuse", problem };
}
