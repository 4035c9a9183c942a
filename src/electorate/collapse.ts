/**
 * Options collapsed to the candidate, the rival, the other valid votes and blank or null: exact, since a
 * multinomial aggregates.
 *
 * @module
 */

import type { Electorate } from "./observed.ts";

/**
 * The expected world seen by one campaign, in arrays of one entry a bureau. Plain typed arrays over shared
 * memory, so that workers read it without a copy.
 */
export interface Field {
  size: number;
  /** Identity of the bureau in the random counters. */
  row: Int32Array;
  registered: Int32Array;
  /** θ̂ in [0, 1]. */
  turnout: Float64Array;
  /** Shares among those who vote, in [0, 1]; blank and null take the rest. */
  candidate: Float64Array;
  rival: Float64Array;
  blankNull: Float64Array;
  /** Share of the rival among those who do not vote for the candidate. */
  toRival: Float64Array;
  /** Share of other valid votes among those for neither the candidate nor the rival. */
  toOther: Float64Array;
}

/**
 * Collapses an electorate for a campaign of option `candidate` against option `rival`, both indices in the
 * election's options.
 *
 * @example
 * ```ts
 * import { collapse } from "./collapse.ts";
 * import { loadElectorate } from "./observed.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t2", { within: "commune:48095" });
 * const field = collapse(electorate, 0, 1);
 * // Two options: who does not vote for the first votes for the second, blank or null.
 * const rest = 1 - field.candidate[0];
 * assertAlmostEquals(rest * (1 - field.toRival[0]), field.blankNull[0], 1e-12);
 * ```
 */
export function collapse(electorate: Electorate, candidate: number, rival: number): Field {
  const { bureaux, turnout, shares, blankNull } = electorate;
  const n = bureaux.size;
  const field: Field = {
    size: n,
    row: sharedInts(bureaux.row),
    registered: sharedInts(bureaux.registered),
    turnout: sharedDoubles(turnout),
    candidate: sharedDoubles(shares[candidate]),
    rival: sharedDoubles(shares[rival]),
    blankNull: sharedDoubles(blankNull),
    toRival: sharedDoubles(new Float64Array(n)),
    toOther: sharedDoubles(new Float64Array(n)),
  };
  for (let i = 0; i < n; i++) {
    let other = 0;
    for (let k = 0; k < shares.length; k++) {
      if (k !== candidate && k !== rival) other += shares[k][i];
    }
    const neither = other + blankNull[i];
    const rest = neither + field.rival[i];
    field.toRival[i] = rest > 0 ? Math.min(1, field.rival[i] / rest) : 0;
    field.toOther[i] = neither > 0 ? Math.min(1, other / neither) : 0;
    if (rest === 0 && field.candidate[i] > 0) field.candidate[i] = 1;
    field.candidate[i] = Math.min(1, field.candidate[i]);
    field.turnout[i] = Math.min(1, field.turnout[i]);
  }
  return field;
}

function sharedInts(values: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}

function sharedDoubles(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
