/**
 * Pick by apparent gain, then look at the next period.
 *
 * @module
 */

import { expectedNext } from "../../measures/mod.ts";
import { type Key } from "../../random/mod.ts";
import { byScore } from "../../strategies/mod.ts";
import { gainsOf, ratesOf } from "./gains.ts";
import type { Panel } from "./panel.ts";
import { correlationOf, momentsOf } from "./territories.ts";
import type { NextPeriod, Weight } from "./types.ts";

/**
 * Picks the share of bureaux whose turnout, then whose share for the option, rose most from the first
 * election to the second, and follows them to the third. What a pick by past gain loses is regression to
 * the mean; `expected` is what the correlation of both gains over all bureaux says of it.
 *
 * @param panel of three elections.
 * @param row of each bureau in its election, by which ties are broken.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed } from "../../random/mod.ts";
 * import { nextPeriodsOf } from "./next_period.ts";
 *
 * // Two bureaux: the one that rose by 20 points comes back by 20.
 * const of = (...values: number[]) => Float64Array.from(values);
 * const at = (a: number, b: number) => ({
 *   registered: of(100, 100),
 *   voters: of(a, b),
 *   valid: of(a, b),
 *   votes: of(10, 10),
 * });
 * const panel = { size: 2, moments: [at(50, 50), at(70, 50), at(50, 50)] };
 * const [turnout] = nextPeriodsOf(panel, Int32Array.of(0, 1), {
 *   top: 0.5,
 *   weight: "bureau",
 *   key: keyFromSeed("a"),
 * });
 * assertEquals([turnout.apparent, turnout.next].map(Math.round), [10, -10]);
 * ```
 */
export function nextPeriodsOf(
  panel: Pick<Panel, "size" | "moments">,
  row: Int32Array,
  { top, weight, key }: { top: number; weight: Weight; key: Key },
): NextPeriod[] {
  const nation = ratesOf(panel, Int32Array.from({ length: panel.size }, (_, b) => b), weight);
  return (["turnout", "share"] as const).map((by) => {
    const gain = riseOf(panel, by, 0, 1);
    const next = riseOf(panel, by, 1, 2);
    const count = Math.max(1, Math.round(top * panel.size));
    const picked = byScore(gain, row, key).subarray(0, count);
    const rates = ratesOf(panel, picked, weight);
    const apparent = gainsOf(rates, nation, 0, 1)[by].excess;
    // Shares weigh by those who vote validly, turnout by those who may.
    const moment = panel.moments[1];
    const weights = weight === "bureau"
      ? undefined
      : by === "turnout"
      ? moment.registered
      : moment.valid;
    const correlation = correlationOf(gain, next, weights);
    const { sdX, sdY } = momentsOf(gain, next, weights);
    return {
      by,
      apparent,
      next: gainsOf(rates, nation, 1, 2)[by].excess,
      kept: gainsOf(rates, nation, 0, 2)[by].excess,
      expected: correlation === null
        ? 0
        : expectedNext(apparent, { correlation, mean: 0, sd: sdX, nextSd: sdY }),
      correlation,
    };
  });
}

/** Rise of each bureau's rate between two elections, as a share. */
function riseOf(
  { moments }: Pick<Panel, "moments">,
  by: "turnout" | "share",
  first: number,
  second: number,
): Float64Array {
  const rates = [moments[first], moments[second]].map(({ registered, voters, valid, votes }) =>
    by === "turnout"
      ? voters.map((count, b) => count / registered[b])
      : votes.map((count, b) => count / valid[b])
  );
  return rates[1].map((rate, b) => rate - rates[0][b]);
}
