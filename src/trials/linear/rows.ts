/**
 * Covariances of a coefficient where each unit stands alone: plain, HC0, HC1 and HC2.
 *
 * @module
 */

import type { SeType } from "../types.ts";
import type { Swept } from "./within.ts";

/** Kinds of standard error that know no clusters. */
export type RowSeType = Extract<SeType, "plain" | "HC0" | "HC1" | "HC2">;

/** Below this, a unit alone fixes its fitted value: its residual is 0 but for rounding. */
const ALONE = 1e-10;

/**
 * Residual degrees of freedom: units less strata less columns.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { residualDf } from "./rows.ts";
 * import { sweep } from "./within.ts";
 *
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * assertEquals(residualDf(swept), 2);
 * ```
 */
export function residualDf(swept: Swept): number {
  return swept.units - swept.strataUsed - swept.columns.length;
}

/**
 * Covariances of the first coefficient between regressions of several outcomes on one design.
 *
 * HC2 divides each squared residual by 1 − h, h the leverage, strata included (J. G. MacKinnon and
 * H. White, Journal of Econometrics 29(3), 1985). Its diagonal without columns but the treatment is Neyman's
 * variance. A unit that alone fixes its fitted value adds nothing.
 *
 * @param residuals one array an outcome
 * @returns covariances, outcomes × outcomes
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { rowCovariance } from "./rows.ts";
 * import { fit, sweep } from "./within.ts";
 *
 * const swept = sweep({ rows: 4, columns: [Float64Array.of(0, 0, 1, 1)], names: ["treatment"] });
 * const { residuals } = fit(swept, Float64Array.of(1, 3, 4, 6));
 * // s² = 2 in both arms of two: 2/2 + 2/2.
 * assertAlmostEquals(rowCovariance(swept, [residuals], "HC2")[0], 2, 1e-12);
 * ```
 */
export function rowCovariance(
  swept: Swept,
  residuals: readonly Float64Array[],
  type: RowSeType,
): Float64Array {
  const outcomes = residuals.length;
  const sums = new Float64Array(outcomes * outcomes);
  const adjust = type === "HC2";
  const { rows, count, weight } = swept;
  const leverage = leverages(swept);
  for (let i = 0; i < rows; i++) {
    const w = weight ? weight[i] : 1;
    let factor = count ? count[i] : 1;
    if (type === "plain") factor *= w;
    else {
      const pull = leverage(i);
      factor *= w * w * pull.influence * pull.influence;
      if (adjust) factor = 1 - pull.leverage < ALONE ? 0 : factor / (1 - pull.leverage);
    }
    for (let a = 0; a < outcomes; a++) {
      const term = factor * residuals[a][i];
      for (let b = 0; b <= a; b++) sums[a * outcomes + b] += term * residuals[b][i];
    }
  }
  const df = residualDf(swept);
  const scale = type === "plain" ? swept.bread[0] / df : type === "HC1" ? swept.units / df : 1;
  for (let a = 0; a < outcomes; a++) {
    for (let b = 0; b <= a; b++) {
      sums[a * outcomes + b] *= scale;
      sums[b * outcomes + a] = sums[a * outcomes + b];
    }
  }
  return sums;
}

/** What a unit of row i weighs: on the first coefficient, and on its own fitted value. One object, reused. */
function leverages(swept: Swept): (i: number) => { influence: number; leverage: number } {
  const { columns, means, bread, stratumWeight, weight } = swept;
  const stratum = swept.stratum;
  const width = columns.length;
  const x = new Float64Array(width);
  const pull = { influence: 0, leverage: 0 };
  return (i) => {
    const s = stratum[i];
    for (let k = 0; k < width; k++) x[k] = columns[k][i] - means[k][s];
    let quadratic = 1 / stratumWeight[s];
    for (let k = 0; k < width; k++) {
      let sum = 0;
      for (let l = 0; l < width; l++) sum += bread[k * width + l] * x[l];
      quadratic += x[k] * sum;
      if (k === 0) pull.influence = sum;
    }
    pull.leverage = quadratic * (weight ? weight[i] : 1);
    return pull;
  };
}
