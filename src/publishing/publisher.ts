import { registrationKeys } from "../analyze/people/across-articles.ts";
import type { AnalyzedArticle } from "../article/analysis.ts";
import type { Problem, Result } from "../article/problem.ts";
import { type PrepareOptions, prepare } from "../publish.ts";
import type { ArticleArchive, Change, RememberedAnswer, StoredSource } from "../store/archive.ts";
import type { Condition } from "./condition.ts";
import { lookedUp, type Plan, planPublication } from "./plan.ts";
import { planWithdrawal } from "./plan-withdrawal.ts";
import { prepareRequest } from "./prepare-request.ts";

const MOST_ATTEMPTS = 30;

export interface PublisherOptions {
  readonly archive: ArticleArchive;
  readonly prepare: PrepareOptions;
  /** The instant of a publication, RFC 3339 in UTC. */
  readonly now: () => string;
  /** Improves an article before it is stored, such as by a model's summary. Must not throw. */
  readonly refine?: (article: AnalyzedArticle) => Promise<AnalyzedArticle>;
}

/** One article to publish. */
export interface PublishRequest {
  /** Where it is to stand; absent for the slug that the article itself has. */
  readonly slug?: string;
  readonly source: StoredSource;
  readonly condition?: Condition;
  /** The answer to keep under an Idempotency-Key, made when the article is known. */
  readonly remember?: (article: AnalyzedArticle, created: boolean) => RememberedAnswer;
  readonly job?: NonNullable<Change["job"]>;
}

/** What became of it. */
export type PublishOutcome =
  | {
      readonly ok: true;
      readonly article: AnalyzedArticle;
      readonly created: boolean;
      /** False when the archive already held exactly this. */
      readonly changed: boolean;
      readonly before?: AnalyzedArticle;
    }
  | { readonly ok: false; readonly problem: Problem };

/** What became of a withdrawal; `before` is what the archive had. */
type WithdrawOutcome =
  | { readonly ok: true; readonly before?: AnalyzedArticle }
  | { readonly ok: false; readonly problem: Problem };

/** Publishes and withdraws. Each article is stored whole, with its lists and stamps, or not at all. */
export interface Publisher {
  /** What publishing the source would give, without doing it. */
  analyze(source: StoredSource): Result<AnalyzedArticle>;
  publish(request: PublishRequest): Promise<PublishOutcome>;
  /** All of them in as few transactions as can be; outcomes in the order of the requests. */
  publishAll(requests: readonly PublishRequest[]): Promise<readonly PublishOutcome[]>;
  withdraw(slug: string, condition?: Condition): Promise<WithdrawOutcome>;
}

/** A publisher over an archive. */
export function createPublisher(options: PublisherOptions): Publisher {
  const publish = async (request: PublishRequest) =>
    publishPrepared(options, request, await prepareRequest(options, request));
  return {
    analyze: (source) => prepare(source, options.prepare),
    publish,
    publishAll: (requests) => publishAll(options, requests),
    withdraw: (slug, condition) => withdraw(options, slug, condition),
  };
}

async function publishPrepared(
  options: PublisherOptions,
  request: PublishRequest,
  article: Result<AnalyzedArticle>,
): Promise<PublishOutcome> {
  if (!article.ok) return article;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const plan = await planFor(options, request, article.value);
    const outcome = outcomeOf(plan);
    if (plan.step !== "write") {
      if (plan.step === "keep") await settle(options, request, plan.article);
      return outcome;
    }
    if ((await options.archive.write([plan.change])) === "written") return outcome;
  }
  return { ok: false, problem: tooBusy(article.value.slug) };
}

async function planFor(
  { archive, now, prepare: { people } }: PublisherOptions,
  request: PublishRequest,
  article: AnalyzedArticle,
): Promise<Plan> {
  const states = await archive.current(lookedUp(article));
  const known = await archive.namesUnder(registrationKeys(article));
  return planPublication({ article, request, states, known, people, now: now() });
}

/** Nothing had to be written; what the request asked to be kept is kept all the same. */
async function settle(
  { archive, now }: PublisherOptions,
  { remember, job }: PublishRequest,
  article: AnalyzedArticle,
): Promise<void> {
  if (!remember && !job) return;
  const answer = remember && { remember: remember(article, false) };
  await archive.settle({ ...answer, ...(job && { job }) }, now());
}

function outcomeOf(plan: Plan): PublishOutcome {
  switch (plan.step) {
    case "refuse":
      return { ok: false, problem: plan.problem };
    case "keep":
      return { ok: true, article: plan.article, created: false, changed: false };
    case "write": {
      const { article, created, before } = plan;
      return { ok: true, article, created, changed: true, ...(before && { before }) };
    }
  }
}

function tooBusy(slug: string): Problem {
  return {
    type: "conflict",
    detail: `"${slug}" is being changed too often, or has the id of another article.`,
  };
}

/**
 * Plans all, then writes them in one transaction. What stands in another's way (the same article
 * twice, a change by somebody else in between) is published by itself.
 */
async function publishAll(
  options: PublisherOptions,
  requests: readonly PublishRequest[],
): Promise<readonly PublishOutcome[]> {
  const articles = await Promise.all(requests.map((request) => prepareRequest(options, request)));
  const states = await options.archive.current(
    articles.flatMap((article) => (article.ok ? lookedUp(article.value) : [])),
  );
  const known = await options.archive.namesUnder(
    articles.flatMap((article) => (article.ok ? registrationKeys(article.value) : [])),
  );
  let next = 0;
  const plans = articles.map((article, index): Plan => {
    const request = requests[index];
    if (!article.ok) return { step: "refuse", problem: article.problem };
    if (!request) throw new Error("each article has its request");
    const first = next;
    next += lookedUp(article.value).length;
    return planPublication({
      article: article.value,
      request,
      states: states.slice(first, next),
      known,
      people: options.prepare.people,
      now: options.now(),
    });
  });
  const together = plans.flatMap((plan) => (plan.step === "write" ? [plan.change] : []));
  const written = distinct(together) && (await options.archive.write(together)) === "written";
  const outcomes: PublishOutcome[] = [];
  for (const [index, plan] of plans.entries()) {
    const request = requests[index];
    const article = articles[index];
    if (!request || !article) continue;
    const alone = plan.step === "keep" || (plan.step === "write" && !written);
    outcomes.push(alone ? await publishPrepared(options, request, article) : outcomeOf(plan));
  }
  return outcomes;
}

function distinct(changes: readonly Change[]): boolean {
  const names = changes.flatMap((change) =>
    change.kind === "publish"
      ? [change.article.id, change.article.slug, ...change.article.formerSlugs]
      : [change.id, change.slug],
  );
  return new Set(names).size === names.length;
}

async function withdraw(
  { archive, now }: PublisherOptions,
  slug: string,
  condition: Condition | undefined,
): Promise<WithdrawOutcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const [state] = await archive.current([slug]);
    const plan = planWithdrawal({ slug, state: state ?? { state: "none" }, condition, now: now() });
    if (plan.step === "refuse") return { ok: false, problem: plan.problem };
    if ((await archive.write([plan.change])) === "written") {
      return { ok: true, ...(plan.before && { before: plan.before }) };
    }
  }
  return { ok: false, problem: tooBusy(slug) };
}
