// Masses: SciPy (fixtures/laws.py). Quantiles themselves are tested with the elementary functions.

import { assert, assertEquals, assertThrows } from "@std/assert";
import { keyFromSeed, normal, normalQuantile, Stream } from "../../src/random/mod.ts";
import { assertFits, binned, lawsOf } from "./fit.ts";

Deno.test("normal draws have the normal's masses, tails included", () => {
  const [law] = lawsOf("normal");
  const stream = new Stream(keyFromSeed("normal"));
  const counts = binned(law, 400_000, (i) => normal(stream.at(i >> 9, i & 511, 5)));
  assertFits(counts, law.masses, "normal");
});

Deno.test("a draw costs one uniform", () => {
  const stream = new Stream(keyFromSeed("cost")).at(1, 2, 3);
  normal(stream);
  const second = normal(stream);
  const other = new Stream(keyFromSeed("cost")).at(1, 2, 3);
  other.uniform();
  assertEquals(second, normalQuantile(other.uniformOpen()));
});

Deno.test("the most extreme draws are finite and symmetric", () => {
  // The smallest and the largest open uniform are 2⁻⁵³ and 1 − 2⁻⁵³; −8.2095… by SciPy's norm.ppf.
  assert(Math.abs(normalQuantile(2 ** -53) + 8.209536151601387) < 1e-14);
  assertEquals(normalQuantile(1 - 2 ** -53), -normalQuantile(2 ** -53));
});

Deno.test("a probability outside [0, 1] is refused", () => {
  for (const p of [-0.1, 1.1, NaN]) {
    assertThrows(() => normalQuantile(p), RangeError, `p must be a number from 0 to 1, got ${p}`);
  }
});
