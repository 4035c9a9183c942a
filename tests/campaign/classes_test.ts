/** Classes of propensity against mpmath and SciPy (fixtures/propensity.py). */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  CLASSES,
  classPropensities,
  GRID,
  tabulateClassEffects,
  tabulateRelativeEffect,
  turnoutEffect,
} from "../../src/campaign/mod.ts";
import fixture from "./fixtures/propensity.json" with { type: "json" };

function meanOf(table: Float64Array, j: number): number {
  const row = table.subarray(j * CLASSES, (j + 1) * CLASSES);
  return row.reduce((sum, value) => sum + value, 0) / CLASSES;
}

Deno.test("class propensities are the means of the Beta's quantile classes", () => {
  for (const precision of [1, 4, 12]) {
    const table = classPropensities(precision);
    for (const { phi, j, means } of fixture.classes) {
      if (phi !== precision) continue;
      means.forEach((expected, q) => {
        const actual = table[j * CLASSES + q];
        assertAlmostEquals(actual, expected, 1e-6, `φ ${phi}, θ ${j}/128, class ${q}: ${actual}`);
      });
    }
  }
});

Deno.test("class propensities rise from class to class and average to the turnout", () => {
  for (const precision of [0.5, 1, 4, 12, 50]) {
    const table = classPropensities(precision);
    for (let j = 0; j <= GRID; j++) {
      assertAlmostEquals(meanOf(table, j), j / GRID, 1e-9);
      for (let q = 0; q < CLASSES; q++) {
        const p = table[j * CLASSES + q];
        assert(p >= 0 && p <= 1, `φ ${precision}, θ ${j}/128, class ${q}: ${p}`);
        if (q > 0) assert(p >= table[j * CLASSES + q - 1] - 1e-9);
      }
    }
  }
});

Deno.test("effects of the classes average to the bureau's effect", () => {
  const relative = new Float64Array(GRID + 1);
  const effects = new Float64Array((GRID + 1) * CLASSES);
  for (const precision of [1, 4, 12]) {
    const propensities = classPropensities(precision);
    for (const shift of [-8, -0.3, 0, 0.3, 2]) {
      tabulateRelativeEffect(shift, precision, relative);
      tabulateClassEffects(propensities, shift, relative, effects);
      for (let j = 0; j <= GRID; j++) {
        assertAlmostEquals(meanOf(effects, j), turnoutEffect(j / GRID, shift, precision), 1e-12);
      }
    }
  }
});

Deno.test("the effect of a class is near the mean of its own electors' effects", () => {
  // φ = 4, θ = ½, δ = .5: means over the quantile classes of Beta(2, 2), by SciPy's quantile function
  // averaged at 40,000 points a class.
  const expected = [0.053686, 0.088063, 0.104408, 0.114216, 0.120128, 0.123284, 0.124277, 0.123439];
  const relative = new Float64Array(GRID + 1);
  const effects = new Float64Array((GRID + 1) * CLASSES);
  tabulateRelativeEffect(0.5, 4, relative);
  tabulateClassEffects(classPropensities(4), 0.5, relative, effects);
  const row = effects.subarray(64 * CLASSES, 65 * CLASSES);
  assertEquals(row.length, CLASSES);
  expected.forEach((wanted, q) =>
    assertAlmostEquals(row[q], wanted, 1.2e-3, `class ${q}: ${row[q]}`)
  );
});
