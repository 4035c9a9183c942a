/** What is drawn once a replicate, against exact distributions (jStat's). */

import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import jstat from "jstat";
import { decay, EvidenceDraws, turnoutEffect } from "../../src/campaign/mod.ts";
import type { ChannelEvidence, ChannelName } from "../../src/evidence/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { NO_EFFECT } from "../simulation/small.ts";
import { drawsOf, EFFECT, PRESET, QUIET } from "./drawing.ts";
import { assertDeviation, assertMean } from "./moments.ts";

const COUNT = 20_000;

/**
 * Fails where values do not follow a continuous distribution: their ranks under it, in 20 bins of equal
 * probability, by a chi-square of probability 10⁻⁶.
 */
function assertFollows(values: number[], cdf: (value: number) => number, label: string): void {
  const bins = new Array<number>(20).fill(0);
  for (const value of values) bins[Math.min(19, Math.floor(20 * cdf(value)))]++;
  const expected = values.length / 20;
  const statistic = bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  const p = 1 - jstat.chisquare.cdf(statistic, 19);
  assert(p > 1e-6, `${label}: chi-square ${statistic.toFixed(1)}`);
}

Deno.test("the contact rate is a Beta of the mean and deviation given", () => {
  const draws = drawsOf({ ...NO_EFFECT, contactRate: { mean: 0.34, sd: 0.171 } });
  const rates = draws.map(({ contactRate }) => contactRate);
  assertMean(rates, 0.34, "contact rate");
  assertDeviation(rates, 0.171, "contact rate");
  // α + β = μ(1 − μ)/σ² − 1.
  const size = 0.34 * 0.66 / 0.171 ** 2 - 1;
  assertFollows(rates, (x) => jstat.beta.cdf(x, 0.34 * size, 0.66 * size), "contact rate");
  const [fixed] = drawsOf({ ...NO_EFFECT, contactRate: { mean: 0.34, sd: 0 } }, { count: 1 });
  assertEquals(fixed, {
    contactRate: 0.34,
    turnoutEffect: 0,
    shift: 0,
    attenuation: 1,
    truncated: false,
    persuasion: 0,
  });
});

Deno.test("the effect is a Normal whose variance adds error and spread between places", () => {
  const turnout = { ...EFFECT, se: 1.53, between: 1.85 };
  const effects = drawsOf({ ...NO_EFFECT, turnout }).map((draw) => 100 * draw.turnoutEffect);
  assertMean(effects, 7.65, "effect");
  assertDeviation(effects, Math.sqrt(1.53 ** 2 + 1.85 ** 2), "effect");
  const sd = Math.sqrt(1.53 ** 2 + 1.85 ** 2);
  assertFollows(effects, (x) => jstat.normal.cdf(x, 7.65, sd), "effect");
});

Deno.test("the shift gives the effect drawn back at its source", () => {
  const turnout = { ...EFFECT, se: 6, between: 0 };
  for (const draw of drawsOf({ ...NO_EFFECT, turnout }, { count: 300 })) {
    const contacted = 1 + 0.334 * 0.18;
    const wanted = draw.turnoutEffect * contacted / (draw.turnoutEffect < 0 ? 1.18 : 1);
    assert(!draw.truncated);
    assertAlmostEquals(turnoutEffect(0.334, draw.shift, 4), wanted, 1e-12);
  }
});

Deno.test("an effect drawn beyond what a contact can do is truncated and says so", () => {
  const turnout = { ...EFFECT, points: 60, se: 20 };
  const draws = drawsOf({ ...NO_EFFECT, turnout }, { count: 2000 });
  const cut = draws.filter(({ truncated }) => truncated);
  // All of the 66.6 % who abstain at the source, over 1 + θ(ω − 1), is 62.8 points; half of the draws are
  // above 60, and a shift of 8 comes within a point or two of all.
  assert(cut.length > 700 && cut.length < 1200, `${cut.length}`);
  for (const draw of cut) {
    assertEquals(draw.shift, 8);
    assert(draw.turnoutEffect > 0.55);
  }
});

Deno.test("the multiplier is log-normal of mean 1 and common to both effects", () => {
  const evidence: ChannelEvidence = {
    ...NO_EFFECT,
    multiplierSd: 0.2,
    turnout: { ...EFFECT, points: 2 },
    persuasion: {
      rate: 0.096,
      se: null,
      denominator: "non_supporter_contacted",
      turnout: null,
      share: null,
      scale: 1,
      estimates: [],
    },
  };
  const draws = drawsOf(evidence);
  const multipliers = draws.map(({ persuasion }) => persuasion / 0.096);
  assertMean(multipliers, 1, "multiplier");
  assertDeviation(multipliers, 0.2, "multiplier");
  const sd = Math.sqrt(Math.log(1.04));
  assertFollows(
    multipliers,
    (x) => jstat.normal.cdf(Math.log(x), -sd * sd / 2, sd),
    "logarithm of the multiplier",
  );
  draws.forEach((draw, r) => assertAlmostEquals(draw.turnoutEffect, 0.02 * multipliers[r], 1e-14));
});

Deno.test("the persuasion rate is a Normal, times its scale", () => {
  const persuasion = {
    rate: 0.096,
    se: 0.039,
    denominator: "non_supporter_contacted" as const,
    turnout: 0.7951,
    share: 0.3157,
    scale: 0.24,
    estimates: [],
  };
  const rates = drawsOf({ ...NO_EFFECT, persuasion }).map((draw) => draw.persuasion / 0.24);
  assertMean(rates, 0.096, "rate");
  assertDeviation(rates, 0.039, "rate");
  assertFollows(rates, (x) => jstat.normal.cdf(x, 0.096, 0.039), "rate");
});

Deno.test("the leaning of abstainers is Normal(0, σ) and one for all channels", () => {
  const draws = new EvidenceDraws(new Stream(keyFromSeed("parameters")), PRESET);
  const leanings = Array.from({ length: COUNT }, (_, r) => draws.leaning(r));
  assertMean(leanings, 0, "leaning");
  assertDeviation(leanings, 0.5, "leaning");
  assertFollows(leanings, (x) => jstat.normal.cdf(x, 0, 0.5), "leaning");
  const known = new EvidenceDraws(new Stream(keyFromSeed("a")), { ...PRESET, leaningSd: 0 });
  assertEquals(known.leaning(0), 0);
});

Deno.test("what is drawn of one figure tells nothing of another, nor of another channel", () => {
  const evidence: ChannelEvidence = {
    ...NO_EFFECT,
    contactRate: { mean: 0.34, sd: 0.171 },
    multiplierSd: 0.2,
    turnout: { ...EFFECT, se: 1.53 },
    persuasion: {
      rate: 0.1,
      se: 0.04,
      denominator: "contact",
      turnout: null,
      share: null,
      scale: 1,
      estimates: [],
    },
  };
  const draws = new EvidenceDraws(new Stream(keyFromSeed("independent")), PRESET);
  const columns: Record<string, number[]> = {};
  columns.leaning = Array.from({ length: 10_000 }, (_, r) => draws.leaning(r));
  for (const name of ["door-to-door", "e-mail"] as ChannelName[]) {
    const drawn = Array.from({ length: 10_000 }, (_, r) => {
      // Without the multiplier, which the two effects share.
      return draws.channel(r, name, { ...evidence, multiplierSd: 0 }, QUIET);
    });
    columns[`${name} rate`] = drawn.map(({ contactRate }) => contactRate);
    columns[`${name} effect`] = drawn.map(({ turnoutEffect }) => turnoutEffect);
    columns[`${name} persuasion`] = drawn.map(({ persuasion }) => persuasion);
  }
  // The multiplier is what a fixed effect on turnout varies by; what is left of persuasion is its own error.
  const scaled = { ...evidence, turnout: EFFECT };
  const both = Array.from(
    { length: 10_000 },
    (_, r) => draws.channel(r, "door-to-door", scaled, QUIET),
  );
  columns.multiplier = both.map(({ turnoutEffect }) => turnoutEffect);
  columns.persuasion = both.map(({ persuasion, turnoutEffect }) => persuasion / turnoutEffect);
  delete columns["door-to-door persuasion"];
  const names = Object.keys(columns);
  names.forEach((a, i) =>
    names.slice(i + 1).forEach((b) => {
      const r = correlation(columns[a], columns[b]);
      // 1/√10,000 is the error of a correlation of nothing.
      assert(Math.abs(r) < 0.045, `${a} and ${b}: ${r}`);
    })
  );
});

/** Pearson's correlation. */
function correlation(x: number[], y: number[]): number {
  const n = x.length;
  const [mx, my] = [x, y].map((v) => v.reduce((sum, value) => sum + value, 0) / n);
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xy += (x[i] - mx) * (y[i] - my);
    xx += (x[i] - mx) ** 2;
    yy += (y[i] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

Deno.test("draws belong to the replicate and the channel; bounds have their own", () => {
  const evidence = { ...NO_EFFECT, contactRate: { mean: 0.34, sd: 0.171 } };
  const stream = new Stream(keyFromSeed("parameters"));
  const draws = new EvidenceDraws(stream, PRESET);
  const first = draws.channel(12, "e-mail", evidence, QUIET);
  draws.channel(13, "e-mail", evidence, QUIET);
  assertEquals(draws.channel(12, "e-mail", evidence, QUIET), first);
  assert(draws.channel(12, "sms", evidence, QUIET).contactRate !== first.contactRate);
  const [own] = drawsOf(evidence, { count: 1 });
  const [bound] = drawsOf(evidence, { count: 1, forBounds: true });
  assert(own.contactRate !== bound.contactRate);
});

Deno.test("an effect halves every half-life", () => {
  assertEquals(decay(3, 3, 7), 1);
  assertAlmostEquals(decay(24, 3, 7), 0.125, 1e-15);
  assertAlmostEquals(decay(0, 7, 7), 2, 1e-15);
  for (const half of [0, -1, NaN]) assertThrows(() => decay(1, 0, half), RangeError, "halfLife");
});
