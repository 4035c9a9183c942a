import { assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { quantile, quantiles } from "../../src/measures/mod.ts";
import { assertClose } from "./close.ts";
import { EXPECTED } from "./fixtures/expected.ts";

Deno.test("quantiles are those of numpy.quantile", () => {
  for (const { values, p, expected } of EXPECTED.quantiles) {
    quantiles(values, p).forEach((q, i) => assertClose(q, expected[i], 1e-14));
    p.forEach((one, i) =>
      assertClose(quantile(Float64Array.from(values), one), expected[i], 1e-14)
    );
  }
});

Deno.test("the sample is left as it was", () => {
  const values = Float64Array.of(3, 1, 2);
  quantile(values, 0.5);
  assertEquals([...values], [3, 1, 2]);
});

Deno.test("negative numbers are sorted as numbers, not as text", () => {
  assertEquals(quantiles([-10, -9, 100], [0, 0.5, 1]), [-10, -9, 100]);
});

Deno.test("bad samples and probabilities are refused in a sentence", () => {
  assertThrows(() => quantile([], 0.5), InputError, "at least one number");
  assertThrows(() => quantile([1, NaN], 0.5), InputError, "got NaN at index 1");
  assertThrows(() => quantile([1, Infinity], 0.5), InputError, "got Infinity");
  assertThrows(() => quantile([1], 1.01), InputError, "probability must be a number from 0 to 1");
  assertThrows(() => quantile([1], NaN), InputError, "probability");
});
