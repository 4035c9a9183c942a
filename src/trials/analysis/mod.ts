/**
 * Analysis of randomised trials: estimators, standard errors, tests.
 *
 * @module
 */

export { andersonRubin, type ConfidenceSet, type ReducedForm } from "./anderson_rubin.ts";
export { checkTrial } from "./check.ts";
export { differenceInMeans } from "./difference.ts";
export { lin } from "./lin.ts";
export { rowsOf, unitsOf } from "./rows.ts";
export { stratified, type StratifiedOptions, type Weighting, WEIGHTINGS } from "./stratified.ts";
export { type ContactEffect, tsls, WEAK_F } from "./tsls.ts";
export {
  type Randomisation,
  randomisationInference,
  type RandomisationOptions,
  type Statistic,
  STATISTICS,
} from "./randomisation.ts";
export { type AssignmentKind, ASSIGNMENTS } from "./lots.ts";
export { SIGNS, type WildBootstrap, wildBootstrap, type WildOptions } from "./wild.ts";
export { columnsOf, type Prepared, prepareTrial, type Roles } from "./table/prepare.ts";
export { readTrialTable } from "./table/read.ts";
export type { TrialTable } from "./table/table.ts";
export { analyseTrial, type AnalysisOptions, type TrialAnalysis } from "./analyse.ts";
export { naiveContrast } from "./naive.ts";
