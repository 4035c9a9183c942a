/**
 * Response to several channels on the same electors, of one campaign or of two.
 *
 * Reach is independent between channels given the vote; the logit shifts of the contacts that an elector
 * received add up; persuasion rates of one campaign combine by complement. Where two campaigns both persuade
 * one voter, either is the last word with probability ½: a switched voter can be switched back.
 *
 * @module
 */

import { contactByVote } from "./probabilities.ts";
import { GRID, interpolate, shiftOf, tabulateRelativeEffect, turnoutEffect } from "./propensity.ts";
import type { Draw } from "./parameters.ts";

/** Most channels that may overlap: each subset of them is a case. */
export const MOST_CHANNELS = 6;

/** One channel in a bureau. */
export interface JointContact {
  /** c in [0, 1]: share of the bureau's electors contacted. */
  contacted: number;
  /** ω ≥ 1. */
  selectivity: number;
  /** ψ in [−1, 1]. */
  persuasion: number;
}

/** What becomes of an abstainer and of a voter of a bureau; "own" is the first campaign, "theirs" the second. */
export interface JointProbabilities {
  /** An abstainer votes. */
  mobilised: number;
  /** A voter stays home. */
  home: number;
  /** A voter who still votes is won by the own side, last word included; likewise by theirs. */
  toOwn: number;
  toTheirs: number;
  /** A voter of the own candidate who still votes leaves it on his own side's contact; likewise theirs. */
  fromOwn: number;
  fromTheirs: number;
}

/**
 * Effects of every subset of channels, for the evidence drawn in a replicate.
 *
 * For an example see {@linkcode jointProbabilities}.
 */
export class JointEffects {
  #tables: Float64Array[] = [];
  #attenuations: number[] = [];

  /**
   * @param draws one a channel.
   * @param precision φ.
   * @param at turnout at which an attenuated effect is turned back into a shift, so that it can be added to
   * others: the election's.
   */
  constructor(draws: readonly Draw[], precision: number, at: number) {
    const shifts = draws.map((draw) => {
      if (draw.attenuation === 1 || draw.shift === 0) return draw.shift;
      const effect = turnoutEffect(at, draw.shift, precision) * draw.attenuation;
      return shiftOf(effect, at, 1, precision).shift;
    });
    for (let subset = 0; subset < 1 << draws.length; subset++) {
      const members = shifts.filter((_, k) => subset >> k & 1);
      const single = members.length === 1 ? draws[31 - Math.clz32(subset)] : null;
      const table = new Float64Array(GRID + 1);
      // One channel alone is exactly what it is without the others.
      const shift = single ? single.shift : members.reduce((sum, shift) => sum + shift, 0);
      if (shift !== 0) tabulateRelativeEffect(shift, precision, table);
      this.#tables.push(table);
      this.#attenuations.push(single ? single.attenuation : 1);
    }
  }

  /** h(θ)·attenuation of the contacts in a subset (bit k: channel k). */
  effect(subset: number, turnout: number): number {
    return subset === 0
      ? 0
      : this.#attenuations[subset] * interpolate(this.#tables[subset], turnout);
  }
}

/**
 * Probabilities in a bureau of turnout θ where several channels contact shares of the electors.
 *
 * @param own how many of `contacts` are the first campaign's: the rest are the second's.
 *
 * @example
 * ```ts
 * import { JointEffects, jointProbabilities } from "./joint.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Nobody's turnout moves; door and letter each persuade a tenth, and reach half and all of the electors.
 * const draw = {
 *   contactRate: 1,
 *   turnoutEffect: 0,
 *   shift: 0,
 *   attenuation: 1,
 *   persuasion: 0.1,
 *   truncated: false,
 * };
 * const effects = new JointEffects([draw, draw], 4, 0.7);
 * const door = { contacted: 0.5, selectivity: 1, persuasion: 0.1 };
 * const p = jointProbabilities([door, { ...door, contacted: 1 }], 2, 0.7, effects);
 * assertAlmostEquals(p.toOwn, 0.5 * 0.1 + 0.5 * (1 - 0.9 * 0.9), 1e-15);
 * ```
 */
export function jointProbabilities(
  contacts: readonly JointContact[],
  own: number,
  turnout: number,
  effects: JointEffects,
): JointProbabilities {
  const reach = contacts.map(({ contacted, selectivity }) =>
    contactByVote(contacted, turnout, selectivity)
  );
  const p = { mobilised: 0, home: 0, toOwn: 0, toTheirs: 0, fromOwn: 0, fromTheirs: 0 };
  for (let subset = 1; subset < 1 << contacts.length; subset++) {
    let ofAbstainers = 1;
    let ofVoters = 1;
    // Persuaded towards (and, where ψ is negative, away from) each side by complement.
    const unmoved = [1, 1];
    const kept = [1, 1];
    contacts.forEach(({ persuasion }, k) => {
      const inside = subset >> k & 1;
      ofAbstainers *= inside ? reach[k][0] : 1 - reach[k][0];
      ofVoters *= inside ? reach[k][1] : 1 - reach[k][1];
      if (!inside) return;
      const side = k < own ? 0 : 1;
      if (persuasion > 0) unmoved[side] *= 1 - persuasion;
      else kept[side] *= 1 + persuasion;
    });
    const effect = effects.effect(subset, turnout);
    const lost = effect < 0 ? -effect * (1 - turnout) : 0;
    if (effect > 0) p.mobilised += ofAbstainers * effect * turnout;
    p.home += ofVoters * lost;
    const stay = ofVoters * (1 - lost);
    const [a, b] = [1 - unmoved[0], 1 - unmoved[1]];
    p.toOwn += stay * (a * (1 - b) + a * b / 2);
    p.toTheirs += stay * (b * (1 - a) + a * b / 2);
    p.fromOwn += stay * (1 - kept[0]);
    p.fromTheirs += stay * (1 - kept[1]);
  }
  return p;
}
