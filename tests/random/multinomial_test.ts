// Masses: SciPy (fixtures/laws.py).

import { assert, assertEquals, assertThrows } from "@std/assert";
import { keyFromSeed, multinomial, Stream } from "../../src/random/mod.ts";
import { assertFits, lawsOf } from "./fit.ts";

const DRAWS = 100_000;

Deno.test("every outcome of a small multinomial has its exact mass", () => {
  const [{ uppers: codes, masses }] = lawsOf("multinomial");
  const stream = new Stream(keyFromSeed("outcomes"));
  const out = new Int32Array(3);
  const counts = new Int32Array(codes.length);
  for (let i = 0; i < DRAWS; i++) {
    // Weights in another unit than probabilities.
    multinomial(stream.at(i, 0, 0), 4, [20, 30, 50], out);
    counts[codes.indexOf(5 * out[0] + out[1])]++;
  }
  assertFits(counts, masses, "multinomial(4)");
});

Deno.test("means, variances and covariances of a bureau's votes", () => {
  const n = 870;
  const shares = [0.31, 0, 0.24, 0.21, 0.04, 0.02, 0.18];
  const stream = new Stream(keyFromSeed("bureau"));
  const out = new Int32Array(shares.length);
  const sums = new Float64Array(49);
  for (let i = 0; i < DRAWS; i++) {
    multinomial(stream.at(0, i, 0), n, shares, out);
    assertEquals(out.reduce((sum, count) => sum + count), n);
    assertEquals(out[1], 0);
    for (let j = 0; j < 7; j++) {
      for (let k = 0; k < 7; k++) {
        sums[7 * j + k] += (out[j] - n * shares[j]) * (out[k] - n * shares[k]);
      }
    }
  }
  // Textbook moments: var n p(1 − p), cov −n p q. The sample covariance of near-normal counts has
  // variance (v v' + cov²)/draws; 5.5 standard errors for 21 tests.
  for (let j = 0; j < 7; j++) {
    for (let k = 0; k <= j; k++) {
      const cov = n * ((j === k ? shares[j] : 0) - shares[j] * shares[k]);
      const product = n * n * shares[j] * (1 - shares[j]) * shares[k] * (1 - shares[k]);
      const error = Math.sqrt((product + cov * cov) / DRAWS);
      const sampled = sums[7 * j + k] / DRAWS;
      assert(Math.abs(sampled - cov) <= 5.5 * error, `cov ${j},${k}: ${sampled}, not ${cov}`);
    }
  }
});

Deno.test("one option takes all; rounding of the rest harms nobody", () => {
  const stream = new Stream(keyFromSeed("edge"));
  const out = new Int32Array(4).fill(-9);
  assertEquals([...multinomial(stream, 7, [0, 3, 0], out)], [0, 7, 0, -9]);
  assertEquals([...multinomial(stream, 0, [0, 0, 0, 0], out)], [0, 0, 0, 0]);
  for (let i = 0; i < 2000; i++) {
    // .1 + .2 + .3 leaves a rest that is not .3 once .1 and .2 are taken away.
    multinomial(stream.at(i, 0, 0), 2 ** 31 - 1, [0.1, 0.2, 0.3, 1e-17], out);
    assertEquals(out.reduce((sum, count) => sum + count), 2 ** 31 - 1);
    assert(out.every((count) => count >= 0));
    assert(out[3] <= 2);
  }
});

Deno.test("bad parameters are refused by name", () => {
  const stream = new Stream(keyFromSeed("bad"));
  const out = new Int32Array(2);
  assertThrows(() => multinomial(stream, -1, [1, 1], out), RangeError, "n must be a whole number");
  assertThrows(() => multinomial(stream, 2, [1, -1], out), RangeError, "weights[1] must be");
  assertThrows(() => multinomial(stream, 2, [1, NaN], out), RangeError, "weights[1] must be");
  assertThrows(() => multinomial(stream, 2, [0, 0], out), RangeError, "sum of the weights");
  assertThrows(() => multinomial(stream, 2, [1, Infinity], out), RangeError, "sum of the weights");
  assertThrows(() => multinomial(stream, 2, [1, 1, 1], out), RangeError, "at least 3 entries");
});
