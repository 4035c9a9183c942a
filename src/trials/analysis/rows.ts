/**
 * Some rows of a trial, and counts over them.
 *
 * @module
 */

import type { Trial } from "../types.ts";

/**
 * The trial of some rows only; indices of strata and clusters stay as they are.
 *
 * @param rows row numbers to keep, in order
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { rowsOf } from "./rows.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2, 3), treatment: Uint8Array.of(0, 1, 1) };
 * assertEquals(rowsOf(trial, [0, 2]).outcome, Float64Array.of(1, 3));
 * ```
 */
export function rowsOf(trial: Trial, rows: ArrayLike<number>): Trial {
  const size = rows.length;
  const doubles = (column: Float64Array) => {
    const out = new Float64Array(size);
    for (let i = 0; i < size; i++) out[i] = column[rows[i]];
    return out;
  };
  const indices = (column: Int32Array) => {
    const out = new Int32Array(size);
    for (let i = 0; i < size; i++) out[i] = column[rows[i]];
    return out;
  };
  const treatment = new Uint8Array(size);
  for (let i = 0; i < size; i++) treatment[i] = trial.treatment[rows[i]];
  const { contact, stratum, cluster, weight, count, covariates } = trial;
  return {
    outcome: doubles(trial.outcome),
    treatment,
    ...(contact && { contact: doubles(contact) }),
    ...(stratum && { stratum: indices(stratum) }),
    ...(cluster && { cluster: indices(cluster) }),
    ...(weight && { weight: doubles(weight) }),
    ...(count && { count: doubles(count) }),
    ...(covariates &&
      { covariates: covariates.map(({ name, values }) => ({ name, values: doubles(values) })) }),
  };
}

/**
 * Units (not rows) of a trial, in all and treated.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { unitsOf } from "./rows.ts";
 *
 * const treatment = Uint8Array.of(0, 1);
 * const trial = { outcome: Float64Array.of(1, 2), treatment, count: Float64Array.of(5, 7) };
 * assertEquals(unitsOf(trial), { units: 12, treated: 7 });
 * ```
 */
export function unitsOf({ treatment, count }: Trial): { units: number; treated: number } {
  let units = 0;
  let treated = 0;
  for (let i = 0; i < treatment.length; i++) {
    const n = count ? count[i] : 1;
    units += n;
    treated += n * treatment[i];
  }
  return { units, treated };
}

/**
 * Units of each arm in each stratum: `units[2 * s + arm]`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { unitsByStratum } from "./rows.ts";
 *
 * const trial = {
 *   outcome: Float64Array.of(1, 2, 3),
 *   treatment: Uint8Array.of(0, 1, 1),
 *   stratum: Int32Array.of(0, 1, 1),
 * };
 * assertEquals(unitsByStratum(trial), Float64Array.of(1, 0, 0, 2));
 * ```
 */
export function unitsByStratum(trial: Trial): Float64Array {
  const { treatment, stratum, count } = trial;
  let top = 0;
  if (stratum) { for (let i = 0; i < stratum.length; i++) if (stratum[i] > top) top = stratum[i]; }
  const units = new Float64Array(2 * (top + 1));
  for (let i = 0; i < treatment.length; i++) {
    units[2 * (stratum ? stratum[i] : 0) + treatment[i]] += count ? count[i] : 1;
  }
  return units;
}
