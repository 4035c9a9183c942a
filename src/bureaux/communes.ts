/**
 * Rates by commune: what an earlier election says of a bureau that it did not have.
 *
 * @module
 */

import { InputError } from "../input.ts";
import type { Bureaux } from "./types.ts";

/**
 * Σ counts / Σ registered over the bureaux of each commune: abstention, turnout or support as shares of
 * the register, in [0, 1] for counts of electors.
 *
 * @param counts one a bureau: `voters`, the votes of an option or of a bloc.
 * @param over what they are a share of, one a bureau; `registered` by default, `valid` for a share of
 * valid votes.
 * @returns by commune code; a commune where `over` sums to 0 is not there.
 * @throws {InputError} if a column has another length than the table.
 *
 * @example
 * ```ts
 * import { communeRates } from "./communes.ts";
 * import { loadElection } from "./load.ts";
 * import { assert } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2017-t1", { within: "departement:48" });
 * const turnout = communeRates(bureaux, bureaux.voters);
 * assert(turnout.get("48095")! > 0.7);
 * ```
 */
export function communeRates(
  bureaux: Pick<Bureaux, "size" | "commune" | "registered">,
  counts: ArrayLike<number>,
  over: ArrayLike<number> = bureaux.registered,
): Map<string, number> {
  const { size, commune } = bureaux;
  for (const [name, column] of [["counts", counts], ["over", over]] as const) {
    if (column.length !== size) {
      throw new InputError(`${name} must have one value a bureau (${size}), got ${column.length}.`);
    }
  }
  const sums = new Map<string, [number, number]>();
  for (let i = 0; i < size; i++) {
    let sum = sums.get(commune[i]);
    if (sum === undefined) sums.set(commune[i], sum = [0, 0]);
    sum[0] += counts[i];
    sum[1] += over[i];
  }
  const rates = new Map<string, number>();
  for (const [code, [part, whole]] of sums) if (whole > 0) rates.set(code, part / whole);
  return rates;
}
