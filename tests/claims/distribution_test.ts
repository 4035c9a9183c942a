import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { distribution } from "../../src/claims/mod.ts";

Deno.test("mean, interval and dots are NumPy's", () => {
  // numpy.quantile([3.1, -2, 8.5, .4, 5, 5, 1.7], [.05, .95, .025, .975]), numpy.mean.
  const values = [3.1, -2, 8.5, 0.4, 5, 5, 1.7];
  const found = distribution({ name: "a", kind: "predictive", values }, { low: 5, high: 6 });
  assertAlmostEquals(found.mean, 3.1, 1e-12);
  assertAlmostEquals(found.low, -1.28, 1e-12);
  assertAlmostEquals(found.high, 7.45, 1e-12);
  assertAlmostEquals(found.dots[0], -1.64, 1e-12);
  assertAlmostEquals(found.dots[19], 7.975, 1e-12);
  assertEquals(found.dots.length, 20);
  // Three of seven reach 5, two of them exactly.
  assertEquals(found.at_least, 3 / 7);
});

Deno.test("a direction counts ties by half, nothing claimed gives no P, empty samples are refused", () => {
  const values = [-1, 0, 0, 2];
  const zero = { low: 0, high: 0 };
  const sample = { name: "a", kind: "predictive" as const, values };
  assertEquals(distribution({ ...sample, direction: true }, zero).at_least, 0.5);
  assertEquals(distribution(sample, zero).at_least, 0.75);
  assertEquals(distribution(sample, null).at_least, null);
  assertThrows(() => distribution({ ...sample, values: [] }, null));
  assertThrows(() => distribution({ ...sample, values: [NaN] }, null));
});
