/** The evidence as a bound sees it, against integrals by SciPy's quad and against fixed figures. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { GRID, turnoutEffect } from "../../src/campaign/mod.ts";
import { type ChannelEvidence, preset } from "../../src/evidence/mod.ts";
import { keyFromSeed } from "../../src/random/mod.ts";
import { type EvidenceQuestion, expectedEvidence } from "../../src/strategies/mod.ts";
import { EFFECT, PRESET, QUIET } from "../campaign/drawing.ts";
import { NO_EFFECT } from "../simulation/small.ts";

function expectedOf(evidence: ChannelEvidence, more: Partial<EvidenceQuestion> = {}) {
  return expectedEvidence({
    key: keyFromSeed("expected"),
    preset: PRESET,
    channel: "door-to-door",
    evidence,
    passes: 1,
    election: QUIET,
    withClasses: false,
    ...more,
  });
}

/** Fails beyond 4.5 standard errors of a mean of 512 draws. */
function assertDrawn(actual: number, expected: number, deviation: number): void {
  assertAlmostEquals(actual, expected, 4.5 * deviation / Math.sqrt(512));
}

Deno.test("fixed figures are integrated without error", () => {
  const turnout = { ...EFFECT, scale: 0.5 };
  const { up, down, gained, contacted } = expectedOf({ ...NO_EFFECT, turnout });
  // 7.65 points at .334 with ω 1.18: δ = .437882578436337 (mpmath).
  for (const j of [10, 64, 120]) {
    const theta = j / GRID;
    const expected = 0.5 * turnoutEffect(theta, 0.437882578436337, 4);
    assertAlmostEquals(theta * (1 - theta) * up[j], expected, 1e-12);
    assertEquals([down[j], gained[j]], [0, 0]);
  }
  // κ = ½ and one pass: half of the units, in proportion to the part of the capacity spent.
  contacted.forEach((share, part) => assertAlmostEquals(share, part / 16, 1e-12));
});

Deno.test("the leaning of abstainers is its mean over ζ", () => {
  const { leaning } = expectedOf(NO_EFFECT);
  // E[.3125 e^ζ/(1 + .3125(e^ζ − 1))] and the like over Normal(0, ½), by quad.
  assertDrawn(leaning[16], 0.135025916593635, 0.06);
  assertDrawn(leaning[40], 0.321686545246112, 0.11);
  assertDrawn(leaning[96], 0.739126378747839, 0.1);
  assertEquals([leaning[0], leaning[128]], [0, 1]);
});

Deno.test("persuasion is parted into what gains and what loses", () => {
  const persuasion = preset("france-2012").channels["door-to-door"]!.persuasion!;
  const { gained, lost } = expectedOf({ ...NO_EFFECT, persuasion });
  // Positive and negative parts of Normal(.096, .039), by quad.
  assertDrawn(gained[64], 0.0960879980090703, 0.0388);
  assertDrawn(lost[64], 0.0000879980090702984, 0.0015);
  assert(lost[64] >= 0);
});

Deno.test("an effect of either sign is parted too, and what stays home is not persuaded", () => {
  const turnout = { ...EFFECT, points: -6 };
  const persuasion = preset("as-sold").channels["door-to-door"]!.persuasion!;
  const { up, down, gained } = expectedOf({ ...NO_EFFECT, turnout, persuasion });
  // |Δ| at the source is .06(1 + .334·.18)/1.18.
  const effect = 0.06 * (1 + 0.334 * 0.18) / 1.18;
  const j = Math.round(0.334 * GRID);
  const theta = j / GRID;
  assertEquals(up[j], 0);
  assertAlmostEquals(theta * (1 - theta) * down[j], effect, 1e-3);
  assertAlmostEquals(gained[j], persuasion.rate * (1 - (1 - theta) * down[j]), 1e-12);
  const dissuading = { ...NO_EFFECT, turnout, persuasion: { ...persuasion, rate: -0.2 } };
  const { gained: none, lost } = expectedOf(dissuading);
  assertEquals(none[j], 0);
  assertAlmostEquals(lost[j], 0.2 * (1 - (1 - theta) * down[j]), 1e-12);
});

Deno.test("with several passes, contacts are concave in attempts", () => {
  const evidence = { ...NO_EFFECT, contactRate: { mean: 0.34, sd: 0.171 } };
  const { contacted } = expectedOf(evidence, { passes: 3 });
  // E[min(κ·cap·f, 1 − (1 − κ)³)] with cap = (1 − .66³)/.34, over the Beta of κ, by quad.
  assertDrawn(contacted[1], 0.0890629999987504, 0.0448);
  assertDrawn(contacted[4], 0.356251918586703, 0.179);
  assertDrawn(contacted[8], 0.629382892121363, 0.246);
  for (let part = 2; part <= 8; part++) {
    const [a, b, c] = [contacted[part - 2], contacted[part - 1], contacted[part]];
    assert(c - b <= b - a + 1e-12 && c > b);
  }
});

Deno.test("draws are the bounds' own: they do not depend on the replicates' and are the same each time", () => {
  const evidence = { ...NO_EFFECT, turnout: { ...EFFECT, se: 2 } };
  assertEquals(expectedOf(evidence).up, expectedOf(evidence).up);
  const other = expectedOf(evidence, { key: keyFromSeed("other") });
  assert(other.up[64] !== expectedOf(evidence).up[64]);
});

Deno.test("classes average to the bureau", () => {
  const evidence = { ...NO_EFFECT, turnout: { ...EFFECT, se: 6 } };
  const { up, down, classes } = expectedOf(evidence, { withClasses: true });
  for (const j of [8, 64, 120]) {
    const theta = j / GRID;
    const mean = (table: Float64Array) =>
      table.subarray(16 * j, 16 * j + 16).reduce((sum, value) => sum + value, 0) / 16;
    assertAlmostEquals(mean(classes!.up), theta * (1 - theta) * up[j], 1e-12);
    assertAlmostEquals(mean(classes!.down), theta * (1 - theta) * down[j], 1e-12);
  }
});
