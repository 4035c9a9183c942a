/**
 * One budget over several channels.
 *
 * @module
 */

import {
  capacity,
  contactedShare,
  EvidenceDraws,
  expectResponse,
  type JointContact,
  JointEffects,
  jointProbabilities,
  leaningShare,
  MOST_CHANNELS,
  noResponse,
  persuasionFactors,
  type Plan,
  type Salience,
} from "../campaign/mod.ts";
import type { Field } from "../electorate/mod.ts";
import { channel, type ChannelName, type Preset } from "../evidence/mod.ts";
import { InputError, numberOption } from "../input.ts";
import { exp, type Key, Stream } from "../random/mod.ts";
import { allocate } from "../measures/knapsack.ts";
import type { Objective } from "./oracle.ts";

/** A channel on offer. */
export interface PricedChannel {
  channel: ChannelName;
  /** Of one attempt, in the budget's unit; above 0. The caller's: no French cost was found. */
  cost: number;
  /** 1 by default. */
  passes?: number;
}

/** What to allocate. */
export interface ChannelsQuestion {
  field: Field;
  preset: Preset;
  election: Salience;
  key: Key;
  channels: readonly PricedChannel[];
  /** In the unit of the costs, at least 0. */
  budget: number;
  objective: Objective;
}

/** Plans by channel, and how far from the best they can be. */
export interface ChannelsAllocation {
  plans: { channel: ChannelName; passes: number; plan: Plan }[];
  cost: number;
  /** Expected gain in the objective. */
  gain: number;
  /** No allocation of whole bureaux gains more than gain + gap. */
  gap: number;
}

/** Draws of the evidence over which gains are expected. */
const DRAWS = 64;

/**
 * The bound `oracle` for several channels: in each bureau no channel, or any set of them at full capacity,
 * chosen by the multiple-choice knapsack along convex hulls (`allocate`). Gains are expected over the world
 * and over draws of the evidence from the bounds' own stream.
 *
 * @throws {InputError} on a channel that the preset does not know, a cost that is not above 0, or more than six.
 *
 * @example
 * ```ts
 * import { collapse, loadElectorate } from "../electorate/mod.ts";
 * import { preset } from "../evidence/mod.ts";
 * import { keyFromSeed } from "../random/mod.ts";
 * import { allocateChannels } from "./channels.ts";
 * import { assert } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const { plans, cost } = allocateChannels({
 *   field: collapse(electorate, 0, 1),
 *   preset: preset("trials"),
 *   election: { turnout: electorate.electionTurnout, high: true },
 *   key: keyFromSeed("promesse"),
 *   channels: [{ channel: "door-to-door", cost: 3 }, { channel: "direct-mail", cost: 1 }],
 *   budget: 2000,
 *   objective: "votes",
 * });
 * assert(cost <= 2000);
 * assert(plans.length === 2);
 * ```
 */
export function allocateChannels(question: ChannelsQuestion): ChannelsAllocation {
  const { field, channels, budget } = question;
  if (channels.length === 0 || channels.length > MOST_CHANNELS) {
    throw new InputError(`channels must be from 1 to ${MOST_CHANNELS}, got ${channels.length}.`);
  }
  const uses = channels.map(({ channel: name, cost, passes = 1 }) => {
    const evidence = question.preset.channels[name];
    if (!evidence) {
      throw new InputError(`channel "${name}" is not in evidence ${question.preset.name}.`);
    }
    if (evidence.turnout?.spillover) {
      throw new InputError(
        `evidence ${question.preset.name} has spillover for ${name}, which several channels do not model.`,
      );
    }
    if (!(numberOption("cost", cost, { min: 0 }) > 0)) {
      throw new InputError(`cost of ${name} must be above 0, got ${cost}.`);
    }
    const { electorsPerUnit } = channel(name);
    const room = capacity(field.registered, electorsPerUnit, evidence.contactRate.mean, passes);
    const factors = persuasionFactors(evidence, field.turnout, field.candidate);
    return { name, cost, passes, evidence, electorsPerUnit, room, factors };
  });
  const subsets = 1 << uses.length;
  const gains = expectedSubsetGains(question, uses, subsets);
  const costOf = (b: number, subset: number) =>
    uses.reduce((sum, { room, cost }, k) => subset >> k & 1 ? sum + room[b] * cost : sum, 0);
  const units = Array.from(
    { length: field.size },
    (_, b) =>
      Array.from({ length: subsets - 1 }, (_, i) => ({
        cost: costOf(b, i + 1),
        gain: gains[b * subsets + i + 1],
      })).map((option) => option.cost > 0 ? option : { cost: 1, gain: 0 }),
  );
  const { chosen, cost, gain, gap } = allocate(units, budget);
  const plans = uses.map(({ name, passes, room }, k) => {
    const bureaux = Int32Array.from(chosen.keys()).filter((b) =>
      chosen[b] >= 0 && (chosen[b] + 1) >> k & 1
    );
    const attempts = Float64Array.from(bureaux, (b) => room[b]);
    return { channel: name, passes, plan: { bureaux, attempts } };
  });
  return { plans, cost, gain, gap };
}

/** A channel with all that its response needs. */
interface Use {
  name: ChannelName;
  passes: number;
  evidence: NonNullable<Preset["channels"][ChannelName]>;
  electorsPerUnit: number;
  room: Float64Array;
  factors: Float64Array;
}

/** Expected gain of every bureau and subset of channels at full capacity: entry b·2ᴷ + subset. */
function expectedSubsetGains(
  { field, preset, election, key, objective }: ChannelsQuestion,
  uses: readonly Use[],
  subsets: number,
): Float64Array {
  const gains = new Float64Array(field.size * subsets);
  const draws = new EvidenceDraws(new Stream(key), preset, true);
  const p = noResponse();
  for (let r = 0; r < DRAWS; r++) {
    const drawn = uses.map(({ name, evidence }) => draws.channel(r, name, evidence, election));
    const effects = new JointEffects(drawn, preset.propensityPrecision, election.turnout);
    const odds = exp(draws.leaning(r));
    for (let b = 0; b < field.size; b++) {
      const turnout = field.turnout[b];
      const full = uses.map((use, k): JointContact => {
        const rate = drawn[k].contactRate;
        return {
          contacted: contactedShare(
            use.room[b],
            field.registered[b],
            use.electorsPerUnit,
            rate,
            use.passes,
          ),
          selectivity: use.evidence.selectivity,
          persuasion: Math.max(-1, Math.min(1, drawn[k].persuasion * use.factors[b])),
        };
      });
      for (let subset = 1; subset < subsets; subset++) {
        const contacts = full.map((contact, k) =>
          subset >> k & 1 ? contact : { ...contact, contacted: 0 }
        );
        const joint = jointProbabilities(contacts, contacts.length, turnout, effects);
        p.mobilised = joint.mobilised;
        p.homeCandidate = p.homeRival = p.homeOthers = joint.home;
        p.switchedRival = p.switchedOthers = joint.toOwn;
        p.returned = field.candidate[b] === 1 ? 0 : joint.fromOwn;
        const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
        expectResponse(
          {
            registered: field.registered[b],
            turnout,
            candidate: field.candidate[b],
            rival: field.rival[b],
            blankNull: field.blankNull[b],
            leaning: leaningShare(field.candidate[b], odds),
            toRival: field.toRival[b],
            voteToRival: field.toRival[b],
            toOther: field.toOther[b],
          },
          p,
          change,
        );
        gains[b * subsets + subset] +=
          (change.candidate - (objective === "margin" ? change.rival : 0)) / DRAWS;
      }
    }
  }
  return gains;
}
