/**
 * Overlapping channels, and two campaigns on the same electors.
 *
 * @module
 */

import {
  capacity,
  contactedShare,
  drawResponse,
  EvidenceDraws,
  type JointContact,
  JointEffects,
  type JointProbabilities,
  jointProbabilities,
  leaningShare,
  MOST_CHANNELS,
  noResponse,
  persuasionFactors,
  type Plan,
} from "../campaign/mod.ts";
import { collapse, type Electorate, type Field, World } from "../electorate/mod.ts";
import { channel, type ChannelName, CHANNELS, type Preset } from "../evidence/mod.ts";
import { choiceOption, InputError, numberOption } from "../input.ts";
import { type Quantity, summarise } from "../measures/mod.ts";
import { binomial, exp, keyFromSeed, Purpose, Stream } from "../random/mod.ts";
import { contenders, presetOption } from "./options.ts";
import { isHighSalience } from "./prepare.ts";

/** Attempts of one channel. */
export interface ChannelUse {
  channel: ChannelName;
  plan: Plan;
  /** Times a unit that does not answer is tried; 1 by default. */
  passes?: number;
}

/** What to simulate. */
export interface CampaignsOptions {
  electorate: Electorate;
  /** The first campaign's candidate; the runner-up of the territory by default. */
  candidate?: string;
  /** The second campaign's candidate; the strongest other option by default. */
  rival?: string;
  /** Channels of the candidate's campaign. */
  own: readonly ChannelUse[];
  /** Channels of the rival's campaign; none by default. */
  theirs?: readonly ChannelUse[];
  /** Preset of both campaigns: what a channel does is the same for both. */
  evidence?: string | Preset;
  /** 1,000 by default. */
  replicates?: number;
  /** `promesse` by default. */
  seed?: string;
}

/** Changes over the territory against the same world without any campaign: one entry a replicate. */
export interface CampaignsResult {
  candidate: string;
  rival: string;
  columns: {
    net_votes: Float64Array;
    rival_votes: Float64Array;
    margin_votes: Float64Array;
    turnout_points: Float64Array;
    contacts: Float64Array;
    rival_contacts: Float64Array;
  };
  /** Summaries of the columns; there is no closed form here, so `expected_…` repeat the predictive bounds. */
  summary: Record<keyof CampaignsResult["columns"], Quantity>;
}

/** One channel of one side, ready to run. */
interface Prepared {
  name: ChannelName;
  evidence: NonNullable<Preset["channels"][ChannelName]>;
  electorsPerUnit: number;
  passes: number;
  attempts: Float64Array;
  factors: Float64Array;
}

/**
 * Simulates a campaign that uses several channels on the same electors, alone or against another campaign.
 *
 * In every replicate one world is drawn and both campaigns act on it. Reach is independent between channels
 * given the vote, logit shifts add, persuasion combines by complement; a voter whom both campaigns persuade goes
 * to either with probability ½; the newly mobilised are not persuaded. With one channel and one campaign the
 * draws are those of `compareStrategies` for the same plan, to the bit.
 *
 * @throws {InputError} on any bad option; more than six channels in all; a channel twice on one side.
 *
 * @example
 * ```ts
 * import { capacity, uniformPlan } from "../campaign/mod.ts";
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { simulateCampaigns } from "./campaigns.ts";
 * import { assert } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const doors = capacity(electorate.bureaux.registered, 1.4, 0.3, 1);
 * const plan = uniformPlan(doors, 1000);
 * const both = simulateCampaigns({
 *   electorate,
 *   evidence: "france-2012",
 *   own: [{ channel: "door-to-door", plan }],
 *   theirs: [{ channel: "door-to-door", plan }],
 *   replicates: 50,
 * });
 * assert(Number.isFinite(both.summary.margin_votes.mean));
 * ```
 */
export function simulateCampaigns(options: CampaignsOptions): CampaignsResult {
  const { electorate, own, theirs = [], seed = "promesse" } = options;
  const replicates = numberOption("replicates", options.replicates ?? 1000, {
    min: 1,
    max: 1e7,
    integer: true,
  });
  const { candidate, rival } = contenders(electorate, options.candidate, options.rival);
  const evidence = presetOption(options.evidence);
  const field = collapse(electorate, candidate, rival);
  // The second campaign persuades towards the rival, so that its rates convert at the rival's share.
  const channels = [
    ...own.map((use) => prepareChannel(field, evidence, use, field.candidate)),
    ...theirs.map((use) => prepareChannel(field, evidence, use, field.rival)),
  ];
  for (const uses of [own, theirs]) {
    const twice = uses.find(({ channel }, i) => uses.findIndex((u) => u.channel === channel) < i);
    if (twice) throw new InputError(`channel "${twice.channel}" comes twice in one campaign.`);
  }
  if (channels.length > MOST_CHANNELS) {
    throw new InputError(
      `campaigns use at most ${MOST_CHANNELS} channels, got ${channels.length}.`,
    );
  }
  const columns = run(electorate, field, evidence, channels, own.length, replicates, seed);
  const { options: ballot } = electorate.bureaux.election;
  const summary = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, summarise(values, values)]),
  ) as CampaignsResult["summary"];
  return { candidate: ballot[candidate].label, rival: ballot[rival].label, columns, summary };
}

function prepareChannel(
  field: Field,
  evidence: Preset,
  { channel: name, plan, passes = 1 }: ChannelUse,
  share: Float64Array,
): Prepared {
  const known = evidence.channels[choiceOption("channel", name, CHANNELS)];
  if (!known) throw new InputError(`channel "${name}" is not in evidence ${evidence.name}.`);
  if (known.turnout?.spillover) {
    throw new InputError(
      `evidence ${evidence.name} has spillover for ${name}, which campaigns of several channels do not model.`,
    );
  }
  const { electorsPerUnit } = channel(name);
  capacity([], electorsPerUnit, known.contactRate.mean, passes);
  const attempts = new Float64Array(field.size);
  plan.bureaux.forEach((b, j) => {
    if (!(b >= 0 && b < field.size)) {
      throw new InputError(`plan names bureau ${b}, the territory has ${field.size}, from 0.`);
    }
    attempts[b] += numberOption("attempts", plan.attempts[j], { min: 0 });
  });
  return {
    name,
    evidence: known,
    electorsPerUnit,
    passes,
    attempts,
    factors: persuasionFactors(known, field.turnout, share),
  };
}

function run(
  electorate: Electorate,
  field: Field,
  evidence: Preset,
  channels: Prepared[],
  ownCount: number,
  replicates: number,
  seed: string,
): CampaignsResult["columns"] {
  const key = keyFromSeed(seed);
  const stream = new Stream(key);
  const draws = new EvidenceDraws(new Stream(key), evidence);
  const world = new World(field);
  const election = {
    turnout: electorate.electionTurnout,
    high: isHighSalience(electorate.bureaux.election.kind),
  };
  const registered = field.registered.reduce((sum, n) => sum + n, 0);
  const column = () => new Float64Array(replicates);
  const columns = {
    net_votes: column(),
    rival_votes: column(),
    margin_votes: column(),
    turnout_points: column(),
    contacts: column(),
    rival_contacts: column(),
  };
  const precision = evidence.propensityPrecision;
  for (let r = 0; r < replicates; r++) {
    const drawn = channels.map(({ name, evidence }) => draws.channel(r, name, evidence, election));
    const odds = exp(draws.leaning(r));
    const effects = new JointEffects(drawn, precision, election.turnout);
    world.draw(stream, r);
    for (let b = 0; b < field.size; b++) {
      const contacts = channels.map((use, k): JointContact => {
        const contacted = contactedShare(
          use.attempts[b],
          field.registered[b],
          use.electorsPerUnit,
          drawn[k].contactRate,
          use.passes,
        );
        (k < ownCount ? columns.contacts : columns.rival_contacts)[r] += contacted *
          field.registered[b];
        return {
          contacted,
          selectivity: use.evidence.selectivity,
          persuasion: Math.max(-1, Math.min(1, drawn[k].persuasion * use.factors[b])),
        };
      });
      if (contacts.every(({ contacted }) => contacted === 0)) continue;
      const p = jointProbabilities(contacts, ownCount, field.turnout[b], effects);
      const change = drawBoth(stream, r, field, world, b, odds, p);
      columns.net_votes[r] += change.candidate;
      columns.rival_votes[r] += change.rival;
      columns.turnout_points[r] += 100 * change.voters / registered;
    }
    columns.margin_votes[r] = columns.net_votes[r] - columns.rival_votes[r];
  }
  return columns;
}

/** Draws what both campaigns change in a bureau: the first one's part, then the second's on who is left. */
function drawBoth(
  stream: Stream,
  replicate: number,
  field: Field,
  world: World,
  b: number,
  odds: number,
  joint: JointProbabilities,
): { voters: number; candidate: number; rival: number } {
  const row = field.row[b];
  const p = noResponse();
  p.mobilised = joint.mobilised;
  p.homeCandidate = p.homeRival = p.homeOthers = joint.home;
  p.switchedRival = p.switchedOthers = joint.toOwn;
  p.returned = field.candidate[b] === 1 ? 0 : joint.fromOwn;
  const site = {
    row,
    abstainers: world.abstainers[b],
    candidate: world.candidate[b],
    rival: world.rival[b],
    other: world.other[b],
    blankNull: world.blankNull[b],
    leaning: leaningShare(field.candidate[b], odds),
    toRival: field.toRival[b],
    voteToRival: field.toRival[b],
    toOther: field.toOther[b],
  };
  const change = { voters: 0, candidate: 0, rival: 0, valid: 0 };
  const unmoved = { candidate: 0, rival: 0, other: 0, blankNull: 0 };
  drawResponse(stream, replicate, site, p, change, unmoved);
  const given = (probability: number, gone: number) =>
    probability === 0 ? 0 : Math.min(1, probability / Math.max(1e-300, 1 - gone));
  const switched = (option: number, voters: number, gone: number) =>
    binomial(
      stream.at(replicate, row, Purpose.SWITCHED, 8 + option),
      voters,
      given(joint.toTheirs, gone),
    );
  if (joint.toTheirs > 0) {
    const fromCandidate = switched(0, unmoved.candidate, joint.home + p.returned);
    const fromOther = switched(2, unmoved.other, joint.home + joint.toOwn);
    const fromBlank = switched(3, unmoved.blankNull, joint.home + joint.toOwn);
    change.candidate -= fromCandidate;
    change.rival += fromCandidate + fromOther + fromBlank;
  }
  if (joint.fromTheirs > 0 && field.rival[b] < 1) {
    const left = binomial(
      stream.at(replicate, row, Purpose.RETURNED, 8),
      unmoved.rival,
      given(joint.fromTheirs, joint.home + joint.toOwn),
    );
    const back = field.candidate[b] / (1 - field.rival[b]);
    change.rival -= left;
    change.candidate += binomial(stream.at(replicate, row, Purpose.RETURNED, 9), left, back);
  }
  return change;
}
