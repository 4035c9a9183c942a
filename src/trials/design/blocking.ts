/**
 * Whether blocking pays.
 *
 * @module
 */

import type { Design } from "./declare.ts";
import { diagnose, type Diagnosis } from "./diagnose.ts";

/** A design with and without its blocks. */
export interface BlockingGain {
  blocked: Diagnosis;
  /** The same bureaux, share, effect and seed in one block, by difference in means. */
  complete: Diagnosis;
  /** Smallest effect with blocks over that without, by simulation; null where one is not defined. */
  ratio: number | null;
  /** Monte Carlo standard error of the ratio. */
  mcse: number | null;
  /** Bureaux that complete randomisation would need for the same smallest effect, over those used. */
  worth: number | null;
  /** True where the ratio is below 1 by more than two Monte Carlo errors. */
  pays: boolean;
}

/**
 * Diagnoses a blocked design beside the same trial drawn in one block: blocking on past turnout pays
 * where it predicts the outcome, and costs degrees of freedom where it does not.
 *
 * @param design with blocks; without, both diagnoses are the same and the ratio is 1.
 * @throws {InputError} as `diagnose`.
 *
 * @example
 * ```ts
 * import { blockingGain } from "./blocking.ts";
 * import { declareDesign } from "./declare.ts";
 * import { loadTrialUnits } from "./units.ts";
 * import { assert } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const design = declareDesign(units, { blocks: "quartiles", simulations: 200 });
 * const { ratio, pays } = blockingGain(design);
 * assert(pays && ratio! < 1);
 * ```
 */
export function blockingGain(design: Design): BlockingGain {
  const blocked = diagnose(design);
  const complete = diagnose({
    ...design,
    blocks: "none",
    rule: { kind: "none" },
    within: null,
    // An estimator of strata has none to read in one block.
    estimator: design.estimator === "lin" ? "lin" : "difference-in-means",
  });
  const [one, other] = [blocked.smallestEffect, complete.smallestEffect];
  if (one.value === null || other.value === null || !(other.value > 0)) {
    return { blocked, complete, ratio: null, mcse: null, worth: null, pays: false };
  }
  const ratio = one.value / other.value;
  const relative = Math.hypot((one.mcse ?? 0) / one.value, (other.mcse ?? 0) / other.value);
  const mcse = ratio * relative;
  return { blocked, complete, ratio, mcse, worth: 1 / ratio ** 2, pays: ratio < 1 - 2 * mcse };
}
