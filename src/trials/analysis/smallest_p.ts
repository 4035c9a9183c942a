/**
 * The smallest p-value that a randomisation test can give.
 *
 * @module
 */

import type { Trial } from "../types.ts";
import { type AssignmentKind, lotsOf } from "./lots.ts";
import { waysOf } from "./redraw.ts";

/**
 * How many assignments there are, and the smallest two-sided p-value over them: 1/ways, or 2/ways where half
 * the lots of every stratum were treated, for arms that trade places turn the sign of the statistic and leave
 * it as far from 0.
 *
 * @param assignment how the treatment was drawn
 * @returns null where the assignments are too many to count (2⁵³ or more): no such bound matters then.
 * @throws {InputError} if the columns are not those of the assignment.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { smallestP } from "./smallest_p.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2, 3, 4), treatment: Uint8Array.of(1, 0, 1, 0) };
 * assertEquals(smallestP(trial, "complete"), { ways: 6, p: 1 / 3 });
 * ```
 */
export function smallestP(
  trial: Trial,
  assignment: AssignmentKind,
): { ways: number; p: number } | null {
  const strata = lotsOf(trial, { assignment, clusterMeans: false });
  const ways = waysOf(strata);
  if (ways === Infinity) return null;
  // A stratum of one arm is not redrawn; blocked statistics leave it out, so it breaks no symmetry.
  const mirrored = ways > 1 &&
    strata.every(({ total, treated }) =>
      2 * treated === total || treated === 0 || treated === total
    );
  return { ways, p: (mirrored ? 2 : 1) / ways };
}
