import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { compile } from "vega-lite";
import { levelsFigure } from "../../../src/charts/mod.ts";
import type { LevelsRecord } from "../../../src/claims/placebo/mod.ts";
import { InputError } from "../../../src/input.ts";

const record: LevelsRecord = {
  promesse: "0.1.0",
  from: "europeennes-2014",
  to: "presidentielle-2017-t1",
  option: "FILLON",
  scope: "metropole",
  weight: "register",
  bureaux: 30,
  outcome: "turnout",
  mean: { from: 40, to: 80 },
  sd: { from: 8, to: 6 },
  correlation: 0.8,
  slope: 0.6,
  levels: [
    { bureaux: 10, from: 30, to: 75, excess: 5, expected: 4 },
    { bureaux: 10, from: 40, to: 80, excess: 0, expected: 0 },
    { bureaux: 10, from: 50, to: 85, excess: -5, expected: -4 },
  ],
  provenance: [],
};

Deno.test("rows hold how far each level lies from the mean, and the numbers that were given", () => {
  const { rows, spec, svg, description } = levelsFigure([record]);
  assertEquals(rows.map(({ distance }) => distance), [-10, 0, 10]);
  assertEquals(rows.map(({ excess, expected }) => [excess, expected]), [[5, 4], [0, 0], [-5, -4]]);
  assertEquals((spec.data as { values: unknown }).values, [...rows]);
  assert(description.includes("a point from the mean is 0.60 points at the second election"));
  // One symbol a level, at the height of its excess: the middle one half way between the others.
  const heights = [...svg.matchAll(/ cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  assertEquals(heights.length, 3);
  const [a, b, c] = heights;
  assertAlmostEquals(b, (a + c) / 2, 0.01);
  assert(a < b);
});

Deno.test("the specification compiles without a warning", () => {
  const warnings: unknown[] = [];
  const keep = (...said: unknown[]) => (warnings.push(said), logger);
  const logger = {
    level: () => logger,
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  };
  compile(levelsFigure([record]).spec as never, { logger: logger as never });
  assertEquals(warnings, []);
});

Deno.test("records must go together", () => {
  assertThrows(() => levelsFigure([]), InputError, "one to three");
  assertThrows(() => levelsFigure([record, record]), InputError, "of its own");
  assertThrows(
    () => levelsFigure([record, { ...record, to: "other", outcome: "share" }]),
    InputError,
    "of one outcome",
  );
  assertThrows(() => levelsFigure([record], { width: 100 }), InputError, "width");
});
