// Masses: SciPy (fixtures/laws.py).

import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { beta, betaFromMeanSd, gamma, keyFromSeed, Stream } from "../../src/random/mod.ts";
import { assertFits, binned, lawsOf } from "./fit.ts";

const DRAWS = 200_000;

for (const law of lawsOf("gamma")) {
  Deno.test(`gamma(${law.a}) has the exact masses`, () => {
    const stream = new Stream(keyFromSeed("gamma"));
    const counts = binned(law, DRAWS, (i) => gamma(stream.at(i, 0, 0), law.a));
    assertFits(counts, law.masses, `gamma(${law.a})`);
  });
}

for (const law of lawsOf("beta")) {
  Deno.test(`beta(${law.a}, ${law.b}) has the exact masses`, () => {
    const stream = new Stream(keyFromSeed("beta"));
    const counts = binned(law, DRAWS, (i) => beta(stream.at(0, i, 0), law.a, law.b));
    assertFits(counts, law.masses, `beta(${law.a}, ${law.b})`);
  });
}

Deno.test("parameters at the ends of their range give no NaN", () => {
  const stream = new Stream(keyFromSeed("ends"));
  const ends = [1e-300, 1e-8, 0.5, 1, 1e8, 1e20, 1e300];
  let [ones, pairs] = [0, 0];
  for (let i = 0; i < 300; i++) {
    for (const a of ends) {
      assert(gamma(stream.at(i, 1, 0), a) >= 0);
      for (const b of ends) {
        const x = beta(stream.at(i, 2, 0), a, b);
        assert(x >= 0 && x <= 1);
      }
    }
    // Two vanishing parameters: a coin that falls on 0 or on 1.
    const coin = beta(stream.at(i, 3, 0), 1e-300, 1e-300);
    assert(coin === 0 || coin === 1);
    ones += coin;
    pairs++;
  }
  // Five standard errors of a fair coin.
  assert(Math.abs(ones / pairs - 0.5) < 5 * Math.sqrt(0.25 / pairs));
});

Deno.test("a contact rate of mean .3 and deviation .05", () => {
  // By hand: .3 × .7/.0025 − 1 = 83.
  const { a, b } = betaFromMeanSd(0.3, 0.05);
  assertAlmostEquals(a, 24.9, 1e-12);
  assertAlmostEquals(b, 58.1, 1e-12);
});

Deno.test("impossible means, deviations and shapes are refused", () => {
  const stream = new Stream(keyFromSeed("bad"));
  for (const shape of [0, -1, NaN, Infinity]) {
    assertThrows(() => gamma(stream, shape), RangeError, `shape must be a number from`);
    assertThrows(() => beta(stream, 1, shape), RangeError, `b must be a number from`);
    assertThrows(() => beta(stream, shape, 1), RangeError, `a must be a number from`);
  }
  for (const mean of [0, 1, -0.2, NaN]) {
    assertThrows(() => betaFromMeanSd(mean, 0.1), InputError, `got ${mean}.`);
  }
  for (const sd of [0, -0.1, 0.5, 3, NaN, 1e-200]) {
    assertThrows(
      () => betaFromMeanSd(0.5, sd),
      InputError,
      "sd must be more than 0 and less than 0.5",
    );
  }
  assertEquals(Object.keys(betaFromMeanSd(0.5, 0.4999)), ["a", "b"]);
});
