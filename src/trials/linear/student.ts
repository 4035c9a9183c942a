/**
 * Student's t and Fisher's F: the tails and quantiles that tests and intervals need.
 *
 * jstat's own incomplete beta stops at seven digits, which shows in an interval; here its gamma function
 * and first guess serve, and the continued fraction is run to the end.
 *
 * @module
 */

import jstat from "jstat";

/**
 * Two-sided p-value of a t statistic: P(|T| ≥ |t|).
 *
 * @param df degrees of freedom, above 0, whole or not
 * @returns in [0, 1]
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { studentTwoSided } from "./student.ts";
 *
 * assertAlmostEquals(studentTwoSided(2.2, 5.3), 0.07603310393813338, 1e-12);
 * ```
 */
export function studentTwoSided(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

/**
 * Quantile of Student's t for a two-sided interval: the t that |T| passes with probability 1 − level.
 *
 * @param level confidence, in (0, 1)
 * @param df degrees of freedom, above 0
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { studentCritical } from "./student.ts";
 *
 * assertAlmostEquals(studentCritical(0.95, 27.4), 2.050429863769614, 1e-10);
 * ```
 */
export function studentCritical(level: number, df: number): number {
  const tail = 1 - level;
  let t = Math.abs(jstat.studentt.inv(1 - tail / 2, df));
  if (!Number.isFinite(t) || t <= 0) t = Math.abs(jstat.normal.inv(1 - tail / 2, 0, 1));
  const logScale = jstat.gammaln((df + 1) / 2) - jstat.gammaln(df / 2) -
    0.5 * Math.log(Math.PI * df);
  for (let step = 0; step < 20; step++) {
    const density = Math.exp(logScale - (df + 1) / 2 * Math.log1p(t * t / df));
    const move = (studentTwoSided(t, df) - tail) / (2 * density);
    // A step may overshoot where the tail is heavy: never below a tenth of where it stood.
    const next = Math.max(t / 10, t + Math.min(move, 9 * t));
    const done = Math.abs(next - t) <= 1e-14 * t;
    t = next;
    if (done) break;
  }
  return t;
}

/**
 * P(F ≥ f) of Fisher's distribution.
 *
 * @param df1 degrees of freedom of the numerator, above 0
 * @param df2 of the denominator
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { fisherUpper, studentTwoSided } from "./student.ts";
 *
 * assertAlmostEquals(fisherUpper(9, 1, 12), studentTwoSided(3, 12), 1e-12);
 * ```
 */
export function fisherUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  const total = df2 + df1 * f;
  return incompleteBeta(df2 / total, df1 * f / total, df2 / 2, df1 / 2);
}

/**
 * Regularised incomplete beta I_x(a, b), with y = 1 − x given apart so that no digit of it is lost.
 *
 * Source: W. H. Press and others, Numerical Recipes, 3rd ed., 2007, section 6.4 (Lentz's method).
 */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const log = jstat.gammaln(a + b) - jstat.gammaln(a) - jstat.gammaln(b) +
    a * logOf(x, y) + b * logOf(y, x);
  const front = Math.exp(log);
  const value = x < (a + 1) / (a + b + 2)
    ? front * continuedFraction(x, a, b) / a
    : 1 - front * continuedFraction(y, b, a) / b;
  return Math.min(1, Math.max(0, value));
}

/** log x, by its complement where x is near 1. */
function logOf(x: number, y: number): number {
  return x > 0.5 ? Math.log1p(-y) : Math.log(x);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => Math.abs(value) < tiny ? tiny : value;
  let c = 1;
  let d = 1 / away(1 - (a + b) * x / (a + 1));
  let value = d;
  for (let m = 1; m < 20_000; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}
