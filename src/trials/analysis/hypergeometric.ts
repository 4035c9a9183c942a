/**
 * How many of a kind fall in a sample: exact draws of the hypergeometric law.
 *
 * @module
 */

import { exp, logFactorial, type Stream } from "../../random/mod.ts";

/**
 * Number of marked units in a sample drawn without replacement: inversion, outwards from the mode, in
 * about as many steps as the law has standard deviations' worth of values. One uniform.
 *
 * @param stream pointed at a cell
 * @param marked marked units, whole, at least 0
 * @param others units without the mark, whole, at least 0
 * @param sample size of the sample, from 0 to marked + others
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { hypergeometric } from "./hypergeometric.ts";
 *
 * const stream = new Stream(keyFromSeed("demo")).at(0, 0, 10_000);
 * assertEquals(hypergeometric(stream, 5, 0, 3), 3);
 * ```
 */
export function hypergeometric(
  stream: Stream,
  marked: number,
  others: number,
  sample: number,
): number {
  const least = Math.max(0, sample - others);
  const most = Math.min(marked, sample);
  if (least === most) return least;
  const mode = Math.min(
    most,
    Math.max(least, Math.floor((sample + 1) * (marked + 1) / (marked + others + 2))),
  );
  let up = exp(
    logChoose(marked, mode) + logChoose(others, sample - mode) -
      logChoose(marked + others, sample),
  );
  let down = up;
  let left = stream.uniform() - up;
  if (left < 0) return mode;
  let high = mode;
  let low = mode;
  while (high < most || low > least) {
    if (high < most) {
      up *= (marked - high) * (sample - high) / ((high + 1) * (others - sample + high + 1));
      high++;
      left -= up;
      if (left < 0) return high;
    }
    if (low > least) {
      down *= low * (others - sample + low) / ((marked - low + 1) * (sample - low + 1));
      low--;
      left -= down;
      if (left < 0) return low;
    }
  }
  // Rounding left a sliver above the last value.
  return mode;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
