import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { preset } from "../../src/evidence/presets.ts";
import { estimate } from "../../src/evidence/registry.ts";
import { scepticOf } from "../../src/evidence/sceptic.ts";
import type { ChannelName, TurnoutEffect } from "../../src/evidence/types.ts";

const PHI = 4;

/** Propensities of a bureau as 400 equally likely values of Beta(θφ, (1 − θ)φ), by its own sums. */
function propensities(turnout: number): number[] {
  const [a, b] = [turnout * PHI, (1 - turnout) * PHI];
  const steps = 20000;
  const grid = Array.from({ length: steps }, (_, i) => (i + .5) / steps);
  const density = grid.map((p) => p ** (a - 1) * (1 - p) ** (b - 1));
  const total = density.reduce((sum, d) => sum + d, 0);
  const values: number[] = [];
  let reached = 0;
  grid.forEach((p, i) => {
    reached += density[i] / total;
    while (values.length < 400 && reached >= (values.length + .5) / 400) values.push(p);
  });
  return values;
}

/** Δ: mean change of turnout when every propensity moves by δ on the logit scale. */
function moved(values: number[], delta: number): number {
  const after = values.map((p) => 1 / (1 + (1 - p) / p * Math.exp(-delta)));
  return (after.reduce((sum, p) => sum + p, 0) - values.reduce((sum, p) => sum + p, 0)) /
    values.length;
}

function solve(values: number[], wanted: number): number {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (moved(values, middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Factor on the transported effect, as the model has it: salience, or the sceptic's ceiling on gains. */
function factor(effect: TurnoutEffect, points: number, loss: number, ratio: number): number {
  const salience = loss > 0 ? Math.min(1, (1 - loss) * ratio) : 1;
  const kept = points > 0 ? (effect.gainKept ?? Infinity) * ratio : Infinity;
  return effect.scale * Math.min(salience, kept);
}

Deno.test("the sceptic is never above trials, draw by draw and at any turnout", () => {
  const trials = preset("trials").channels;
  const sceptic = preset("sceptic").channels;
  const elections = [.1, .3, .5, .75, .9].map(propensities);
  let closest = Infinity;
  for (const name of ["door-to-door", "commercial-phone", "direct-mail", "sms"] as ChannelName[]) {
    const effect = trials[name]!.turnout!;
    const source = propensities(effect.turnout);
    const reach = 1 + effect.turnout * (effect.selectivity - 1);
    for (const z of [-3, -1, -.2, .2, 1, 3]) {
      const points = effect.points + z * Math.hypot(effect.se!, effect.between);
      const delta = solve(source, points / 100 * (points > 0 ? reach : reach / effect.selectivity));
      for (const election of elections) {
        const moves = moved(election, delta);
        const ratio = moved(source, delta) / moves;
        for (const loss of [0, .33, .5, .76]) {
          const low = moves * factor(sceptic[name]!.turnout!, points, loss, ratio);
          const high = moves * factor(effect, points, loss, ratio);
          assert(low <= high + 1e-9, `${name}: ${low} above ${high} at z ${z}, loss ${loss}`);
          closest = Math.min(closest, high - low);
        }
      }
    }
  }
  // The bound is reached: nothing is thrown away where the strongest attenuation applies.
  assertAlmostEquals(closest, 0, 1e-9);
});

Deno.test("the sceptic keeps what the strongest published attenuation leaves", () => {
  const { attenuation } = estimate("d2d_salience");
  const { channels, salience, name } = preset("sceptic");
  assertEquals(name, "sceptic");
  assertEquals(salience, preset("trials").salience);
  for (const { turnout, persuasion } of Object.values(channels)) {
    assertAlmostEquals(turnout!.gainKept!, 1 - attenuation!.high, 1e-12);
    assert(turnout!.estimates.includes("d2d_salience"));
    assertEquals(persuasion, null);
  }
  assertEquals(Object.keys(channels), Object.keys(preset("trials").channels));
});

Deno.test("a sceptic of a persuading preset scales its persuasion", () => {
  const { persuasion, contactRate } = scepticOf(preset("france-2012")).channels["door-to-door"]!;
  assertAlmostEquals(persuasion!.scale, .24, 1e-12);
  assertEquals([persuasion!.rate, contactRate.mean], [.096, .48]);
});
