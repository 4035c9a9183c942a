/**
 * The whole analysis of a trial, honest and naive.
 *
 * @module
 */

import { choiceOption, InputError, numberOption } from "../../input.ts";
import type { EstimateOptions, Trial, TrialEstimate } from "../types.ts";
import { checkTrial } from "./check.ts";
import { differenceInMeans } from "./difference.ts";
import { checkOptions } from "./estimate.ts";
import { lin } from "./lin.ts";
import { type AssignmentKind, assignmentOf, ASSIGNMENTS, lotsOf } from "./lots.ts";
import { naiveContrast } from "./naive.ts";
import { type Randomisation, randomisationInference } from "./randomisation.ts";
import { unitsOf } from "./rows.ts";
import { stratified, type Weighting, WEIGHTINGS } from "./stratified.ts";
import { type ContactEffect, tsls } from "./tsls.ts";
import { clusterWarnings, contactWarnings } from "./warnings.ts";
import { type WildBootstrap, wildBootstrap } from "./wild.ts";

/** Options of {@linkcode analyseTrial}. */
export interface AnalysisOptions extends EstimateOptions {
  /** How strata weigh in the main estimate; `precision` by default. */
  weighting?: Weighting;
  /** `lin` to adjust for the trial's covariates (default where it has some), or `none`. */
  adjust?: "lin" | "none";
  /** How the treatment was drawn; by default what the columns speak of. */
  assignment?: AssignmentKind;
  /** Redraws of the randomisation test; by default 1,000, or fewer for large trials; 0 for none. */
  draws?: number;
  /** Seed of what is drawn; `promesse` by default. */
  seed?: string | number;
}

/** What a trial says. */
export interface TrialAnalysis {
  units: number;
  treated: number;
  /** Mean outcome of the controls and of the treated, weighted where the trial is. */
  means: { control: number; treated: number };
  /** The estimate to read: adjusted where covariates are, else stratified where strata are. */
  main: TrialEstimate;
  /** Others, for comparison: unadjusted, other weights, plain errors. */
  others: TrialEstimate[];
  /** Effect per contact; null without a column of contact. */
  contact: ContactEffect | null;
  /** Contacted against not contacted: biased; null where it cannot be computed. */
  naive: TrialEstimate | null;
  /** Test of the sharp null; null where no draws were asked or the trial is too large. */
  randomisation: Randomisation | null;
  /** Test and interval for few clusters; null without clusters or with more than 50. */
  wild: WildBootstrap | null;
  warnings: string[];
  /** What was left out or not computed, and why. */
  notes: string[];
}

/** Lots × redraws that the default number of redraws keeps within: a second or two. */
const MOST_DRAWN = 2e7;

/** With more clusters the wild bootstrap says what CR2 says. */
const WILD_CLUSTERS = 50;

/**
 * Analyses a trial: the effect of the draw with its error, the effect per contact, randomisation
 * inference, the wild bootstrap where clusters are few, and the naive comparison beside them.
 *
 * @throws {InputError} if the trial or an option is unsound.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { analyseTrial } from "./analyse.ts";
 *
 * const { main, randomisation } = analyseTrial({
 *   outcome: Float64Array.of(1, 2, 3, 10, 11, 12),
 *   treatment: Uint8Array.of(0, 0, 0, 1, 1, 1),
 * });
 * assertAlmostEquals(main.estimate, 9, 1e-12);
 * assertAlmostEquals(randomisation!.p, 0.1, 1e-12);
 * ```
 */
export function analyseTrial(trial: Trial, options: AnalysisOptions = {}): TrialAnalysis {
  checkTrial(trial);
  const { se, level } = checkOptions(trial, options);
  const adjust = choiceOption(
    "adjust",
    options.adjust ?? (trial.covariates?.length ? "lin" : "none"),
    ["lin", "none"],
  );
  if (adjust === "lin" && !trial.covariates?.length) {
    throw new InputError("adjust lin needs at least one covariate: name them with covariates.");
  }
  if (options.assignment !== undefined) choiceOption("assignment", options.assignment, ASSIGNMENTS);
  if (options.weighting === "size" && !trial.stratum) {
    throw new InputError("weighting size needs a column of strata, and the trial has none.");
  }
  const errors = { se, level };
  const notes: string[] = [];
  const { main, others } = effects(trial, { ...options, ...errors }, adjust === "lin", notes);
  // Controls enter both stages only where the main estimate is adjusted.
  const staged = adjust === "lin" ? trial : { ...trial, covariates: undefined };
  const contact = trial.contact ? tsls(staged, errors) : null;
  const analysis = {
    ...unitsOf(trial),
    means: meansOf(trial),
    main,
    others,
    contact,
    naive: trial.contact
      ? orNote(() => naiveContrast(trial, errors), "naive comparison", notes)
      : null,
    randomisation: redrawn(trial, options, notes),
    wild: bootstrapped(staged, options, notes),
    warnings: [
      ...clusterWarnings(trial, main, options.assignment),
      ...(contact ? contactWarnings(trial, contact.weak) : []),
    ],
  };
  return { ...analysis, notes: [...new Set([...main.notes, ...notes])] };
}

function effects(
  trial: Trial,
  options: AnalysisOptions,
  adjusted: boolean,
  notes: string[],
): { main: TrialEstimate; others: TrialEstimate[] } {
  const { level } = options;
  const weighting = choiceOption("weighting", options.weighting ?? "precision", WEIGHTINGS);
  const simple = (errors: EstimateOptions) =>
    trial.stratum ? stratified(trial, { ...errors, weighting }) : differenceInMeans(trial, errors);
  const main = adjusted ? lin(trial, options) : simple(options);
  const others = adjusted ? [simple(options)] : [];
  if (trial.stratum) {
    const other = weighting === "size" ? "precision" : "size";
    const found = orNote(
      () => stratified(trial, { ...options, weighting: other }),
      `strata weighted by ${other}`,
      notes,
    );
    if (found) others.push(found);
  }
  if (main.seType === "plain") return { main, others };
  if (adjusted) others.push(lin(trial, { se: "plain", level }));
  else if (!trial.stratum || weighting === "precision") others.push(simple({ se: "plain", level }));
  return { main, others };
}

/** The result, or null and a note where the trial does not allow it. */
function orNote<T>(compute: () => T, what: string, notes: string[]): T | null {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    notes.push(`Not given, ${what}: ${error.message}`);
    return null;
  }
}

function redrawn(trial: Trial, options: AnalysisOptions, notes: string[]): Randomisation | null {
  const { seed, draws: asked, weighting } = options;
  if (asked !== undefined) {
    numberOption("draws", asked, { min: 0, max: 1e7, integer: true });
    if (asked === 0) return null;
  }
  const assignment = options.assignment ?? assignmentOf(trial);
  const statistic = assignment.startsWith("blocked") ? weighting ?? "precision" : "difference";
  let draws = asked;
  if (draws === undefined) {
    const cost = lotsOf(trial, { assignment, clusterMeans: false })
      .reduce((sum, { many, total }) => sum + (many.length * 8 <= total ? many.length : total), 0);
    draws = Math.min(1000, Math.floor(MOST_DRAWN / cost));
    if (draws < 100) {
      notes.push(
        `The randomisation test was not run: ${cost} lots to redraw. Ask for it with a number of draws.`,
      );
      return null;
    }
    if (draws < 1000) {
      notes.push(`The randomisation test has ${draws} redraws: the trial is large.`);
    }
  }
  return randomisationInference(trial, { assignment, statistic, draws, seed });
}

function bootstrapped(
  trial: Trial,
  { seed, level }: AnalysisOptions,
  notes: string[],
): WildBootstrap | null {
  if (!trial.cluster) return null;
  const clusters = new Set(trial.cluster).size;
  if (clusters > WILD_CLUSTERS) return null;
  return orNote(() => wildBootstrap(trial, { seed, level }), "wild bootstrap", notes);
}

function meansOf(
  { outcome, treatment, weight, count }: Trial,
): { control: number; treated: number } {
  const sums = [0, 0];
  const totals = [0, 0];
  for (let i = 0; i < outcome.length; i++) {
    const w = (weight ? weight[i] : 1) * (count ? count[i] : 1);
    sums[treatment[i]] += w * outcome[i];
    totals[treatment[i]] += w;
  }
  return { control: sums[0] / totals[0], treated: sums[1] / totals[1] };
}
