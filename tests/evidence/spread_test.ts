import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { betweenPlaces, sdFromRange } from "../../src/evidence/spread.ts";
import { InputError } from "../../src/input.ts";

// Expected range of n standard normals, n = 2 … 12: ∫ 1 − Φⁿ − (1 − Φ)ⁿ by SciPy's quad.
const EXPECTED = [
  1.1284,
  1.6926,
  2.0588,
  2.3259,
  2.5344,
  2.7044,
  2.8472,
  2.97,
  3.0775,
  3.1729,
  3.2585,
];

Deno.test("sdFromRange gives 1 for the expected range of standard normals", () => {
  EXPECTED.forEach((high, i) =>
    assertAlmostEquals(sdFromRange({ low: 0, high, count: i + 2 }), 1, 5e-4)
  );
});

Deno.test("betweenPlaces removes the error of the places", () => {
  // By hand: (14.2 / 2.534)² − 6 × 2.16² = 31.402 − 27.994 = 3.409.
  assertAlmostEquals(
    betweenPlaces({ low: .2, high: 14.4, count: 6 }, 2.16),
    Math.sqrt(3.409),
    1e-3,
  );
  assertEquals(betweenPlaces({ low: .2, high: 14.4, count: 6 }, 2.4), 0);
  assertAlmostEquals(betweenPlaces({ low: 0, high: 1.128, count: 2 }, 0), 1);
});

Deno.test("sdFromRange and betweenPlaces name what is wrong", () => {
  assertThrows(() => sdFromRange({ low: 0, high: 1, count: 1 }), InputError, "count");
  assertThrows(
    () => sdFromRange({ low: 0, high: 1, count: 13 }),
    InputError,
    "from 2 to 12, got 13.",
  );
  assertThrows(() => sdFromRange({ low: 2, high: 1, count: 3 }), InputError, "low must be at most");
  assertThrows(() => sdFromRange({ low: NaN, high: 1, count: 3 }), InputError, "low");
  assertThrows(() => betweenPlaces({ low: 0, high: 1, count: 3 }, -1), InputError, "se");
});
