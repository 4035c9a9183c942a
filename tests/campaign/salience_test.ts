/** Factors on a transported effect: salience, scale and ceiling, worked apart. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { EvidenceDraws, turnoutEffect } from "../../src/campaign/mod.ts";
import { CHANNELS, preset, type TurnoutEffect } from "../../src/evidence/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { NO_EFFECT } from "../simulation/small.ts";
import { drawsOf, EFFECT, PRESET } from "./drawing.ts";
import { assertDeviation, assertMean } from "./moments.ts";

/** Points per elector contacted at the source, where turnout is .334 and ω 1.18. */
const AT_SOURCE = 0.0765;
/**
 * Points per contact at the source over those in an election of turnout θ: Δ(θ_ref)/Δ(θ) by mpmath, 15 digits,
 * times how many more electors are contacted a unit of ρ_a there, 1 + θ(ω − 1).
 */
const RATIOS = [
  [0.5, 0.934489273776447],
  [0.737, 1.2889817348714],
  [0.88, 2.45994957846367],
  [0.93, 4.04399806227935],
].map(([turnout, ratio]) => [turnout, ratio * (1 + 0.18 * turnout) / (1 + 0.18 * 0.334)]);
/** Share of A ~ Uniform(.33, .76) for which (1 − A)·ratio ≥ 1: .6930 at 88 %, all at 93 %. */
const UNTOUCHED = [0, 0, 0.692968805283535, 1];

Deno.test("the salience factor is min(1, (1 − A)·e(θ_ref)/e(θ)), and the loss is A in all", () => {
  const salience = { low: 0.33, high: 0.76, estimates: [] };
  for (const [i, [turnout, ratio]] of RATIOS.entries()) {
    const untouched = UNTOUCHED[i];
    const draws = drawsOf({ ...NO_EFFECT, selectivity: 1.18, turnout: EFFECT }, {
      preset: { ...PRESET, salience },
      election: { turnout, high: true },
      count: 4000,
    });
    // What is kept, in total, of the points found at the source.
    const kept = draws.map(({ shift, attenuation }) =>
      turnoutEffect(turnout, shift, 4) * attenuation / (1 + 0.18 * turnout) / AT_SOURCE
    );
    const least = Math.min(0.24, 1 / ratio);
    for (const share of kept) assert(share >= least - 1e-6 && share <= 0.67 + 1e-6);
    draws.forEach(({ attenuation }, r) => {
      assert(attenuation <= 1);
      assertAlmostEquals(attenuation, ratio * kept[r], 1e-6);
    });
    // Where the transport alone loses more than A, nothing is left to take away.
    const whole = draws.filter(({ attenuation }) => attenuation === 1).length;
    assert(Math.abs(whole / 4000 - untouched) < 0.03, `${whole} untouched at ${turnout}`);
    if (untouched > 0) continue;
    // A is uniform between its ends: so is what is kept.
    assertMean(kept, 1 - (0.33 + 0.76) / 2, "kept");
    assertDeviation(kept, 0.43 / Math.sqrt(12), "kept");
  }
});

Deno.test("salience asks for an attenuated effect and an election of high salience", () => {
  const salience = { low: 0.33, high: 0.76, estimates: [] };
  const withSalience = { ...PRESET, salience };
  const evidence = { ...NO_EFFECT, turnout: EFFECT };
  const factor = (given: Parameters<typeof drawsOf>[1], channel = evidence) =>
    drawsOf(channel, { ...given, count: 1 })[0].attenuation;
  const high = { turnout: 0.737, high: true };
  assert(factor({ preset: withSalience, election: high }) < 1);
  assertEquals(factor({ preset: withSalience, election: { ...high, high: false } }), 1);
  assertEquals(factor({ preset: PRESET, election: high }), 1);
  const found = { ...evidence, turnout: { ...EFFECT, attenuated: false } };
  assertEquals(factor({ preset: withSalience, election: high }, found), 1);
});

Deno.test("scale, and the ceiling on gains", () => {
  const factor = (effect: Partial<TurnoutEffect>, turnout: number) =>
    drawsOf({ ...NO_EFFECT, selectivity: 1.18, turnout: { ...EFFECT, ...effect } }, {
      election: { turnout, high: true },
      count: 1,
    })[0].attenuation;
  assertEquals(factor({ scale: 0.24 }, 0.737), 0.24);
  assertEquals(factor({ scale: 0.24, points: -1 }, 0.737), 0.24);
  // Kept in total: at 50 % the transport gains, so that less than the ceiling is kept of what it gives.
  assertAlmostEquals(factor({ gainKept: 0.24 }, 0.5), 0.24 * RATIOS[0][1], 1e-12);
  assertEquals(factor({ gainKept: 1 }, 0.737), 1);
  assertEquals(factor({ gainKept: 0.24, points: -1 }, 0.5), 1);
});

Deno.test("the sceptic is never above trials: the same draws, replicate by replicate", () => {
  const [trials, sceptic] = [preset("trials"), preset("sceptic")];
  for (const name of CHANNELS) {
    const [all, part] = [trials, sceptic].map((preset) =>
      new EvidenceDraws(new Stream(keyFromSeed("sceptic")), preset)
    );
    for (const turnout of [0.02, 0.42, 0.49, 0.737, 0.778, 0.97]) {
      for (const high of [false, true]) {
        const election = { turnout, high };
        for (let r = 0; r < 60; r++) {
          const more = all.channel(r, name, trials.channels[name]!, election);
          const less = part.channel(r, name, sceptic.channels[name]!, election);
          // One shift, so that effects compare as their factors do at any turnout.
          assertEquals([less.shift, less.contactRate], [more.shift, more.contactRate]);
          const above = Math.sign(more.shift) * (less.attenuation - more.attenuation);
          assert(above <= 1e-12, `${name} at ${turnout}, replicate ${r}`);
        }
      }
    }
  }
});
