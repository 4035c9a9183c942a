/**
 * Gain by budget.
 *
 * @module
 */

import { mean, quantiles } from "../../measures/mod.ts";
import type { Bench } from "./bench.ts";
import type { BudgetPoint } from "./types.ts";

/** Shares of what the territory can take at which gains are computed, the budget asked apart. */
const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1];

/**
 * Expected gains at budgets from a hundredth of what the territory can take to all of it, the budget asked
 * among them; random targeting first at each. Where everything is tried, all strategies are one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElectorate } from "../../electorate/mod.ts";
 * import { loadBackground } from "../../strategies/mod.ts";
 * import { prepare } from "../prepare.ts";
 * import { Bench } from "./bench.ts";
 * import { gainsByBudget } from "./by_budget.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(electorate.bureaux);
 * const prepared = prepare({ electorate, background, strategies: ["support"], budget: { attempts: 500 } });
 * const bench = new Bench(prepared, 20);
 * const points = gainsByBudget(bench);
 * assertEquals(points.some(({ attempts }) => attempts === 500), true);
 * ```
 */
export function gainsByBudget(bench: Bench): BudgetPoint[] {
  const room = bench.capacity(bench.base).reduce((sum, most) => sum + most, 0);
  if (room === 0) return [];
  const asked = Math.min(room, bench.base.attempts);
  const amounts = [...SHARES.map((share) => share * room), asked].filter((n) => n > 0);
  return [...new Set(amounts)].sort((a, b) => a - b).flatMap((attempts) => {
    const { random, strategies } = bench.evaluate({ ...bench.base, attempts });
    const baseline = mean(random);
    return [["random", random] as const, ...strategies].map(([strategy, gains]): BudgetPoint => {
      const [low, high] = quantiles(gains, [0.05, 0.95]);
      const gain = mean(gains);
      const versus_random = gain - baseline;
      return {
        attempts,
        capacity_share: attempts / room,
        strategy,
        gain,
        versus_random,
        low,
        high,
      };
    });
  });
}
