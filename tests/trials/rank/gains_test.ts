import { assert, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { armGains, trialGains } from "../../../src/trials/rank/mod.ts";
import { expected, gap } from "./expected.ts";

const { outcome, treatment, stratum, weight, x, ...wanted } = expected.gains;
const trial = {
  outcome: Float64Array.from(outcome),
  treatment: Uint8Array.from(treatment),
  stratum: Int32Array.from(stratum),
  weight: Float64Array.from(weight),
  covariates: x.map((values, k) => ({ name: `x${k}`, values: Float64Array.from(values) })),
};

Deno.test("gains are those of NumPy's dense weighted least squares", () => {
  trialGains(trial).forEach((g, i) => assert(gap(g, wanted.doublyRobust[i]) < 1e-10));
  trialGains(trial, { method: "ipw" }).forEach((g, i) => assert(gap(g, wanted.ipw[i]) < 1e-12));
});

Deno.test("over every assignment of 2 in 5, the mean ipw gain of a unit is its own effect", () => {
  const y0 = [1, 4, 2, 0, 3];
  const y1 = [2, 4, 7, -1, 3.5];
  const sum = new Float64Array(5);
  let assignments = 0;
  for (let a = 0; a < 5; a++) {
    for (let b = a + 1; b < 5; b++) {
      const z = Uint8Array.from(y0, (_, i) => i === a || i === b ? 1 : 0);
      const seen = Float64Array.from(y0, (y, i) => z[i] ? y1[i] : y);
      trialGains({ outcome: seen, treatment: z }, { method: "ipw" }).forEach((g, i) => sum[i] += g);
      assignments++;
    }
  }
  sum.forEach((total, i) => assert(gap(total / assignments, y1[i] - y0[i]) < 1e-12));
});

Deno.test("with one arm beside the control group, armGains is trialGains without covariates", () => {
  const { covariates: _, weight: __, ...plain } = trial;
  const [only] = armGains({ outcome, arm: treatment, stratum });
  trialGains(plain).forEach((g, i) => assert(gap(g, only[i]) < 1e-12));
});

Deno.test("the mean gain of each arm is the difference in means, where shares are the same in all strata", () => {
  const arm = [0, 1, 2, 0, 1, 2, 0, 1, 2];
  const y = [1, 2, 5, 3, 4, 9, 2, 0, 7];
  // By hand: arm means 2, 2 and 7.
  const means = armGains({ outcome: y, arm }).map((g) => g.reduce((sum, v) => sum + v, 0) / 9);
  assert(gap(means[0], 0) < 1e-12 && gap(means[1], 5) < 1e-12);
});

Deno.test("a stratum with one arm, a probability of 0 and an empty arm are refused", () => {
  const lone = { ...trial, stratum: Int32Array.from(treatment) };
  assertThrows(() => trialGains(lone), InputError, "must hold both arms");
  assertThrows(
    () => trialGains(trial, { probability: 0 }),
    InputError,
    "probability must be above 0",
  );
  assertThrows(() => trialGains(trial, { probability: [0.5] }), InputError, "one a row");
  assertThrows(() => armGains({ outcome: [1, 2], arm: [0, 2] }), InputError, "arm 1");
  assertThrows(() => armGains({ outcome: [1, 2], arm: [0, 0] }), InputError, "beside the control");
});
