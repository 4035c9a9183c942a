/**
 * Exact multinomial draws.
 *
 * @module
 */

import { binomial } from "./binomial.ts";
import type { Stream } from "./stream.ts";

/**
 * Shares n among options in proportion to weights: one conditional binomial an option, in order.
 *
 * An option of weight 0 gets 0 exactly, and the counts always sum to n. All draws come from the
 * stream's current cell.
 *
 * Source: L. Devroye, Non-Uniform Random Variate Generation, Springer, 1986, XI.1.4.
 *
 * @param stream pointed at a cell
 * @param n whole, from 0 to 2³¹ − 1
 * @param weights one an option, at least 0, in any unit: only their ratios count
 * @param out at least as long as `weights`; entry i becomes the count of option i
 * @returns `out`
 * @throws {RangeError} if n or a weight is out of range, if all weights are 0 where n is not, or if
 * `out` is too short
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed } from "./key.ts";
 * import { multinomial } from "./multinomial.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo")).at(0, 0, Purpose.WORLD_VOTES);
 * const [a, b, absent] = multinomial(stream, 900, [0.5, 0.5, 0], new Int32Array(3));
 * assertEquals(a + b, 900);
 * assertEquals(absent, 0);
 * ```
 */
export function multinomial(
  stream: Stream,
  n: number,
  weights: ArrayLike<number>,
  out: Int32Array,
): Int32Array {
  const size = weights.length;
  let rest = 0;
  let last = -1;
  for (let i = 0; i < size; i++) {
    const weight = weights[i];
    if (!(weight >= 0)) throw new RangeError(`weights[${i}] must be at least 0, got ${weight}`);
    if (weight > 0) last = i;
    rest += weight;
  }
  if ((n | 0) !== n || n < 0 || last < 0 && n > 0 || rest === Infinity || out.length < size) {
    throw new RangeError(message(n, rest, out.length, size));
  }
  let remaining = n;
  for (let i = 0; i < size; i++) {
    const weight = weights[i];
    let count = 0;
    if (i === last) count = remaining;
    // Rounding may leave less of the rest than the weight itself: the share is then 1.
    else if (remaining > 0) count = binomial(stream, remaining, weight < rest ? weight / rest : 1);
    out[i] = count;
    remaining -= count;
    rest -= weight;
  }
  return out;
}

/** Which argument is out of range. */
function message(n: number, sum: number, room: number, size: number): string {
  if ((n | 0) !== n || n < 0) return `n must be a whole number from 0 to 2147483647, got ${n}`;
  if (room < size) return `out must have at least ${size} entries, has ${room}`;
  return `the sum of the weights must be finite and more than 0, got ${sum}`;
}
