// Expected values: mpmath at 1,300 bits (fixtures/elementary.py), the distance of each from its nearest
// double included, so that errors are measured to a fraction of a unit in the last place.

import { assert, assertEquals } from "@std/assert";
import {
  exp,
  expm1,
  log,
  log1p,
  log1pexp,
  logFactorial,
  logistic,
  logit,
  normalQuantile,
  stirlingTail,
} from "../../src/random/mod.ts";
import { readFixture } from "./fixtures/read.ts";

const ROWS = readFixture("elementary.csv");

/** The gap from |x| to the next larger double, from the format itself. */
function ulp(x: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer);
  const next = new Float64Array(new BigInt64Array([bits[0] + 1n]).buffer)[0];
  return next === Infinity ? 2 ** 971 : next - Math.abs(x);
}

/** The double that follows x. */
function after(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([x]).buffer);
  return new Float64Array(new BigInt64Array([bits[0] + (x > 0 ? 1n : -1n)]).buffer)[0];
}

/** Largest error over the fixture, in units in the last place. */
function worstError(name: string, f: (x: number) => number): number {
  const rows = ROWS.filter((row) => row.function === name);
  assert(rows.length > 40);
  let worst = 0;
  for (const row of rows) {
    const value = Number(row.value);
    const result = f(Number(row.x));
    const error = Math.abs((result - value) / ulp(value) - Number(row.rest));
    assert(error < 1e6, `${name}(${row.x}) should be ${value}, is ${result}`);
    worst = Math.max(worst, error);
  }
  return worst;
}

for (const [name, f] of Object.entries({ log, log1p, exp, expm1 })) {
  Deno.test(`${name} is within 1 unit in the last place`, () => {
    const worst = worstError(name, f);
    assert(worst < 1, `worst error ${worst}`);
  });
}

for (const [name, f] of Object.entries({ logit, logistic, log1pexp })) {
  Deno.test(`${name} is within 2 units in the last place`, () => {
    const worst = worstError(name, f);
    assert(worst < 2, `worst error ${worst}`);
  });
}

Deno.test("the normal quantile has a relative error below 10⁻¹⁵", () => {
  // A unit in the last place is between 1.1 and 2.2 × 10⁻¹⁶ of the value.
  const worst = worstError("normalQuantile", normalQuantile);
  assert(worst < 5, `worst error ${worst}`);
});

Deno.test("log-factorials and Stirling's rest have an error below 10⁻¹⁵ and 10⁻¹⁶", () => {
  for (const row of ROWS) {
    const [k, value] = [Number(row.x), Number(row.value)];
    if (row.function === "logFactorial") {
      assert(Math.abs(logFactorial(k) - value) <= 1e-15 * Math.max(1, value), `log ${k}!`);
    } else if (row.function === "stirlingTail") {
      assert(Math.abs(stirlingTail(k) - value) <= 1e-16, `Stirling's rest at ${k}`);
    }
  }
});

Deno.test("special values are those of the language's functions", () => {
  const specials = [0, -0, Infinity, -Infinity, NaN, -1, -1e308, 1e308, Number.MIN_VALUE];
  for (const x of specials) {
    for (const [own, theirs] of [[log, Math.log], [log1p, Math.log1p]]) {
      if (!Number.isFinite(theirs(x)) || theirs(x) === 0) assertEquals(own(x), theirs(x), `${x}`);
    }
    for (const [own, theirs] of [[exp, Math.exp], [expm1, Math.expm1]]) {
      if (!Number.isFinite(theirs(x)) || theirs(x) === 0) assertEquals(own(x), theirs(x), `${x}`);
    }
  }
  assertEquals([log(1), exp(0), exp(-0), expm1(-Infinity), expm1(-800)], [0, 1, 1, -1, -1]);
  assertEquals([exp(710), exp(-746), expm1(710), log1p(-2)], [Infinity, 0, Infinity, NaN]);
});

Deno.test("special values of the logistic family", () => {
  assertEquals([0, 0.5, 1, NaN, -0.1, 1.1].map(logit), [-Infinity, 0, Infinity, NaN, NaN, NaN]);
  assertEquals([-Infinity, -0, 0, Infinity, NaN].map(logistic), [0, 0.5, 0.5, 1, NaN]);
  assertEquals([-Infinity, Infinity, NaN, -800].map(log1pexp), [0, Infinity, NaN, 0]);
  assertEquals([0, 0.5, 1].map(normalQuantile), [-Infinity, 0, Infinity]);
});

Deno.test("no function turns back at 0 or where its method changes", () => {
  const seams: [(x: number) => number, number[]][] = [
    [log, [1, Math.SQRT1_2, Math.SQRT2, 2, 2 ** -1022]],
    [log1p, [0, -0.2928932188134524, 0.41421356237309503, 2 ** -53, -(2 ** -53), 3, 2 ** 53]],
    [exp, [0, 0.34657359027997264, -0.34657359027997264, 1.0397207708399179, -708.3964]],
    [expm1, [0, 0.34657359027997264, -0.34657359027997264, 1.0397207708399179, -38.8162421113]],
    [logit, [0.25, 0.5, 0.75]],
    [logistic, [0, -36.7]],
    [log1pexp, [-37, 18, 33.3]],
  ];
  for (const [f, places] of seams) {
    for (const place of places) {
      let x = place === 0 ? -20 * Number.MIN_VALUE : place - 500 * ulp(place);
      let last = f(x);
      for (let step = 0; step < 1000; step++) {
        x = after(x);
        const value = f(x);
        assert(value >= last, `${f.name} falls from ${last} to ${value} at ${x}`);
        last = value;
      }
    }
  }
});
