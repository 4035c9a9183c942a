/** Factors on a transported effect: salience, scale and cap, worked apart. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { EvidenceDraws, turnoutEffect } from "../../src/campaign/mod.ts";
import { CHANNELS, preset, type TurnoutEffect } from "../../src/evidence/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { NO_EFFECT } from "../simulation/small.ts";
import { drawsOf, EFFECT, PRESET } from "./drawing.ts";
import { assertDeviation, assertMean } from "./moments.ts";

/** Δ(θ_ref)/Δ(θ) of the effect 7.65 at .334, ω 1.18, φ 4, and Δ(θ_ref): mpmath, 15 digits. */
const AT_SOURCE = 0.08109918;
const RATIOS = [[0.5, 0.934489273776447], [0.737, 1.2889817348714], [0.93, 4.04399806227935]];

Deno.test("the salience factor is min(1, (1 − A)·Δ(θ_ref)/Δ(θ)), and the loss is A in all", () => {
  const salience = { low: 0.33, high: 0.76, estimates: [] };
  for (const [turnout, ratio] of RATIOS) {
    const draws = drawsOf({ ...NO_EFFECT, turnout: EFFECT }, {
      preset: { ...PRESET, salience },
      election: { turnout, high: true },
      count: 4000,
    });
    const kept = draws.map(({ attenuation }) => Math.min(1, attenuation / ratio));
    if (turnout < 0.9) {
      // A is uniform between its ends: so is what is kept.
      assertMean(kept, 1 - (0.33 + 0.76) / 2, "kept");
      assertDeviation(kept, 0.43 / Math.sqrt(12), "kept");
      assert(Math.min(...kept) >= 0.24 && Math.max(...kept) <= 0.67);
      // Whatever the turnout of the election, what is left is (1 − A) of what was found at the source.
      for (const { shift, attenuation } of draws.slice(0, 50)) {
        const left = turnoutEffect(turnout, shift, 4) * attenuation;
        assert(left >= 0.24 * AT_SOURCE - 1e-12 && left <= 0.67 * AT_SOURCE + 1e-12);
        assertAlmostEquals(left / AT_SOURCE, attenuation / ratio, 1e-10);
      }
    } else {
      // At 93 % the transport alone loses more than any A: nothing is left to take away.
      for (const { attenuation } of draws) {
        assertAlmostEquals(attenuation, Math.min(1, attenuation));
      }
      const whole = draws.filter(({ attenuation }) => attenuation === 1).length;
      // (1 − A)·4.044 ≥ 1 where A ≤ .7527: .4227 of .43.
      assert(Math.abs(whole / 4000 - 0.4227 / 0.43) < 0.01, `${whole}`);
    }
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

Deno.test("scale, its harmful side and the cap", () => {
  const factor = (effect: Partial<TurnoutEffect>, turnout: number) =>
    drawsOf({ ...NO_EFFECT, turnout: { ...EFFECT, ...effect } }, {
      election: { turnout, high: true },
      count: 1,
    })[0].attenuation;
  assertEquals(factor({ scale: 0.24 }, 0.737), 0.24);
  assertEquals(factor({ scale: 0.24, points: -1 }, 0.737), 0.24);
  assertEquals(factor({ scale: 0.24, scaleNegative: 1, points: -1 }, 0.737), 1);
  // At 50 % the effect would be larger than at its source: cut to it. At 73.7 % it is smaller already.
  assertAlmostEquals(factor({ capped: true }, 0.5), RATIOS[0][1], 1e-12);
  assertEquals(factor({ capped: true }, 0.737), 1);
  assertEquals(factor({ capped: true, points: -1 }, 0.5), 1);
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
