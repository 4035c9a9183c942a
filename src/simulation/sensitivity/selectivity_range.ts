/**
 * How much easier voters can be to reach than abstainers, as the record's naive gaps imply.
 *
 * @module
 */

import { type Estimate, estimates } from "../../evidence/mod.ts";
import { selectivityFromNaiveGap } from "../../evidence/selectivity.ts";

/** Share assigned to contact where a source does not give it: it bears little on the ratio. */
const ASSIGNED = 0.5;

/**
 * The largest selectivity ω among the trials whose naive gap in turnout is in the registry, and the trial
 * that it comes from. A gap whose turnout or contact rate is not known gives none.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { largestSelectivity } from "./selectivity_range.ts";
 *
 * // New Haven 1998: a gap of 17.4 points where the trial finds −1.6.
 * const { value, estimate } = largestSelectivity();
 * assertEquals(estimate, "naive_nh1998_phone");
 * assertAlmostEquals(value, 1.89, 0.02);
 * ```
 */
export function largestSelectivity(): { value: number; estimate: string } {
  const all = estimates();
  const found = all.flatMap((gap) => {
    const value = implied(gap, all);
    return value === null ? [] : [{ value, estimate: gap.id }];
  });
  return found.reduce((a, b) => b.value > a.value ? b : a, { value: 1, estimate: "no trial" });
}

function implied(gap: Estimate, all: readonly Estimate[]): number | null {
  if (gap.estimand !== "naive_gap" || gap.outcome !== "turnout") return null;
  const effect = all.find(({ id }) => id === gap.comparedWith)?.value;
  const { value, turnout, contactRate, assigned = ASSIGNED } = gap;
  if (value === null || turnout === undefined || contactRate === null || effect == null) {
    return null;
  }
  return selectivityFromNaiveGap({
    turnout,
    gap: value,
    effect,
    contacted: contactRate * assigned,
  });
}
