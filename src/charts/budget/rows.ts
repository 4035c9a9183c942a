import { InputError } from "../../input.ts";
import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { type LineLook, lineLooks } from "../line_look.ts";
import type { SensitivityOutcome } from "../sensitivity_text.ts";

/** A strategy at one budget. Gains are expected votes of the objective. */
export type BudgetRow = {
  strategy: string;
  attempts: number;
  /** Share of what the territory can take, in [0, 1]. */
  capacity_share: number;
  gain: number;
  /** 90 % interval of the expected gain. */
  low: number;
  high: number;
  versus_random: number;
};

/**
 * The data of the figure of gains by budget: strategy by strategy, from a budget of nothing, which gains
 * nothing, to all of the territory. Random targeting is left out of what strategies gain over it.
 *
 * @throws {InputError} on a record without budgets, or without a strategy to hold against random targeting.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { budgetRows } from "./rows.ts";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 *
 * const rows = budgetRows(exampleSensitivity(), "gain");
 * assertEquals(rows.filter(({ strategy }) => strategy === "random").map((row) => row.gain), [
 *   0,
 *   20,
 *   40,
 *   60,
 * ]);
 * ```
 */
export function budgetRows(
  { by_budget }: Pick<SensitivityRecord, "by_budget">,
  outcome: SensitivityOutcome,
): BudgetRow[] {
  const drawn = by_budget.filter(({ strategy }) => outcome === "gain" || strategy !== "random");
  if (by_budget.length === 0) {
    throw new InputError("The record must have a budget to draw, got none.");
  }
  if (drawn.length === 0) {
    throw new InputError(
      "The record must have a strategy to hold against random targeting, got random alone: " +
        'outcome "gain" draws it.',
    );
  }
  const nothing = { attempts: 0, capacity_share: 0, gain: 0, low: 0, high: 0, versus_random: 0 };
  return [...Map.groupBy(drawn, ({ strategy }) => strategy)].flatMap(([strategy, points]) => [
    { strategy, ...nothing },
    ...points.map(({ attempts, capacity_share, gain, low, high, versus_random }) => ({
      strategy,
      attempts,
      capacity_share,
      gain,
      low,
      high,
      versus_random,
    })),
  ]);
}

/** The look of each strategy's line, the same for every outcome. */
export function budgetLooks(
  { by_budget }: Pick<SensitivityRecord, "by_budget">,
): Map<string, LineLook> {
  return lineLooks(by_budget.map(({ strategy }) => strategy));
}
