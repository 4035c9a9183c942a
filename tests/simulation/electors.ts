/**
 * The definition of a contact's effect, played elector by elector: a slow reference that shares no
 * code with the library, for the fast aggregate kernel to be tested against.
 *
 * @module
 */

import jstat from "jstat";
import seedrandom from "seedrandom";
import { numberOption } from "../../src/input.ts";
import { checkElectorsWorld, type ElectorsBureau, type ElectorsWorld } from "./electors_world.ts";

/** One entry a replicate in every array, in electors or votes over all bureaux. */
export interface ElectorsReplicates {
  /** Change of the candidate's votes. */
  net: Float64Array;
  /** Change of candidate − rival. */
  margin: Float64Array;
  /** Change of turnout, in electors. */
  voters: Float64Array;
  /** Change of valid votes. */
  valid: Float64Array;
  /** The world without the campaign. */
  world: { voters: Float64Array; candidate: Float64Array; rival: Float64Array };
  /** Replicates whose drawn effect had no δ and was cut to the greatest possible one. */
  truncated: number;
}

type Random = () => number;

const CANDIDATE = 0;
const RIVAL = 1;
const BLANK_NULL = 3;
const STAYS_HOME = 4;

/**
 * Simulates every elector of every bureau, with and without the campaign, in each replicate.
 *
 * Elector i has a propensity p_i ~ Beta(θφ, (1 − θ)φ) and votes without the campaign if u_i < p_i; is
 * contacted with ρ_v or ρ_a by that vote; once contacted votes if u_i < logit⁻¹(logit p_i + δ), same
 * u_i. A contacted voter who still votes may be persuaded; the newly mobilised choose by the bureau's
 * shares with ζ added to the candidate's log share. κ, e, ψ's rate and ζ are drawn once a replicate.
 *
 * @param world bureaux, channel and evidence.
 * @param replicates how many worlds are drawn.
 * @param seed any string; the same gives the same result.
 * @throws {InputError} if a rate, a share or a precision is out of its range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { simulateElectors } from "./electors.ts";
 *
 * // Everyone votes for the rival and is contacted, and every contact persuades.
 * const { net, margin, world } = simulateElectors({
 *   bureaux: [{ registered: 100, turnout: 1, shares: [0, 1, 0, 0], attempts: 100 }],
 *   channel: { electorsPerUnit: 1, contactRate: { mean: 1, sd: 0 }, selectivity: 1 },
 *   effect: null,
 *   persuasion: {
 *     rate: 1, se: null, denominator: "non_supporter_contacted", turnout: null, share: null,
 *   },
 *   propensityPrecision: 4,
 *   leaningSd: 0,
 * }, 1, "example");
 * assertEquals([world.rival[0], net[0], margin[0]], [100, 100, 200]);
 * ```
 */
export function simulateElectors(
  world: ElectorsWorld,
  replicates: number,
  seed: string,
): ElectorsReplicates {
  checkElectorsWorld(world);
  numberOption("replicates", replicates, { min: 1, integer: true });
  const random: Random = seedrandom.alea(seed);
  const column = () => new Float64Array(replicates);
  const [net, margin, voters, valid] = [column(), column(), column(), column()];
  const without = { voters: column(), candidate: column(), rival: column() };
  const propensities = world.bureaux.map((bureau) =>
    betaQuantiles(bureau.turnout, world.propensityPrecision, 4096)
  );
  const shift = shiftSolver(world.effect, world.propensityPrecision);
  let truncated = 0;
  for (let r = 0; r < replicates; r++) {
    const contactRate = drawContactRate(world.channel.contactRate, random);
    const { oddsRatio, solved } = shift(drawEffect(world.effect, random));
    const rate = world.persuasion === null
      ? 0
      : normal(world.persuasion.rate, world.persuasion.se ?? 0, random);
    const leaning = normal(0, world.leaningSd, random);
    if (!solved) truncated++;
    const before = [0, 0, 0, 0, 0];
    const after = [0, 0, 0, 0, 0];
    world.bureaux.forEach((bureau, b) => {
      const contacted = contactedShare(world, bureau, contactRate);
      const { voter, abstainer } = reach(contacted, bureau.turnout, world.channel.selectivity);
      const psi = persuasionOf(world, bureau, rate);
      const chances = { voter, abstainer, oddsRatio, psi, leaning };
      play(bureau, propensities[b], chances, before, after, random);
    });
    net[r] = after[CANDIDATE] - before[CANDIDATE];
    margin[r] = net[r] - (after[RIVAL] - before[RIVAL]);
    voters[r] = before[STAYS_HOME] - after[STAYS_HOME];
    valid[r] = voters[r] - (after[BLANK_NULL] - before[BLANK_NULL]);
    without.voters[r] = before[0] + before[1] + before[2] + before[3];
    without.candidate[r] = before[CANDIDATE];
    without.rival[r] = before[RIVAL];
  }
  return { net, margin, voters, valid, world: without, truncated };
}

/** What holds for every elector of a bureau in one replicate. */
interface Chances {
  /** ρ_v. */
  voter: number;
  /** ρ_a. */
  abstainer: number;
  /** e^δ. */
  oddsRatio: number;
  /** ψ. */
  psi: number;
  /** ζ. */
  leaning: number;
}

/** Plays one bureau; adds its electors to the counts of the four options and of those at home. */
function play(
  { registered, shares }: ElectorsBureau,
  propensities: Float64Array,
  { voter, abstainer, oddsRatio, psi, leaning }: Chances,
  before: number[],
  after: number[],
  random: Random,
): void {
  const [candidate, rival, other, blankNull] = shares;
  const sharesOfMobilised = [candidate * Math.exp(leaning), rival, other, blankNull];
  const sharesElsewhere = [0, rival, other, blankNull];
  for (let i = 0; i < registered; i++) {
    const p = propensities[Math.floor(random() * propensities.length)];
    const u = random();
    const votes = u < p;
    const choice = votes ? pick(shares, random()) : STAYS_HOME;
    const contacted = random() < (votes ? voter : abstainer);
    let chosen = choice;
    if (contacted) {
      if (u >= shifted(p, oddsRatio)) chosen = STAYS_HOME;
      else if (!votes) chosen = pick(sharesOfMobilised, random());
      else if (psi > 0 && choice !== CANDIDATE && random() < psi) chosen = CANDIDATE;
      else if (psi < 0 && choice === CANDIDATE && random() < -psi) {
        chosen = pick(sharesElsewhere, random());
      }
    }
    before[choice]++;
    after[chosen]++;
  }
}

/** c_b: share of the bureau's electors who are contacted, at most 1. */
function contactedShare(world: ElectorsWorld, bureau: ElectorsBureau, contactRate: number): number {
  if (bureau.registered === 0) return 0;
  return Math.min(
    1,
    world.channel.electorsPerUnit * contactRate * bureau.attempts / bureau.registered,
  );
}

/** ρ_v and ρ_a: probability of being contacted, for those who vote without the campaign or do not. */
function reach(
  contacted: number,
  turnout: number,
  selectivity: number,
): { voter: number; abstainer: number } {
  const abstainer = contacted / (turnout * (selectivity - 1) + 1);
  const voter = selectivity * abstainer;
  if (voter <= 1 || turnout === 1) return { voter, abstainer };
  return { voter: 1, abstainer: (contacted - turnout) / (1 - turnout) };
}

/** ψ of a drawn rate, in [−1, 1]; 0 where the bureau has nobody to persuade. */
function persuasionOf(world: ElectorsWorld, bureau: ElectorsBureau, rate: number): number {
  if (world.persuasion === null) return 0;
  const { denominator } = world.persuasion;
  const turnout = world.persuasion.turnout ?? bureau.turnout;
  const share = world.persuasion.share ?? bureau.shares[CANDIDATE];
  const omega = world.channel.selectivity;
  const turnoutOfContacted = turnout * omega / (turnout * omega + 1 - turnout);
  let perDenominator = 1;
  if (denominator === "contact") perDenominator = turnoutOfContacted * (1 - share);
  if (denominator === "voter_contacted") perDenominator = 1 - share;
  if (perDenominator === 0) return 0;
  return Math.max(-1, Math.min(1, rate / perDenominator));
}

/** Midpoints of `size` equally likely slices of Beta(θφ, (1 − θ)φ): a table of propensities. */
function betaQuantiles(turnout: number, precision: number, size: number): Float64Array {
  if (turnout === 0 || turnout === 1) return new Float64Array(size).fill(turnout);
  return Float64Array.from(
    { length: size },
    (_, i) => jstat.beta.inv((i + 0.5) / size, turnout * precision, (1 - turnout) * precision),
  );
}

/** logit⁻¹(logit p + δ), written with the odds ratio e^δ. Somebody certain stays certain. */
function shifted(p: number, oddsRatio: number): number {
  return p === 0 || p === 1 ? p : p / (p + (1 - p) / oddsRatio);
}

/**
 * From a drawn effect (share of the contacted, not points) to e^δ, by bisection on
 * Δ(θ_ref) = mean of logit⁻¹(logit p + δ) − p over 2,048 quantiles of the reference's propensities:
 * Δ(θ_ref) = e·(1 + θ_ref(ω_ref − 1)) where e > 0, |Δ(θ_ref)| = |e|·(1 + θ_ref(ω_ref − 1))/ω_ref where
 * e < 0. An effect too large to have a solution is cut to δ = ±∞ and said not to be solved.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { shiftSolver } from "./electors.ts";
 *
 * // Propensities uniform on [0, 1]: Δ at δ = 1 is e/(e − 1) − e/(e − 1)² − ½.
 * const effect = { points: 0, se: null, turnout: 0.5, selectivity: 1, scale: 1 };
 * const e = Math.E;
 * const { oddsRatio } = shiftSolver(effect, 2)(e / (e - 1) - e / (e - 1) ** 2 - 0.5);
 * assertAlmostEquals(Math.log(oddsRatio), 1, 1e-5);
 * ```
 */
export function shiftSolver(
  effect: ElectorsWorld["effect"],
  precision: number,
): (drawn: number) => { oddsRatio: number; solved: boolean } {
  if (effect === null) return () => ({ oddsRatio: 1, solved: true });
  const { turnout, selectivity } = effect;
  const propensities = betaQuantiles(turnout, precision, 2048);
  const change = (delta: number) => {
    const oddsRatio = Math.exp(delta);
    let sum = 0;
    for (const p of propensities) sum += shifted(p, oddsRatio) - p;
    return sum / propensities.length;
  };
  const solve = (drawn: number) => {
    if (drawn === 0) return { oddsRatio: 1, solved: true };
    // c/ρ_a, then c/ρ_v: only abstainers can be mobilised, only voters kept home.
    const dilution = 1 + turnout * (selectivity - 1);
    const sign = Math.sign(drawn);
    const target = Math.abs(drawn) * (sign > 0 ? dilution : dilution / selectivity);
    if (target >= (sign > 0 ? 1 - turnout : turnout)) {
      return { oddsRatio: sign > 0 ? Infinity : 0, solved: false };
    }
    let low = 0;
    let high = 1;
    while (high < 1024 && Math.abs(change(sign * high)) < target) high *= 2;
    while (high - low > 1e-6) {
      const middle = (low + high) / 2;
      if (Math.abs(change(sign * middle)) < target) low = middle;
      else high = middle;
    }
    return { oddsRatio: Math.exp(sign * (low + high) / 2), solved: true };
  };
  // A fixed effect is solved once.
  let last = { drawn: NaN, answer: { oddsRatio: 1, solved: true } };
  return (drawn) => {
    if (drawn !== last.drawn) last = { drawn, answer: solve(drawn) };
    return last.answer;
  };
}

/** The option that a uniform falls on, for weights of any total; no vote is ever given to a zero. */
function pick(weights: readonly number[], uniform: number): number {
  let left = uniform * (weights[0] + weights[1] + weights[2] + weights[3]);
  let last = CANDIDATE;
  for (let k = 0; k < 4; k++) {
    if (weights[k] === 0) continue;
    last = k;
    left -= weights[k];
    if (left < 0) break;
  }
  return last;
}

/** e as a share of the contacted. */
function drawEffect(effect: ElectorsWorld["effect"], random: Random): number {
  if (effect === null) return 0;
  return normal(effect.points, effect.se ?? 0, random) * effect.scale / 100;
}

/** κ: the Beta of given mean and sd, by inversion. */
function drawContactRate({ mean, sd }: { mean: number; sd: number }, random: Random): number {
  if (sd === 0) return mean;
  const precision = mean * (1 - mean) / (sd * sd) - 1;
  return jstat.beta.inv(random(), mean * precision, (1 - mean) * precision);
}

/** Box and Muller, one of the pair. */
function normal(mean: number, sd: number, random: Random): number {
  if (sd === 0) return mean;
  return mean + sd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
