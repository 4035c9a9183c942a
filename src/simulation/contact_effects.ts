import {
  type Change,
  EvidenceDraws,
  type ExpectedSite,
  expectResponse,
  leaningShare,
  noExpectedSite,
  noResponse,
  persuasionFactors,
  type Probabilities,
  relativeEffect,
  type Salience,
  setProbabilities,
  spilloverFactor,
} from "../campaign/mod.ts";
import { channel as channelOf, type ChannelName, type Preset } from "../evidence/mod.ts";
import { choiceOption, InputError, numberOption } from "../input.ts";
import { mean, quantiles } from "../measures/mod.ts";
import { exp, keyFromSeed, Stream } from "../random/mod.ts";

/** What {@linkcode contactEffects} is asked. */
export interface ContactEffectOptions {
  /** Turnout of each bureau in the world without the campaign, in (0, 1). */
  turnouts: readonly number[];
  /** The whole election: its turnout, and whether it is one of high salience. */
  election: Salience;
  /** Candidate's share of those who vote, in [0, 1). */
  share: number;
  /** Draws of the evidence, 1,000 by default. */
  draws?: number;
  /** Same seed, same draws: those of `compareStrategies`; `promesse` by default. */
  seed?: string | number;
}

/** A mean over draws of the evidence, and its 90 % interval. */
export interface Drawn {
  mean: number;
  low: number;
  high: number;
}

/** What 100 electors contacted give in a bureau, in expectation given the evidence. */
export interface ContactEffect {
  /** The bureau's turnout, in (0, 1). */
  turnout: number;
  /** More voters: points of turnout per elector contacted. */
  voters: Drawn;
  /** More votes for the candidate, by turnout and by persuasion, the newly mobilised leaning as drawn. */
  votes: Drawn;
}

/** Share of a bureau contacted: small enough that nobody can be contacted twice over; all is linear below. */
const CONTACTED = 0.01;

/**
 * What a contact does in bureaux of some turnouts, as the simulation has it: the effect of the source carried over
 * by a logit shift, attenuated where the preset says so, and persuasion.
 *
 * The interval is over the evidence alone: it leaves out the draw of who votes, and what differs between
 * bureaux of one turnout. An effect without a published error is fixed.
 *
 * @returns per 100 electors contacted, one entry a turnout.
 * @throws {InputError} if the preset says nothing of the channel, or a number is out of range.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { preset } from "../evidence/mod.ts";
 * import { contactEffects } from "./contact_effects.ts";
 *
 * // As vendors have it, 14 contacts are a vote, wherever they are made.
 * const [effect] = contactEffects(preset("as-sold"), "door-to-door", {
 *   turnouts: [0.7],
 *   election: { turnout: 0.74, high: true },
 *   share: 0.28,
 * });
 * assertAlmostEquals(effect.votes.mean, 100 / 14, 1e-3);
 * ```
 */
export function contactEffects(
  preset: Preset,
  channel: ChannelName,
  { turnouts, election, share, draws = 1000, seed = "promesse" }: ContactEffectOptions,
): ContactEffect[] {
  choiceOption("channel", channel, Object.keys(preset.channels) as ChannelName[]);
  turnouts.forEach((turnout) => between0and1("turnouts", turnout));
  between0and1("turnout of the election", election.turnout);
  numberOption("share", share, { min: 0, max: 1 - 1e-9 });
  numberOption("draws", draws, { min: 1, max: 1e6, integer: true });
  const evidence = preset.channels[channel]!;
  const drawer = new EvidenceDraws(new Stream(keyFromSeed(seed)), preset);
  const theta = Float64Array.from(turnouts);
  const factor = persuasionFactors(evidence, theta, theta.map(() => share));
  const spillover = spilloverFactor(evidence, channelOf(channel).electorsPerUnit);
  const voters = turnouts.map(() => new Float64Array(draws));
  const votes = turnouts.map(() => new Float64Array(draws));
  for (let r = 0; r < draws; r++) {
    const { shift, attenuation, persuasion } = drawer.channel(r, channel, evidence, election);
    const leaning = leaningShare(share, exp(drawer.leaning(r)));
    turnouts.forEach((turnout, b) => {
      const relative = relativeEffect(turnout, shift, preset.propensityPrecision);
      const response = noResponse();
      setProbabilities(
        response,
        CONTACTED,
        turnout,
        evidence.selectivity,
        relative * attenuation,
        Math.max(-1, Math.min(1, persuasion * factor[b])),
        spillover,
      );
      const change = expected({ turnout, candidate: share, leaning }, response);
      voters[b][r] = 100 * change.voters / CONTACTED;
      votes[b][r] = 100 * change.candidate / CONTACTED;
    });
  }
  return turnouts.map((turnout, b) => ({
    turnout,
    voters: over(voters[b]),
    votes: over(votes[b]),
  }));
}

/** Expected change an elector; options other than the candidate are one. */
function expected(
  site: Pick<ExpectedSite, "turnout" | "candidate" | "leaning">,
  response: Probabilities,
): Change {
  const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  expectResponse({ ...noExpectedSite(), ...site, registered: 1 }, response, change);
  return change;
}

function over(values: Float64Array): Drawn {
  const [low, high] = quantiles(values, [0.05, 0.95]);
  return { mean: mean(values), low, high };
}

function between0and1(name: string, value: number): void {
  if (value > 0 && value < 1) return;
  throw new InputError(`${name} must be between 0 and 1, both excluded, got ${value}.`);
}
