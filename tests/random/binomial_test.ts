// Masses: SciPy, checked against sums of exact terms by mpmath (fixtures/laws.py).

import { assert, assertEquals, assertThrows } from "@std/assert";
import { binomial, keyFromSeed, Stream } from "../../src/random/mod.ts";
import { assertFits, binned, lawsOf } from "./fit.ts";

const DRAWS = 200_000;

for (const law of lawsOf("binomial")) {
  const { a: n, b: p } = law;
  Deno.test(`binomial(${n}, ${p}) has the exact masses`, () => {
    const stream = new Stream(keyFromSeed("binomial"));
    const counts = binned(law, DRAWS, (i) => {
      const k = binomial(stream.at(i, 3, 1), n, p);
      assert(Number.isInteger(k) && k >= 0 && k <= n);
      return k;
    });
    assertFits(counts, law.masses, `binomial(${n}, ${p})`);
  });
}

Deno.test("mean and variance hold to four standard errors where parameters vary", () => {
  // What a run does: another n and p in each cell. E[(k − np)/√npq] = 0 and its square is 1; the square
  // has variance 2 + (1 − 6pq)/npq, below 2.3 here.
  const stream = new Stream(keyFromSeed("varied"));
  let [sum, squares] = [0, 0];
  for (let i = 0; i < DRAWS; i++) {
    const n = 100 + (i * 7919) % 1400;
    const p = 0.05 + ((i * 104_729) % 8_501) / 10_000;
    const z = (binomial(stream.at(0, i, 2), n, p) - n * p) / Math.sqrt(n * p * (1 - p));
    sum += z;
    squares += z * z;
  }
  assert(Math.abs(sum / DRAWS) < 4 / Math.sqrt(DRAWS), `mean ${sum / DRAWS}`);
  assert(Math.abs(squares / DRAWS - 1) < 4 * Math.sqrt(2.3 / DRAWS), `variance ${squares / DRAWS}`);
});

Deno.test("certain results take no draw", () => {
  const stream = new Stream(keyFromSeed("certain")).at(0, 0, 0);
  const first = new Stream(keyFromSeed("certain")).at(0, 0, 0).uniform();
  for (const n of [0, 1, 1000, 2 ** 31 - 1]) {
    assertEquals(binomial(stream, n, 0), 0);
    assertEquals(binomial(stream, n, 1), n);
  }
  assertEquals(binomial(stream, 0, 0.4), 0);
  assertEquals(stream.uniform(), first);
});

Deno.test("events too rare for a chi-square stay rare", () => {
  // 200,000 draws of mean 10⁻⁶: more than 8 events have probability below 10⁻¹¹ (Poisson, mean .2).
  const stream = new Stream(keyFromSeed("rare"));
  for (const p of [1e-9, Number.MIN_VALUE, 1e-300]) {
    let events = 0;
    for (let i = 0; i < DRAWS; i++) events += binomial(stream.at(i, 0, 0), 1000, p);
    assert(events <= 8, `${events} events at p = ${p}`);
    assert(binomial(stream.at(0, 0, 1), 2 ** 31 - 1, 1 - 2 ** -53) >= 2 ** 31 - 3);
  }
});

Deno.test("parameters out of range are refused", () => {
  const stream = new Stream(keyFromSeed("bad"));
  for (const n of [-1, 0.5, NaN, 2 ** 31, Infinity]) {
    assertThrows(() => binomial(stream, n, 0.5), RangeError, `got ${n}`);
  }
  for (const p of [-1e-9, 1.0000001, NaN, Infinity]) {
    assertThrows(() => binomial(stream, 10, p), RangeError, `p must be a number from 0 to 1, got`);
  }
});
