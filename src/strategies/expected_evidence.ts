/**
 * The evidence as a bound sees it: its expectation, by a separate random stream.
 *
 * @module
 */

import {
  CLASSES,
  classPropensities,
  EvidenceDraws,
  GRID,
  leaningShare,
  reachable,
  type Salience,
  tabulateClassEffects,
  tabulateRelativeEffect,
} from "../campaign/mod.ts";
import type { ChannelEvidence, ChannelName, Preset } from "../evidence/mod.ts";
import { exp, type Key, Stream } from "../random/mod.ts";

/** Draws of the evidence over which a bound integrates. */
const DRAWS = 512;

/**
 * Expectations over the evidence, tabulated on grids j/128 of turnout or share. Effects, persuasion, contact
 * rate and leaning are drawn independently, so that products of expectations are expectations of products.
 */
export interface ExpectedEvidence {
  /** E[h⁺·attenuation] and E[h⁻·attenuation] by turnout, both at least 0. */
  up: Float64Array;
  down: Float64Array;
  /** E[rate⁺(1 − d)] and E[rate⁻(1 − d)] by turnout, d the probability that a contact keeps a voter home. */
  gained: Float64Array;
  lost: Float64Array;
  /** E[λ] by the candidate's share. */
  leaning: Float64Array;
  /**
   * Share of a bureau's electors contacted when a part f = 1/8, …, 1 of the capacity is spent: concave,
   * since with several passes a low contact rate leaves fewer attempts worth making. Entry 0 is 0.
   */
  contacted: Float64Array;
  /** E[Δ⁺] and E[Δ⁻] by turnout and class (layout of `classPropensities`); null until asked for. */
  classes: { propensities: Float64Array; up: Float64Array; down: Float64Array } | null;
}

/** Parts of a bureau's capacity that a bound tells apart. */
export const PARTS = 8;

/** What the expectation is over. */
export interface EvidenceQuestion {
  key: Key;
  preset: Preset;
  channel: ChannelName;
  evidence: ChannelEvidence;
  passes: number;
  election: Salience;
  withClasses: boolean;
}

/**
 * Integrates the evidence by its own stream: not one of these draws is used in a replicate.
 *
 * @example
 * ```ts
 * import { preset } from "../evidence/mod.ts";
 * import { keyFromSeed } from "../random/mod.ts";
 * import { expectedEvidence } from "./expected_evidence.ts";
 * import { assert } from "@std/assert";
 *
 * const trials = preset("trials");
 * const { up, down } = expectedEvidence({
 *   key: keyFromSeed("promesse"),
 *   preset: trials,
 *   channel: "door-to-door",
 *   evidence: trials.channels["door-to-door"]!,
 *   passes: 1,
 *   election: { turnout: 0.74, high: true },
 *   withClasses: false,
 * });
 * // Doors mobilise: hardly a draw of their effect is below 0.
 * assert(up[64] > 10 * down[64]);
 * ```
 */
export function expectedEvidence(question: EvidenceQuestion): ExpectedEvidence {
  const { preset, evidence, passes, election } = question;
  const precision = preset.propensityPrecision;
  const draws = new EvidenceDraws(new Stream(question.key), preset, true);
  const grid = () => new Float64Array(GRID + 1);
  const expected: ExpectedEvidence = {
    up: grid(),
    down: grid(),
    gained: grid(),
    lost: grid(),
    leaning: grid(),
    contacted: new Float64Array(PARTS + 1),
    classes: question.withClasses
      ? {
        propensities: classPropensities(precision),
        up: new Float64Array((GRID + 1) * CLASSES),
        down: new Float64Array((GRID + 1) * CLASSES),
      }
      : null,
  };
  const table = grid();
  const effects = new Float64Array((GRID + 1) * CLASSES);
  const planned = capacityContacts(evidence.contactRate.mean, passes);
  for (let r = 0; r < DRAWS; r++) {
    const draw = draws.channel(r, question.channel, evidence, election);
    const odds = exp(draws.leaning(r));
    tabulateRelativeEffect(draw.shift, precision, table);
    for (let j = 0; j <= GRID; j++) {
      const effect = table[j] * draw.attenuation;
      const kept = effect < 0 ? 1 + effect * (1 - j / GRID) : 1;
      if (effect > 0) expected.up[j] += effect / DRAWS;
      else expected.down[j] -= effect / DRAWS;
      if (draw.persuasion > 0) expected.gained[j] += draw.persuasion * kept / DRAWS;
      else expected.lost[j] -= draw.persuasion * kept / DRAWS;
      expected.leaning[j] += leaningShare(j / GRID, odds) / DRAWS;
    }
    for (let part = 1; part <= PARTS; part++) {
      const spent = draw.contactRate * planned * part / PARTS;
      expected.contacted[part] += Math.min(spent, reachable(draw.contactRate, passes)) / DRAWS;
    }
    if (expected.classes) {
      const { propensities, up, down } = expected.classes;
      tabulateClassEffects(propensities, draw.shift, table, effects);
      for (let i = 0; i < effects.length; i++) {
        const effect = effects[i] * draw.attenuation;
        if (effect > 0) up[i] += effect / DRAWS;
        else down[i] -= effect / DRAWS;
      }
    }
  }
  return expected;
}

/** Attempts a unit that a plan makes at most, from the mean contact rate. */
function capacityContacts(contactRate: number, passes: number): number {
  return contactRate === 0 ? passes : reachable(contactRate, passes) / contactRate;
}
