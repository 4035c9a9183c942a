/**
 * What a simulation of single electors needs to know: bureaux, channel, evidence; and its validation.
 *
 * @module
 */

import { choiceOption, InputError, numberOption, shown } from "../../src/input.ts";

/** One bureau: electors on the register, turnout θ in [0, 1], shares, attempts (units tried). */
export interface ElectorsBureau {
  registered: number;
  turnout: number;
  /** Of those who vote: candidate, rival, other valid, blank and null. They sum to 1. */
  shares: readonly number[];
  attempts: number;
}

/** Everything that a simulation needs to know. */
export interface ElectorsWorld {
  bureaux: readonly ElectorsBureau[];
  channel: {
    /** Registered electors behind one attempt. */
    electorsPerUnit: number;
    /** Share of attempts that reach their unit: Beta of this mean and sd, or fixed where sd is 0. */
    contactRate: { mean: number; sd: number };
    /** ω ≥ 1: risk ratio of being reached, voters to abstainers. */
    selectivity: number;
  };
  /** Points per elector contacted at turnout θ_ref and selectivity ω_ref: Normal(points, se)·scale. */
  effect: {
    points: number;
    se: number | null;
    turnout: number;
    selectivity: number;
    scale: number;
  } | null;
  /** Rate of its denominator: Normal(rate, se); a null turnout or share is the bureau's own. */
  persuasion: {
    rate: number;
    se: number | null;
    denominator: "contact" | "voter_contacted" | "non_supporter_contacted";
    turnout: number | null;
    share: number | null;
  } | null;
  /** φ: precision of the Beta of propensities. */
  propensityPrecision: number;
  /** σ_ζ: sd of the leaning of the newly mobilised towards the candidate, on the logit scale. */
  leaningSd: number;
}

const DENOMINATORS = ["contact", "voter_contacted", "non_supporter_contacted"] as const;

/**
 * Every input within its range, and four shares that sum to 1.
 *
 * @throws {InputError} naming the first that is not.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { checkElectorsWorld } from "./electors_world.ts";
 *
 * assertThrows(() =>
 *   checkElectorsWorld({
 *     bureaux: [{ registered: 9, turnout: 1.2, shares: [1, 0, 0, 0], attempts: 0 }],
 *     channel: { electorsPerUnit: 1, contactRate: { mean: 0.5, sd: 0 }, selectivity: 1 },
 *     effect: null,
 *     persuasion: null,
 *     propensityPrecision: 4,
 *     leaningSd: 0,
 *   }), Error, "turnout must be a number from 0 to 1, got 1.2.");
 * ```
 */
export function checkElectorsWorld(
  { bureaux, channel, effect, persuasion, ...rest }: ElectorsWorld,
): void {
  const rate = { min: 0, max: 1 };
  for (const { registered, turnout, shares, attempts } of bureaux) {
    numberOption("registered", registered, { min: 0, integer: true });
    numberOption("turnout", turnout, rate);
    numberOption("attempts", attempts, { min: 0 });
    for (const share of shares) numberOption("shares", share, rate);
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (shares.length !== 4 || Math.abs(total - 1) > 1e-9) {
      throw new InputError(`shares must be four numbers that sum to 1, got ${shown(shares)}.`);
    }
  }
  numberOption("electorsPerUnit", channel.electorsPerUnit, { min: 0 });
  const mean = numberOption("contactRate.mean", channel.contactRate.mean, rate);
  const most = Math.sqrt(mean * (1 - mean));
  if (channel.contactRate.sd !== 0) {
    numberOption("contactRate.sd", channel.contactRate.sd, { min: 0, max: most * (1 - 1e-9) });
  }
  numberOption("channel.selectivity", channel.selectivity, { min: 1 });
  numberOption("propensityPrecision", rest.propensityPrecision, { min: 1e-3 });
  numberOption("leaningSd", rest.leaningSd, { min: 0 });
  if (effect !== null) {
    numberOption("effect.points", effect.points);
    numberOption("effect.se", effect.se ?? 0, { min: 0 });
    numberOption("effect.turnout", effect.turnout, { min: 1e-3, max: 1 - 1e-3 });
    numberOption("effect.selectivity", effect.selectivity, { min: 1 });
    numberOption("effect.scale", effect.scale);
  }
  if (persuasion !== null) {
    numberOption("persuasion.rate", persuasion.rate, { min: -1, max: 1 });
    numberOption("persuasion.se", persuasion.se ?? 0, { min: 0 });
    choiceOption("persuasion.denominator", persuasion.denominator, DENOMINATORS);
    numberOption("persuasion.turnout", persuasion.turnout ?? 0, rate);
    numberOption("persuasion.share", persuasion.share ?? 0, rate);
  }
}
