/**
 * Exact binomial draws.
 *
 * @module
 */

import { exp } from "./exp.ts";
import { log, log1p } from "./log.ts";
import { stirlingTail } from "./stirling.ts";
import type { Stream } from "./stream.ts";

/** Expected count from which rejection is valid (Hörmann 1993) and faster than inversion. */
const SWITCH = 10;

/** Inversion stops here: with a mean below 10 the mass above is under 10⁻²⁶. */
const SEARCH_END = 64;

/** Most factors of a product: with n < 2³¹ it stays below 2⁶²⁰. */
const FEW = 20;

/** 1/k: a product is several times faster than a division on the critical path of the search. */
const RECIPROCALS = Float64Array.from({ length: SEARCH_END + 2 }, (_, k) => 1 / k);

/**
 * The number of successes in n trials of probability p, exactly distributed up to the 53 bits of a
 * uniform.
 *
 * Inversion by sequential search where n·min(p, 1 − p) < 10, else transformed rejection with squeeze
 * (BTRS: W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation
 * and Simulation 46, 1993, doi:10.1080/00949659308811496). Draws from the stream's current cell: one
 * uniform, or two a trial of the rejection; none where n is 0 or p is 0 or 1.
 *
 * @param stream pointed at a cell
 * @param n whole, from 0 to 2³¹ − 1
 * @param p in [0, 1]
 * @returns whole, from 0 to n
 * @throws {RangeError} if n or p is out of range
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { binomial } from "./binomial.ts";
 * import { keyFromSeed } from "./key.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo"));
 * const registered = 1_000;
 * const voters = binomial(stream.at(0, 0, Purpose.WORLD_TURNOUT), registered, 0.73);
 * assert(voters > 650 && voters < 810);
 * ```
 */
export function binomial(stream: Stream, n: number, p: number): number {
  if ((n | 0) !== n || n < 0 || !(p >= 0 && p <= 1)) throw new RangeError(message(n, p));
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  // 1 − p is exact from ½ on.
  const rare = p > 0.5 ? 1 - p : p;
  const k = n * rare < SWITCH ? inversion(stream, n, rare) : rejection(stream, n, rare);
  return p > 0.5 ? n - k : k;
}

/** log(1 − p) of the last p that inversion met. */
let lastP = 0;
let lastLog = 0;

/** The smallest k with u < P(X ≤ k), from 0 upwards. */
function inversion(stream: Stream, n: number, p: number): number {
  let u = stream.uniform();
  // Bernoulli's inequality, (1 − p)ⁿ ≥ 1 − np, spares most draws of rare events the logarithm.
  if (u < 1 - n * p) return 0;
  const odds = p / (1 - p);
  const step = (n + 1) * odds;
  // Draws of one bureau often share their probability.
  if (p !== lastP) {
    lastP = p;
    lastLog = log1p(-p);
  }
  // n log(1 − p) is at least −14: no underflow.
  const none = exp(n * lastLog);
  const end = n < SEARCH_END ? n : SEARCH_END;
  for (;;) {
    let mass = none;
    for (let k = 0; k <= end;) {
      if (u < mass) return k;
      u -= mass;
      k++;
      mass *= step * RECIPROCALS[k] - odds;
    }
    // The masses add up to 1 but for rounding: about one uniform in 10¹⁵ falls past the last one.
    u = stream.uniform();
  }
}

/** Transformed rejection with squeeze, np ≥ 10 and p ≤ ½. Names as in Hörmann's algorithm BTRS. */
function rejection(stream: Stream, n: number, p: number): number {
  const npq = n * p * (1 - p);
  const spq = Math.sqrt(npq);
  const b = 1.15 + 2.53 * spq;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor((2 * a / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k | 0;
    if (k < 0 || k > n) continue;
    const alpha = (2.83 + 5.1 / b) * spq;
    if (isBelowMass(v * alpha / (a / (us * us) + b), n, p, npq, k | 0)) return k | 0;
  }
}

/**
 * Whether height ≤ P(X = k)/P(X = m), m = ⌊(n + 1)p⌋ the mode.
 *
 * The squeeze about the normal density, then the product of the ratios of neighbours where it has few
 * factors, spare nearly all logarithms: V. Kachitvichyanukul, B. W. Schmeiser, "Binomial random
 * variate generation", Communications of the ACM 31(2), 1988, doi:10.1145/42372.42381, steps 5.1 and
 * 5.2 of algorithm BTPE.
 */
function isBelowMass(height: number, n: number, p: number, npq: number, k: number): boolean {
  const m = Math.floor((n + 1) * p);
  const y = Math.abs(k - m);
  if (y < npq / 2 - 1) {
    const t = y / npq;
    const normal = 0.5 * t * y;
    const width = t * ((y * (y / 3 + 0.625) + 1 / 6) / npq + 0.5);
    // Taylor polynomials in place of exponentials: of odd degree, below e⁻ˣ; of eᶻ, below it.
    const x = normal + width;
    const below = 1 - x * (1 - x * (1 / 2 - x * (1 / 6 - x * (1 / 24 - x * (1 / 120)))));
    if (height < below) return true;
    const z = normal - width;
    const inverse = 1 + z * (1 + z * (1 / 2 + z * (1 / 6 + z * (1 / 24))));
    if (z > 0 && height * inverse > 1) return false;
  }
  if (y <= FEW) return isBelowProduct(height, n, p / (1 - p), m, k);
  return log(height) <= logRatioToMode(n, p, m, k);
}

/** The same by P(X = i)/P(X = i − 1) = odds (n + 1 − i)/i, without a division. */
function isBelowProduct(height: number, n: number, odds: number, m: number, k: number): boolean {
  const last = Math.max(k, m);
  let numerator = 1;
  let denominator = 1;
  for (let i = Math.min(k, m) + 1; i <= last; i++) {
    numerator *= odds * (n + 1 - i);
    denominator *= i;
  }
  return k > m ? height * denominator <= numerator : height * numerator <= denominator;
}

/**
 * log of P(X = k)/P(X = m). By ratios rather than by differences of log-factorials, which lose all
 * digits where n is large.
 */
function logRatioToMode(n: number, p: number, m: number, k: number): number {
  const odds = (n * p - m + 2 * p - 1) / ((1 - p) * (m + 1));
  return (k + 0.5) * log1p((m - k) / (k + 1)) + (n - k + 0.5) * log1p((k - m) / (n - k + 1)) +
    (k - m) * log1p(odds) +
    (stirlingTail(m) - stirlingTail(k) + stirlingTail(n - m) - stirlingTail(n - k));
}

/** Which argument is out of range. */
function message(n: number, p: number): string {
  return (n | 0) === n && n >= 0
    ? `p must be a number from 0 to 1, got ${p}`
    : `n must be a whole number from 0 to 2147483647, got ${n}`;
}
