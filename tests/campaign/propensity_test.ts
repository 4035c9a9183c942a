/** Effects of a logit shift against mpmath (fixtures/propensity.py: closed form and direct quadrature). */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  GRID,
  interpolate,
  MOST_SHIFT,
  relativeEffect,
  shiftOf,
  tabulateRelativeEffect,
  turnoutEffect,
} from "../../src/campaign/mod.ts";
import fixture from "./fixtures/propensity.json" with { type: "json" };

/** Turnouts that lie halfway between grid points, where interpolation is worst. */
const BETWEEN = Array.from({ length: GRID }, (_, j) => (j + 0.5) / GRID);

Deno.test("the relative effect is mpmath's for any turnout, shift and precision", () => {
  for (const [turnout, shift, precision, expected] of fixture.effects) {
    const actual = relativeEffect(turnout, shift, precision);
    assert(
      Math.abs(actual / expected - 1) < 1e-12,
      `θ ${turnout}, δ ${shift}, φ ${precision}: ${actual} for ${expected}`,
    );
  }
});

Deno.test("the turnout effect is the relative effect times θ(1 − θ), and stays within bounds", () => {
  for (const [turnout, shift, precision, relative] of fixture.effects) {
    const effect = turnoutEffect(turnout, shift, precision);
    assertAlmostEquals(effect, turnout * (1 - turnout) * relative, 1e-13);
    assert(effect >= -turnout && effect <= 1 - turnout);
    if (turnout > 0 && turnout < 1) assertEquals(Math.sign(effect), Math.sign(shift));
  }
});

Deno.test("no shift, no effect", () => {
  for (const turnout of [0, 0.3, 1]) assertEquals(turnoutEffect(turnout, 0, 4), 0);
  assertEquals(shiftOf(0, 0.3, 1.2, 4), { shift: 0, truncated: false });
});

Deno.test("the shift of a published effect is mpmath's root of the definition", () => {
  for (const [effect, turnout, selectivity, precision, expected] of fixture.shifts) {
    const { shift, truncated } = shiftOf(effect, turnout, selectivity, precision);
    assert(!truncated);
    assertAlmostEquals(shift, expected, 1e-12 * Math.max(1, Math.abs(expected)));
  }
});

Deno.test("an effect that no shift gives is truncated at the largest shift", () => {
  // A contact cannot add more than the 1 − θ who abstain, nor keep home more than the θ who vote.
  assertEquals(shiftOf(0.75, 0.3, 1, 4), { shift: MOST_SHIFT, truncated: true });
  assertEquals(shiftOf(-0.35, 0.3, 1, 4), { shift: -MOST_SHIFT, truncated: true });
  // Effects on the two sides of what the largest shift gives.
  const most = turnoutEffect(0.3, MOST_SHIFT, 4);
  assertEquals(shiftOf(most * (1 + 1e-9), 0.3, 1, 4).truncated, true);
  assertEquals(shiftOf(most * (1 - 1e-9), 0.3, 1, 4).truncated, false);
});

Deno.test("the table on the grid is the function at its points", () => {
  const table = new Float64Array(GRID + 1);
  for (const shift of [-8, -0.4, 1e-6, 0.4, 8]) {
    tabulateRelativeEffect(shift, 4, table);
    table.forEach((value, j) => {
      assertAlmostEquals(value, relativeEffect(j / GRID, shift, 4), 1e-14 * Math.abs(value));
      assertEquals(interpolate(table, j / GRID), value);
    });
  }
});

Deno.test("interpolation keeps the error that its docstring states", () => {
  const table = new Float64Array(GRID + 1);
  for (const precision of [1, 4, 12]) {
    for (const shift of [-1, -0.35, 0.35, 1]) {
      tabulateRelativeEffect(shift, precision, table);
      for (const turnout of BETWEEN) {
        const exact = relativeEffect(turnout, shift, precision);
        assert(
          Math.abs(interpolate(table, turnout) / exact - 1) < (precision <= 4 ? 1e-5 : 2.1e-5),
          `θ ${turnout}, δ ${shift}, φ ${precision}`,
        );
      }
    }
  }
});

Deno.test("interpolation at the largest shifts keeps within half a point of turnout", () => {
  const table = new Float64Array(GRID + 1);
  for (const precision of [1, 4, 12]) {
    for (const shift of [-8, 8]) {
      tabulateRelativeEffect(shift, precision, table);
      for (const turnout of BETWEEN) {
        const effect = turnout * (1 - turnout) * interpolate(table, turnout);
        assertAlmostEquals(effect, turnoutEffect(turnout, shift, precision), 5e-3);
      }
    }
  }
});
