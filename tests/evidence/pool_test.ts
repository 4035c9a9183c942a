import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { poolRandomEffects } from "../../src/evidence/pool.ts";
import { InputError } from "../../src/input.ts";

// Log risk ratios of the thirteen BCG trials (Colditz et al. 1994) and their standard errors. Expected
// values by statsmodels 0.14 (combine_effects, method_re "dl"); R's metafor documents the same
// −0.714 (0.179), τ² .309, Q 152.23.
const BCG = [
  [-0.889311, 0.5706],
  [-1.585389, 0.441114],
  [-1.348073, 0.64449],
  [-1.441551, 0.141457],
  [-0.217547, 0.226297],
  [-0.786116, 0.0831],
  [-1.620898, 0.472247],
  [0.011952, 0.062941],
  [-0.469418, 0.237559],
  [-1.371345, 0.270231],
  [-0.339359, 0.11141],
  [0.445913, 0.72973],
  [-0.017314, 0.267217],
].map(([value, se]) => ({ value, se }));

Deno.test("poolRandomEffects agrees with statsmodels on the BCG trials", () => {
  const pooled = poolRandomEffects(BCG);
  assertAlmostEquals(pooled.value, -0.7141173241, 1e-9);
  assertAlmostEquals(pooled.se, 0.1787420287, 1e-9);
  assertAlmostEquals(pooled.between ** 2, 0.3087599626, 1e-9);
  assertAlmostEquals(pooled.heterogeneity, 152.2329541, 1e-6);
});

Deno.test("poolRandomEffects weighs as statsmodels does", () => {
  const { weights } = poolRandomEffects([
    { value: .51, se: .3 },
    { value: 1.79, se: .32 },
    { value: .6, se: 1.01 },
  ]);
  [.41707207, .40941072, .17351722].forEach((expected, i) =>
    assertAlmostEquals(weights[i], expected, 1e-8)
  );
});

Deno.test("poolRandomEffects shows no spread where the errors explain the differences", () => {
  // By NumPy: weights 1/se², Q = .27716 on 2 degrees of freedom.
  const pooled = poolRandomEffects([
    { value: 7.07, se: 2.16 },
    { value: 8.75, se: 2.59 },
    { value: 7.02, se: 4.01 },
  ]);
  assertEquals(pooled.between, 0);
  assertAlmostEquals(pooled.value, 7.651146318, 1e-8);
  assertAlmostEquals(pooled.se, 1.532853965, 1e-8);
  assertAlmostEquals(pooled.heterogeneity, .2771632627, 1e-8);
});

Deno.test("poolRandomEffects of one trial is that trial", () => {
  const pooled = poolRandomEffects([{ value: 3, se: .5 }]);
  assertEquals(pooled, { value: 3, se: .5, between: 0, heterogeneity: 0, weights: [1] });
});

Deno.test("poolRandomEffects names what is wrong", () => {
  assertThrows(() => poolRandomEffects([]), InputError, "at least one trial");
  assertThrows(
    () => poolRandomEffects([{ value: 1, se: 1 }, { value: 1, se: 0 }]),
    InputError,
    "trials[1].se must be a number above 0, got 0.",
  );
  assertThrows(
    () => poolRandomEffects([{ value: NaN, se: 1 }]),
    InputError,
    "trials[0].value",
  );
});
