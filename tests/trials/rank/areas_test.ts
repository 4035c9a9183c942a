import { assert, assertEquals } from "@std/assert";
import { autoc, qini, tocCurve } from "../../../src/measures/mod.ts";
import { areas, evaluateRankings } from "../../../src/trials/rank/mod.ts";
import { expected, gap } from "./expected.ts";

const { score, gain, weight, ...wanted } = expected.areas;

/** Sums by run, highest score first. */
function runs() {
  const values = [...new Set(score)].sort((a, b) => b - a);
  const of = (read: (i: number) => number) =>
    Float64Array.from(
      values,
      (v) => score.reduce((sum, s, i) => sum + (s === v ? read(i) : 0), 0),
    );
  return { weight: of((i) => weight[i]), gain: of((i) => weight[i] * gain[i]) };
}

Deno.test("areas are those integrated numerically from the definition of TOC", () => {
  // SciPy's quadrature of E[gain | top u] − E[gain]: fixtures/expected.py.
  const found = areas(runs(), wanted.at)!;
  assert(gap(found.autoc, wanted.autoc) < 1e-9, `${found.autoc}`);
  assert(gap(found.qini, wanted.qini) < 1e-9);
  wanted.toc.forEach((toc, k) => assert(gap(found.toc[k], toc) < 1e-10));
});

Deno.test("areas agree with the room of measures", () => {
  const units = { score, gain, weights: weight };
  const found = areas(runs(), wanted.at)!;
  assert(gap(found.autoc, autoc(units)) < 1e-12);
  assert(gap(found.qini, qini(units)) < 1e-12);
  const { toc } = tocCurve(units, wanted.at);
  toc.forEach((value, k) => assert(gap(found.toc[k], value) < 1e-12));
});

Deno.test("a constant score is exactly 0 everywhere, on every half-sample", () => {
  const { rankings: [{ autoc, qini, budgets }] } = evaluateRankings(
    { gain, scores: new Map([["random", gain.map(() => 0.1)]]), weight },
    { replicates: 50 },
  );
  for (const { estimate, se, p } of [autoc, qini, ...budgets.map((b) => b.overRandom)]) {
    assertEquals([estimate, se, p], [0, 0, null]);
  }
});

Deno.test("runs of weight 0 change nothing; no weight at all has no areas", () => {
  const { weight: w, gain: g } = runs();
  const spread = (values: Float64Array) => Float64Array.from([0, ...values, 0]);
  assertEquals(
    areas({ weight: spread(w), gain: spread(g) }, [0.5]),
    areas({ weight: w, gain: g }, [0.5]),
  );
  assertEquals(areas({ weight: new Float64Array(2), gain: new Float64Array(2) }, []), null);
});
