/**
 * Declaring a design: what would be drawn, done and estimated.
 *
 * @module
 */

import { choiceOption, InputError, numberOption } from "../../input.ts";
import { type BlockRule, parseBlocks } from "./blocks.ts";
import { type EstimatorName, ESTIMATORS } from "./estimators.ts";
import type { TrialUnits } from "./units.ts";

/** Areas by which bureaux can be clustered, or within which blocks are made. */
export const AREAS = ["commune", "circonscription", "departement"] as const;

/** An area. */
export type Area = typeof AREAS[number];

/** What is known of a bureau before the vote: the outcome at the earlier election, its turnout, its size. */
export const PAST_COVARIATES = ["past", "past-turnout", "registered"] as const;

/** Name of what is known before. */
export type PastCovariate = typeof PAST_COVARIATES[number];

/** A design as it is declared; what is left out takes its default. */
export interface DesignOptions {
  /** Share of the bureaux (or clusters) drawn for treatment, in (0, 1); .5. */
  share?: number;
  /** Share of a treated bureau's electors who are contacted, in (0, 1]; 1. */
  contactRate?: number;
  /** Effect in points of the outcome per contact; a drawn bureau moves by it times the contact rate. */
  effectPerContact?: number;
  /** Or the effect in points on a bureau drawn. 0 where neither is given. */
  effectPerBureau?: number;
  /** Standard deviation of the effect over bureaux, in points on a bureau drawn; 0. */
  effectSd?: number;
  /** `none`, `pairs`, `quartiles` or `strata:K`; `none`. */
  blocks?: string;
  /** What the bureaux of a block have alike; `past`. */
  blockOn?: PastCovariate;
  /** Area that blocks do not cross; none. */
  within?: Area;
  /** Area whose bureaux are drawn together; none: bureaux are drawn one by one. */
  cluster?: Area;
  /** How the effect is estimated; `stratified-precision` with blocks, else `difference-in-means`. */
  estimator?: EstimatorName;
  /** What `lin` adjusts for; `past`. */
  covariates?: PastCovariate[];
  /** Number of bureaux in the trial, redrawn from the territory each time; all. Not with clusters. */
  bureaux?: number;
  /** Two-sided level of the test, and 1 − the level of intervals, from .0001 to .5; .05. */
  alpha?: number;
  /** Power at which the smallest detectable effect is read, in (0, 1); .8. */
  power?: number;
  /** Number of simulated assignments, 2 or more; 500. */
  simulations?: number;
  /** Same seed, same assignments; `promesse`. */
  seed?: string | number;
}

/** A declared design: every choice made and checked. */
export interface Design {
  units: TrialUnits;
  share: number;
  contactRate: number;
  /** In points on a bureau drawn. */
  effect: number;
  effectSd: number;
  blocks: string;
  rule: BlockRule;
  blockOn: PastCovariate;
  within: Area | null;
  cluster: Area | null;
  estimator: EstimatorName;
  covariates: PastCovariate[];
  bureaux: number;
  alpha: number;
  power: number;
  simulations: number;
  seed: string;
}

/**
 * Declares a trial over real bureaux, in the grammar of G. Blair, J. Cooper, A. Coppock & M. Humphreys,
 * "Declaring and diagnosing research designs", APSR 113(3), 2019: the model is the past result and an
 * effect, the inquiry the mean effect over the bureaux of the trial, the data strategy the assignment,
 * the answer strategy the estimator. `diagnose` then says what the design is worth.
 *
 * @param units bureaux with a real outcome, in points.
 * @throws {InputError} naming the option that is unknown or out of range.
 *
 * @example
 * ```ts
 * import { declareDesign } from "./declare.ts";
 * import { loadTrialUnits } from "./units.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const design = declareDesign(units, { effectPerContact: 4, contactRate: 0.25, blocks: "pairs" });
 * assertEquals([design.effect, design.estimator], [1, "stratified-precision"]);
 * ```
 */
export function declareDesign(units: TrialUnits, options: DesignOptions = {}): Design {
  const { blocks = "none", cluster, within } = options;
  const rule = parseBlocks(blocks);
  const contactRate = positive("contactRate", options.contactRate ?? 1, 1);
  const bureaux = numberOption("bureaux", options.bureaux ?? units.size, {
    min: 4,
    max: units.size,
    integer: true,
  });
  if (cluster !== undefined && bureaux < units.size) {
    throw new InputError(
      `bureaux must be all ${units.size} of the territory where clusters are drawn, got ${bureaux}.`,
    );
  }
  if (rule.kind === "none" && options.estimator?.startsWith("stratified")) {
    throw new InputError(
      `estimator ${options.estimator} must come with blocks: pairs, quartiles or strata:K, got none.`,
    );
  }
  if (rule.kind === "none" && within !== undefined) {
    throw new InputError("within must come with blocks: pairs, quartiles or strata:K, got none.");
  }
  return {
    units,
    share: inside("share", options.share ?? 0.5),
    contactRate,
    effect: effectOf(options, contactRate),
    effectSd: numberOption("effectSd", options.effectSd ?? 0, { min: 0, max: 100 }),
    blocks,
    rule,
    blockOn: choiceOption("blockOn", options.blockOn ?? "past", PAST_COVARIATES),
    within: within === undefined ? null : choiceOption("within", within, AREAS),
    cluster: cluster === undefined ? null : choiceOption("cluster", cluster, AREAS),
    estimator: choiceOption("estimator", options.estimator ?? defaultEstimator(rule), ESTIMATORS),
    covariates: (options.covariates ?? ["past"]).map((name) =>
      choiceOption("covariates", name, PAST_COVARIATES)
    ),
    bureaux,
    alpha: numberOption("alpha", options.alpha ?? 0.05, { min: 0.0001, max: 0.5 }),
    power: inside("power", options.power ?? 0.8),
    simulations: numberOption("simulations", options.simulations ?? 500, {
      min: 2,
      max: 1e6,
      integer: true,
    }),
    seed: String(options.seed ?? "promesse"),
  };
}

function defaultEstimator(rule: BlockRule): EstimatorName {
  return rule.kind === "none" ? "difference-in-means" : "stratified-precision";
}

function effectOf(options: DesignOptions, contactRate: number): number {
  const { effectPerContact, effectPerBureau } = options;
  if (effectPerContact !== undefined && effectPerBureau !== undefined) {
    throw new InputError(
      `effectPerBureau must not be given with effectPerContact, got ${effectPerBureau} and ${effectPerContact}.`,
    );
  }
  const bounds = { min: -100, max: 100 };
  return effectPerContact !== undefined
    ? numberOption("effectPerContact", effectPerContact, bounds) * contactRate
    : numberOption("effectPerBureau", effectPerBureau ?? 0, bounds);
}

function inside(option: string, value: unknown): number {
  const number = numberOption(option, value, { min: 0, max: 1 });
  if (number > 0 && number < 1) return number;
  throw new InputError(`${option} must be above 0 and below 1, got ${number}.`);
}

function positive(option: string, value: unknown, max: number): number {
  const number = numberOption(option, value, { min: 0, max });
  if (number > 0) return number;
  throw new InputError(`${option} must be above 0 and at most ${max}, got ${number}.`);
}

/**
 * The area of each bureau.
 *
 * @example
 * ```ts
 * import { areaOf } from "./declare.ts";
 * import { loadTrialUnits } from "./units.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * assertEquals(areaOf(units, "departement")[0], "48");
 * ```
 */
export function areaOf(units: TrialUnits, area: Area): readonly (string | null)[] {
  return units[area];
}

/**
 * What is known of each bureau before the vote: points, or electors for `registered`.
 *
 * @example
 * ```ts
 * import { pastValues } from "./declare.ts";
 * import { loadTrialUnits } from "./units.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * assertEquals(pastValues(units, "past"), units.past);
 * ```
 */
export function pastValues(units: TrialUnits, name: PastCovariate): Float64Array {
  if (name === "past") return units.past;
  return name === "past-turnout" ? units.pastTurnout : Float64Array.from(units.registered);
}
