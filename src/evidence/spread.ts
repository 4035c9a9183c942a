/**
 * Spread between places where a source gives only the lowest and the highest.
 *
 * @module
 */

import { InputError, numberOption } from "../input.ts";
import type { PlacesRange } from "./types.ts";

// d2: expected range of n standard normals, n = 2 … 12 (L. H. C. Tippett, Biometrika 17, 1925; the
// constant of control charts).
const EXPECTED_RANGE = [
  1.128,
  1.693,
  2.059,
  2.326,
  2.534,
  2.704,
  2.847,
  2.970,
  3.078,
  3.173,
  3.258,
];

/**
 * Standard deviation of `count` places from their lowest and highest, as if they were drawn from a
 * normal: range / d2(count), with d2 the expected range of that many standard normals (Tippett 1925).
 *
 * In the unit of the range; `count` from 2 to 12.
 *
 * @throws {InputError} if `count` is out of range or low is above high.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { sdFromRange } from "./spread.ts";
 *
 * // Contact rates of six US cities went from 14 to 45 %.
 * assertAlmostEquals(sdFromRange({ low: .14, high: .45, count: 6 }), .1223, 1e-4);
 * ```
 */
export function sdFromRange({ low, high, count }: PlacesRange): number {
  numberOption("count", count, { min: 2, max: 12, integer: true });
  numberOption("low", low);
  numberOption("high", high);
  if (low > high) throw new InputError(`low must be at most high (${high}), got ${low}.`);
  return (high - low) / EXPECTED_RANGE[count - 2];
}

/**
 * Standard deviation of the *true* effect between places, by the method of moments: the variance that the
 * range shows, less the part that each place's own error explains.
 *
 * `se` is the standard error of the pooled effect. `count` equally precise places have each an error of
 * √count × se; unequal ones have more on average (an arithmetic mean is at least the harmonic one), so the
 * result is rather too large than too small. 0 where the errors explain the whole range. In the unit of
 * the range.
 *
 * @throws {InputError} if the range is not one, or `se` is below 0.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { betweenPlaces } from "./spread.ts";
 *
 * // Six cities from 0.2 to 14.4 points, 7.07 (2.16) together: 5.60² seen, 5.29² of it error.
 * assertAlmostEquals(betweenPlaces({ low: .2, high: 14.4, count: 6 }, 2.16), 1.85, .01);
 * ```
 */
export function betweenPlaces(range: PlacesRange, se: number): number {
  numberOption("se", se, { min: 0 });
  const seen = sdFromRange(range) ** 2;
  const error = range.count * se ** 2;
  return Math.sqrt(Math.max(0, seen - error));
}
