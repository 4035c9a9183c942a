/**
 * What a score is worth by how well it foretells the gain of a contact.
 *
 * @module
 */

import { fillInOrder, spilloverFactor } from "../../campaign/mod.ts";
import { InputError, numberOption, shown } from "../../input.ts";
import { mean, quantiles, sumOfProducts } from "../../measures/mod.ts";
import { Stream } from "../../random/mod.ts";
import {
  byScore,
  classGains,
  classSizes,
  expectedEvidence,
  expectedGains,
  isConstant,
} from "../../strategies/mod.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { provenanceOf } from "../provenance.ts";
import { VERSION } from "../summary.ts";
import { gainOfNoisy, momentsOf, type Units } from "./noisy_gain.ts";
import { noisyScore } from "./noisy_score.ts";
import type { WorthOfScore, WorthOptions, WorthPoint, WorthRecord } from "./types.ts";

/** Close together where the gain rises steeply, about as √R². */
const DEFAULT_R2 = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * What a score is worth by its R² with the true gain an attempt, as the evidence expects it: made-up scores of
 * each R² spend the budget over bureaux, and over synthetic electors one by one (16 classes of propensity × 3
 * leanings, as `individual` has them). R² 0 is a random order, R² 1 knows the truth, as nobody can. The scores
 * of real strategies stand beside them. The whole budget is spent, where contacts lose too.
 *
 * Gains are expectations under the evidence: neither worlds nor its uncertainty are drawn.
 *
 * @throws {InputError} on a bad option.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { loadElectorate } from "../../electorate/mod.ts";
 * import { worthOfData } from "./worth.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const { by_r2 } = await worthOfData({ electorate, budget: { attempts: 500 }, r2: [0, 1] });
 * const [none, all] = by_r2.filter(({ ranked }) => ranked === "electors");
 * assertEquals(none.versus_random, 0);
 * assert(all.versus_random > 0);
 * ```
 */
export async function worthOfData(options: WorthOptions): Promise<WorthRecord> {
  const r2s = r2Option(options.r2);
  const scores = numberOption("scores", options.scores ?? 200, {
    min: 10,
    max: 10_000,
    integer: true,
  });
  const prepared = prepare(options);
  const { choices, capacity } = prepared;
  const { bureaux, electors } = unitsOf(prepared);
  const room = capacity.reduce((sum, most) => sum + most, 0);
  const budget = Math.min(room, choices.spending.attempts);
  const random = budget * momentsOf(bureaux).mean;
  const { election, territory, size, registered } = options.electorate.bureaux;
  return {
    promesse: VERSION,
    seed: choices.seed,
    election: election.id,
    scores_from: options.background?.past?.election ?? null,
    territory,
    candidate: election.options[choices.candidate].label,
    rival: election.options[choices.rival].label,
    objective: choices.objective,
    channel: choices.channel.name,
    evidence: choices.preset.name,
    budget: { ...choices.spending, passes: choices.passes, capacity: room },
    bureaux: size,
    registered: registered.reduce((sum, n) => sum + n, 0),
    scores,
    random,
    between_bureaux: betweenBureaux(bureaux, electors),
    by_r2: [
      ...r2s.map((r2) => overBureaux(prepared, bureaux, budget, r2, scores, random)),
      ...r2s.map((r2): WorthPoint => {
        // Over their own mean: sixteen classes give the bureau's to four figures. A random order gains it.
        const gain = r2 === 0
          ? 0
          : gainOfNoisy(electors, budget, r2) - budget * momentsOf(electors).mean;
        return { ranked: "electors", r2, versus_random: gain, low: gain, high: gain, best: null };
      }),
    ],
    real: [...prepared.scores].map(([strategy, score]) =>
      ofScore(prepared, bureaux, budget, strategy, score, random)
    ),
    left_out: prepared.leftOut,
    notes: prepared.notes,
    provenance: await provenanceOf(prepared),
  };
}

function r2Option(r2: WorthOptions["r2"]): readonly number[] {
  const values = r2 ?? DEFAULT_R2;
  if (!Array.isArray(values) || values.length === 0) {
    throw new InputError(`r2 must be a list of numbers in [0, 1], got ${shown(r2)}.`);
  }
  for (const value of values) numberOption("r2", value, { min: 0, max: 1 });
  return values;
}

/** Sizes in attempts and true gains an attempt of bureaux, and of the classes of electors within them. */
function unitsOf({ run, choices, capacity }: Prepared): { bureaux: Units; electors: Units } {
  const { field, evidence, electorsPerUnit, preset, channel, passes, election, key } = run;
  const spillover = spilloverFactor(evidence, electorsPerUnit);
  const question = { key, preset, channel, evidence, passes, election, withClasses: true };
  const expected = expectedEvidence(question);
  // Electors contacted by an attempt where a whole bureau is filled.
  const reached = Float64Array.from(
    capacity,
    (most, b) => most > 0 ? field.registered[b] * expected.contacted.at(-1)! / most : 0,
  );
  const { objective } = choices;
  const gains = expectedGains(field, evidence, expected, objective, spillover);
  const classes = classGains(field, evidence, expected, objective, spillover);
  const cells = classes.length / field.size;
  return {
    bureaux: {
      size: capacity,
      rate: gains.map((gain, b) => gain * reached[b] / Math.max(1, field.registered[b])),
    },
    electors: {
      size: classSizes(field, capacity),
      rate: classes.map((gain, cell) => gain * reached[Math.floor(cell / cells)]),
    },
  };
}

/** Share of the variance of electors' gains that the means of their bureaux hold. */
function betweenBureaux(bureaux: Units, electors: Units): number {
  const all = momentsOf(electors).sd ** 2;
  return all > 0 ? Math.min(1, momentsOf(bureaux).sd ** 2 / all) : 0;
}

function overBureaux(
  { run, choices }: Prepared,
  { size, rate }: Units,
  budget: number,
  r2: number,
  scores: number,
  random: number,
): WorthPoint {
  const stream = new Stream(choices.key);
  const gains = Float64Array.from({ length: scores }, (_, r) => {
    const score = noisyScore(stream, r, rate, run.field.row, r2);
    return gainOf(byScore(score, run.field.row, choices.key), size, rate, budget) - random;
  });
  const [low, high] = quantiles(gains, [0.05, 0.95]);
  const best = gains.reduce((most, gain) => Math.max(most, gain));
  return { ranked: "bureaux", r2, versus_random: mean(gains), low, high, best };
}

function ofScore(
  { run, choices }: Prepared,
  { size, rate }: Units,
  budget: number,
  strategy: string,
  score: Float64Array,
  random: number,
): WorthOfScore {
  const gain = gainOf(byScore(score, run.field.row, choices.key), size, rate, budget);
  const r = correlation(score, rate);
  return { strategy, correlation: r, r2: r * r, versus_random: gain - random };
}

function gainOf(order: Int32Array, size: Float64Array, rate: Float64Array, budget: number): number {
  const { bureaux, attempts } = fillInOrder(order, size, budget);
  return bureaux.reduce((sum, b, j) => sum + rate[b] * attempts[j], 0);
}

/** Pearson's, over bureaux; 0 where one of the two is the same everywhere, up to rounding. */
function correlation(x: Float64Array, y: Float64Array): number {
  if (isConstant(x) || isConstant(y)) return 0;
  const [a, b] = [x, y].map((values) => {
    const centre = mean(values);
    return values.map((value) => value - centre);
  });
  return sumOfProducts(a, b) / Math.sqrt(sumOfProducts(a, a) * sumOfProducts(b, b));
}
