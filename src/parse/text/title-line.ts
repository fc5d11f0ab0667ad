import { titleFeatures } from "./title-features.ts";
import { leadsTo } from "./title-looks.ts";
import trained from "./title-model.json" with { type: "json" };
import type { TitlePage } from "./title-view.ts";

const NEAR = 10;

/**
 * Index of the line that is the title: the candidate that a linear ranker likes best, unless it is a
 * breadcrumb trail that ends in the title.
 *
 * @param weights one for each feature; `scripts/train/line-model.ts` makes them
 */
export function titleLine(page: TitlePage, weights: readonly number[] = trained.weights): number {
  let [best, highest] = [0, Number.NEGATIVE_INFINITY];
  for (const [index, row] of titleFeatures(page)) {
    const score = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
    if (score > highest) [best, highest] = [index, score];
  }
  return trailEnd(page.words, best);
}

/** The nearby line that the chosen one leads to: "A Title" below "Home Recipes A Title". */
function trailEnd(words: readonly string[], chosen: number): number {
  const trail = words[chosen] ?? "";
  for (let index = chosen + 1; index < Math.min(words.length, chosen + NEAR); index += 1) {
    if (leadsTo(trail, words[index] ?? "")) return index;
  }
  return chosen;
}
