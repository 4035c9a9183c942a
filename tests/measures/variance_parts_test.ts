import { assert, assertThrows } from "@std/assert";
import seedrandom from "seedrandom";
import { InputError } from "../../src/input.ts";
import { type VarianceParts, varianceParts } from "../../src/measures/mod.ts";
import { assertClose } from "./close.ts";
import { EXPECTED } from "./fixtures/expected.ts";

const PARTS = ["evidence", "electorate", "interaction", "draws"] as const;

Deno.test("parts are those of nested linear models fitted by least squares in NumPy", () => {
  const { outcomes, ...expected } = EXPECTED.varianceParts;
  const parts = varianceParts(outcomes);
  for (const part of PARTS) assertClose(parts[part], expected[part], 1e-11);
  assertClose(parts.total, PARTS.reduce((total, part) => total + expected[part], 0), 1e-11);
});

Deno.test("parts of a model of known parts come back without bias", () => {
  // Y = a_i + b_j + c_ij + e_ijk, centred uniforms of the variances below.
  const truth = { evidence: 9, electorate: 4, interaction: 1, draws: 16 };
  const uniform = seedrandom("variance parts");
  const draw = (variance: number) => (uniform() - 0.5) * Math.sqrt(12 * variance);
  const [I, J, K, runs] = [6, 5, 3, 4000];
  const estimates: VarianceParts[] = [];
  for (let run = 0; run < runs; run++) {
    const b = Array.from({ length: J }, () => draw(truth.electorate));
    estimates.push(varianceParts(
      Array.from({ length: I }, () => {
        const a = draw(truth.evidence);
        return b.map((bj) => {
          const cell = a + bj + draw(truth.interaction);
          return Array.from({ length: K }, () => cell + draw(truth.draws));
        });
      }),
    ));
  }
  for (const part of PARTS) {
    const values = estimates.map((estimate) => estimate[part]);
    const average = values.reduce((total, value) => total + value, 0) / runs;
    const spread = Math.sqrt(
      values.reduce((total, value) => total + (value - average) ** 2, 0) / (runs - 1),
    );
    // Four standard errors; dividing by I instead of I − 1 would be off by 20 % of 9, some 20 of them.
    const error = Math.abs(average - truth[part]);
    assert(error < 4 * spread / Math.sqrt(runs), `${part}: ${average} for ${truth[part]}`);
  }
});

Deno.test("a part that is nothing may come out below 0 and is not cut", () => {
  const parts = varianceParts([[[0, 2], [2, 0]], [[2, 0], [0, 2]]]);
  assert(parts.evidence === 0 && parts.interaction < 0);
});

Deno.test("designs that identify nothing are refused", () => {
  assertThrows(() => varianceParts([]), InputError, "draws of the evidence");
  assertThrows(() => varianceParts([[[1, 2]], [[1, 2]]]), InputError, "draws of the electorate");
  assertThrows(() => varianceParts([[[1], [1]], [[1], [1]]]), InputError, "draws of each pair");
  assertThrows(
    () => varianceParts([[[1, 2], [1, 2]], [[1, 2]]]),
    InputError,
    "outcomes[1] must have 2 electorates",
  );
  assertThrows(
    () => varianceParts([[[1, 2], [1, 2]], [[1, 2], [1]]]),
    InputError,
    "outcomes[1][1] must have 2 draws",
  );
});
