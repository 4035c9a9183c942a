import { assert, assertEquals } from "@std/assert";
import { sum, sumOfProducts } from "../../src/measures/mod.ts";
import { EXPECTED } from "./fixtures/expected.ts";

Deno.test("the sum of wide magnitudes is that of Python's exact fsum", () => {
  const { values, sum: exact } = EXPECTED.sums;
  const plain = values.reduce((total, value) => total + value, 0);
  assert(Math.abs(sum(values) - exact) <= 2 ** -52 * Math.abs(exact));
  assert(plain !== exact, "the case must be one on which a plain loop loses digits");
});

Deno.test("order changes the sum by one rounding at most", () => {
  const { values, sum: exact } = EXPECTED.sums;
  assert(Math.abs(sum(values.toReversed()) - exact) <= 2 ** -52 * Math.abs(exact));
});

Deno.test("cancellation that a plain loop or Kahan's loses is kept", () => {
  assertEquals(sum([1, 1e100, 1, -1e100]), 2); // Neumaier's own example
  assertEquals(sumOfProducts([1e50, 1, 1e50], [1e50, 1, -1e50]), 1);
});

Deno.test("sums of nothing and beyond the largest double are not NaN", () => {
  assertEquals(sum([]), 0);
  assertEquals(sum([1e308, 1e308]), Infinity);
});
