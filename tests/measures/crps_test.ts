import { assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { crps, intervalCoverage, meanCrps } from "../../src/measures/mod.ts";
import { assertClose } from "./close.ts";
import { EXPECTED } from "./fixtures/expected.ts";

Deno.test("the score of a sample is the integral of the squared gap of distributions", () => {
  // NumPy integrates (F(x) − 1{x ≥ y})² over the steps: the definition, not the formula used here.
  for (const { sample, observed, expected } of EXPECTED.crps) {
    assertClose(crps(sample, observed), expected);
  }
});

Deno.test("the score of normal quantiles is near the normal's closed form", () => {
  // Gneiting & Raftery 2007, § 4.2, at the mean: σ (√2 − 1)/√π = 0.23369497725510…
  const n = 20001; // quantiles at the midpoints of n cells
  const sample = Float64Array.from({ length: n }, (_, i) => normalQuantile((i + 0.5) / n));
  assertClose(crps(sample, 0), 0.23369497725510, 1e-4);
});

Deno.test("digits survive a sample far from 0", () => {
  assertEquals(crps([1e9, 1e9 + 1], 1e9), 0.25);
});

Deno.test("mean score and its bad input", () => {
  assertEquals(meanCrps([[1], [2]], [2, 5]), 2);
  assertThrows(() => meanCrps([[1]], [2, 5]), InputError, "number of observations");
  assertThrows(() => crps([], 1), InputError, "sample");
  assertThrows(() => crps([1], NaN), InputError, "observed");
});

Deno.test("coverage counts bounds in, and refuses bounds the wrong way round", () => {
  assertEquals(intervalCoverage([0, 0, 0], [1, 1, 1], [0, 1, 1.5]), 2 / 3);
  assertThrows(() => intervalCoverage([2], [1], [1]), InputError, "high must be at least low");
  assertThrows(() => intervalCoverage([1], [2], [1, 2]), InputError, "as many entries");
});

/** Inverse of the normal distribution by bisection on Abramowitz & Stegun's series for Φ. */
function normalQuantile(p: number): number {
  let [low, high] = [-9, 9];
  for (let step = 0; step < 60; step++) {
    const x = (low + high) / 2;
    if (normalCdf(x) < p) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

/** Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/15 + …), Abramowitz & Stegun 26.2.11. */
function normalCdf(x: number): number {
  let term = x;
  let total = x;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= x * x / k;
    total += term;
  }
  return 0.5 + total * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
}
