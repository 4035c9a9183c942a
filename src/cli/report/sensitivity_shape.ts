import type {
  BreakEven,
  BudgetPoint,
  ExpectedGain,
  SensitivityRecord,
  TornadoRow,
} from "../../simulation/sensitivity/types.ts";
import { SETTING } from "./comparison_shape.ts";
import { amount, count, listOf, number, objectOf, oneOf, ordered, orNull, text } from "./shape.ts";

const EXPECTED = { strategy: text, gain: number, versus_random: number };
const expected = listOf(objectOf<ExpectedGain>(EXPECTED));

/**
 * The record of a sensitivity analysis.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sensitivityShape } from "./sensitivity_shape.ts";
 *
 * assertEquals(sensitivityShape([]), ".promesse");
 * ```
 */
export const sensitivityShape = objectOf<SensitivityRecord>({
  ...SETTING,
  draws: count,
  reach: orNull(number),
  strategy: text,
  base: expected,
  tornado: listOf(objectOf<TornadoRow>({
    assumption: text,
    title: text,
    unit: text,
    base: orNull(number),
    low: number,
    high: number,
    basis: text,
    at_low: expected,
    at_high: expected,
  })),
  not_moved: listOf(
    objectOf<SensitivityRecord["not_moved"][number]>({ assumption: text, why: text }),
  ),
  break_even: listOf(objectOf<BreakEven>({
    parameter: text,
    title: text,
    unit: text,
    strategy: text,
    question: oneOf("beats random", "reaches the claim"),
    low: number,
    high: number,
    values: listOf(number),
    holds: oneOf("always", "never", "above", "below", "between"),
  })),
  by_budget: listOf(objectOf<BudgetPoint>({
    ...EXPECTED,
    attempts: amount,
    capacity_share: amount,
    low: number,
    high: number,
  }, ordered)),
}, ({ strategy, base, tornado }) => {
  // Random targeting is what the others are held against, and has no row of its own at the ends.
  const names = base.map((row) => row.strategy).filter((name) => name !== "random");
  const ends = tornado.flatMap(({ at_low, at_high }) => [at_low, at_high]);
  return names.includes(strategy) && ends.every((list) => {
    const there = new Set(list.map((row) => row.strategy));
    return names.every((name) => there.has(name));
  });
});
