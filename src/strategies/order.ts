/**
 * From a score to an order of bureaux.
 *
 * @module
 */

import { type Key, Purpose, Stream } from "../random/mod.ts";

/**
 * Bureaux by decreasing score, ties in an order drawn from the seed by each bureau's row: the same bureaux tie
 * in the same order in any territory.
 *
 * @param row of each bureau in its election.
 *
 * @example
 * ```ts
 * import { keyFromSeed } from "../random/mod.ts";
 * import { byScore } from "./order.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const order = byScore(Float64Array.of(0.1, 0.9, 0.5), Int32Array.of(0, 1, 2), keyFromSeed("a"));
 * assertEquals([...order], [1, 2, 0]);
 * ```
 */
export function byScore(score: Float64Array, row: Int32Array, key: Key): Int32Array {
  const stream = new Stream(key);
  const tie = Float64Array.from(row, (id) => stream.at(0, id, Purpose.TIES, 0).uniform());
  return Int32Array.from(score.keys()).sort((a, b) => score[b] - score[a] || tie[a] - tie[b]);
}

/**
 * True where a score ranks nothing: the same everywhere, up to rounding.
 *
 * @example
 * ```ts
 * import { isConstant } from "./order.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(isConstant(Float64Array.of(0.3, 0.1 + 0.2)), true);
 * assertEquals(isConstant(Float64Array.of(0.3, 0.31)), false);
 * ```
 */
export function isConstant(score: Float64Array): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (const value of score) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return !(most - least > 1e-12 * Math.max(1, Math.abs(most), Math.abs(least)));
}
