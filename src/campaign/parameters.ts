/**
 * What is drawn once a replicate: how often contacts succeed and what they do.
 *
 * @module
 */

import {
  type ChannelEvidence,
  type ChannelName,
  CHANNELS,
  type PersuasionEffect,
  type Preset,
  type TurnoutEffect,
} from "../evidence/types.ts";
import { beta, betaFromMeanSd, exp, log, normal, Purpose, type Stream } from "../random/mod.ts";
import { shiftOf, turnoutEffect } from "./propensity.ts";

/** One draw of what the evidence leaves unknown about a channel. */
export interface Draw {
  /** κ in [0, 1]: share of attempts that reach the unit. */
  contactRate: number;
  /** e: effect of a contact on turnout at the source, as a share, before scale and attenuation. */
  turnoutEffect: number;
  /** δ: the logit shift that e stands for. */
  shift: number;
  /** Factor on the effect after transport: scale and salience. */
  attenuation: number;
  /** Persuasion rate, of its estimate's denominator; 0 without persuasion. */
  persuasion: number;
  /** True where no logit shift gives e. */
  truncated: boolean;
}

/** Row of the counters that evidence is drawn from: no bureau has it. */
const ROW = 0xffffffff;

/** The election that effects are transported to. */
export interface Salience {
  /** Turnout of the whole election, in (0, 1). */
  turnout: number;
  /** True where the election is one of high salience. */
  high: boolean;
}

/** Draws of a channel take options 16·(its place in `CHANNELS`) + which. */
const WHICH = {
  contactRate: 0,
  turnout: 1,
  persuasion: 2,
  multiplier: 3,
} as const;
/** The leaning and the loss to salience are one for all channels. */
const LEANING = 0xffff;
const ATTENUATION = 0xfffe;

/**
 * Draws every uncertain figure of a preset, once a replicate.
 *
 * Every figure has a cell of the counters of its own, so that a replicate's draws depend on the seed, the replicate
 * and the channel alone: not on the other channels, nor on what was drawn before.
 *
 * @example
 * ```ts
 * import { preset } from "../evidence/mod.ts";
 * import { keyFromSeed, Stream } from "../random/mod.ts";
 * import { EvidenceDraws } from "./parameters.ts";
 * import { assert } from "@std/assert";
 *
 * const trials = preset("trials");
 * const draws = new EvidenceDraws(new Stream(keyFromSeed("promesse")), trials);
 * const election = { turnout: 0.737, high: true };
 * const door = draws.channel(0, "door-to-door", trials.channels["door-to-door"]!, election);
 * assert(door.contactRate > 0 && door.contactRate < 1);
 * // In an election of high salience a part of what quiet ones showed is lost.
 * assert(door.attenuation < 1);
 * ```
 */
export class EvidenceDraws {
  #stream: Stream;
  #preset: Preset;
  #purpose: number;

  /**
   * @param preset whose precision, leaning and salience hold for all its channels.
   * @param forBounds draw from the bounds' own stream instead of that of the replicates.
   */
  constructor(stream: Stream, preset: Preset, forBounds = false) {
    this.#stream = stream;
    this.#preset = preset;
    this.#purpose = forBounds ? Purpose.ORACLE : Purpose.EVIDENCE;
  }

  /** ζ ~ Normal(0, σ_ζ): leaning of the mobilised towards the candidate, on the logit scale. */
  leaning(replicate: number): number {
    const sd = this.#preset.leaningSd;
    return sd === 0 ? 0 : sd * this.#normal(replicate, LEANING);
  }

  /**
   * One channel's draw.
   *
   * @param name of the channel: overlapping channels draw independently, and what a channel does is the same
   * for two campaigns that use it.
   * @param election whose turnout and salience the effects are transported to.
   */
  channel(
    replicate: number,
    name: ChannelName,
    evidence: ChannelEvidence,
    election: Salience,
  ): Draw {
    const at = (which: number) => 16 * CHANNELS.indexOf(name) + which;
    const { mean, sd } = evidence.contactRate;
    const rate = sd === 0
      ? mean
      : beta(this.#at(replicate, at(WHICH.contactRate)), ...betaParameters(mean, sd));
    const spread = evidence.multiplierSd;
    // Log-normal of mean 1 and standard deviation `spread`.
    const variance = spread === 0 ? 0 : log(1 + spread * spread);
    const multiplier = spread === 0 ? 1 : exp(
      Math.sqrt(variance) * this.#normal(replicate, at(WHICH.multiplier)) - variance / 2,
    );
    const effect = evidence.turnout;
    const persuasion = evidence.persuasion;
    return {
      contactRate: rate,
      ...(effect
        ? this.#turnout(replicate, at, effect, evidence.selectivity, multiplier, election)
        : { turnoutEffect: 0, shift: 0, attenuation: 1, truncated: false }),
      persuasion: persuasion
        ? this.#persuasion(replicate, at(WHICH.persuasion), persuasion) * multiplier
        : 0,
    };
  }

  #turnout(
    replicate: number,
    at: (which: number) => number,
    effect: TurnoutEffect,
    selectivity: number,
    multiplier: number,
    election: Salience,
  ) {
    const sd = Math.sqrt((effect.se ?? 0) ** 2 + effect.between ** 2);
    const points = effect.points + (sd === 0 ? 0 : sd * this.#normal(replicate, at(WHICH.turnout)));
    const e = points / 100 * multiplier;
    const { propensityPrecision: precision, salience } = this.#preset;
    const { shift, truncated } = shiftOf(e, effect.turnout, effect.selectivity, precision);
    if (shift === 0) return { turnoutEffect: e, shift, attenuation: 1, truncated };
    // What the logit transport alone makes of a contact in this election, relative to the source.
    const transported = perContact(shift, precision, election.turnout, selectivity) /
      perContact(shift, precision, effect.turnout, effect.selectivity);
    let kept = 1;
    if (salience && effect.attenuated && election.high) {
      const { low, high } = salience;
      const loss = low + (high - low) * this.#at(replicate, ATTENUATION).uniform();
      // The published loss is in total, and the transport already takes a part of it.
      kept = Math.min(1, (1 - loss) / transported);
    }
    if (shift > 0 && effect.gainKept !== undefined) {
      kept = Math.min(kept, effect.gainKept / transported);
    }
    const attenuation = effect.scale * kept;
    return { turnoutEffect: e, shift, attenuation, truncated };
  }

  #persuasion(replicate: number, option: number, effect: PersuasionEffect): number {
    const error = effect.se ? effect.se * this.#normal(replicate, option) : 0;
    return (effect.rate + error) * effect.scale;
  }

  #normal(replicate: number, option: number): number {
    return normal(this.#at(replicate, option));
  }

  #at(replicate: number, option: number): Stream {
    return this.#stream.at(replicate, ROW, this.#purpose, option);
  }
}

/**
 * Points per elector contacted that a logit shift makes at turnout θ among electors reached with selectivity ω:
 * Δ(θ)/(1 + θ(ω − 1)), times ω where it is a loss.
 */
function perContact(
  shift: number,
  precision: number,
  turnout: number,
  selectivity: number,
): number {
  const effect = turnoutEffect(turnout, shift, precision) / (1 + turnout * (selectivity - 1));
  return shift < 0 ? effect * selectivity : effect;
}

function betaParameters(mean: number, sd: number): [number, number] {
  const { a, b } = betaFromMeanSd(mean, sd);
  return [a, b];
}

/**
 * ψ, the probability that a contacted voter of another option votes for the candidate, from a rate of
 * another denominator at turnout θ and candidate's share s of those who vote (its source's, or the
 * bureau's own where the source gives none):
 *
 * - `non_supporter_contacted`: the rate itself;
 * - `voter_contacted`, `share_point` (share gained where everyone is contacted): rate/(1 − s);
 * - `contact`: rate/(T(1 − s)), T = θω/(θω + 1 − θ) the turnout among the contacted.
 *
 * Returned as a factor on the rate; Infinity where there is nobody to persuade (callers cap ψ at 1).
 *
 * @param turnout θ in (0, 1]; `share` s in [0, 1); `selectivity` ω ≥ 1.
 *
 * @example
 * ```ts
 * import { persuasionFactor } from "./parameters.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // One contact in 14 wins a vote where 60 % vote, a quarter of them for the candidate already: of the
 * // contacted, 45 % are voters of another option, so that 15.9 % of those are persuaded.
 * const psi = persuasionFactor("contact", 0.6, 0.25, 1) / 14;
 * assertAlmostEquals(psi, 1 / 14 / 0.45, 1e-12);
 * ```
 */
export function persuasionFactor(
  denominator: PersuasionEffect["denominator"],
  turnout: number,
  share: number,
  selectivity: number,
): number {
  if (denominator === "non_supporter_contacted") return 1;
  if (denominator !== "contact") return 1 / (1 - share);
  const voters = turnout * selectivity;
  return 1 / (voters / (voters + 1 - turnout) * (1 - share));
}

/**
 * `persuasionFactor` in every bureau, at the source's turnout and share or, where it gives none, the
 * bureau's own. 0 where nobody votes.
 *
 * @param turnout θ_b; `candidate` the candidate's share of those who vote, one entry a bureau each.
 *
 * @returns factors on the rate, one entry a bureau, at least 0.
 *
 * @example
 * ```ts
 * import { preset } from "../evidence/mod.ts";
 * import { persuasionFactors } from "./parameters.ts";
 * import { assertEquals } from "@std/assert";
 *
 * // The French trial's rate is per contacted voter of another option already.
 * const door = preset("france-2012").channels["door-to-door"]!;
 * assertEquals([...persuasionFactors(door, Float64Array.of(0.7), Float64Array.of(0.3))], [1]);
 * ```
 */
export function persuasionFactors(
  evidence: ChannelEvidence,
  turnout: Float64Array,
  candidate: Float64Array,
): Float64Array {
  const effect = evidence.persuasion;
  if (!effect) return new Float64Array(turnout.length);
  return turnout.map((theta, b) => {
    const share = effect.share ?? candidate[b];
    const at = effect.turnout ?? theta;
    return at === 0 || share === 1
      ? 0
      : persuasionFactor(effect.denominator, at, share, evidence.selectivity);
  });
}

/**
 * Factor of an effect that fades with time: 2^(−(days − days in the trial)/half-life).
 *
 * @throws {RangeError} if the half-life is not above 0.
 *
 * @example
 * ```ts
 * import { decay } from "./parameters.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(decay(10, 3, 7), 0.5);
 * ```
 */
export function decay(days: number, trialDays: number, halfLife: number): number {
  if (!(halfLife > 0)) throw new RangeError(`halfLife must be above 0 days, got ${halfLife}.`);
  return 2 ** (-(days - trialDays) / halfLife);
}
