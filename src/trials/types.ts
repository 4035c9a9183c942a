/**
 * What a randomised trial is as columns, and what an estimate of its effect is.
 *
 * @module
 */

/**
 * A trial with two arms: typed columns of the same length, a row a unit or a cell of `count` units that
 * are alike in every column. {@linkcode checkTrial} says what is allowed.
 */
export interface Trial {
  /** What is compared: a vote (0 or 1), a share or turnout of a bureau, in any unit. */
  outcome: Float64Array;
  /** 1 where assigned to treatment, 0 where to control. */
  treatment: Uint8Array;
  /** 1 where contacted, 0 where not; or the share of the unit contacted. */
  contact?: Float64Array;
  /** Index from 0 of the stratum (block) within which the treatment was drawn. */
  stratum?: Int32Array;
  /** Index from 0 of the cluster: units drawn together, or whose outcomes go together. */
  cluster?: Int32Array;
  /** Weight of a unit, above 0, in any unit: registered electors of a bureau. */
  weight?: Float64Array;
  /** Number of units that the row stands for, whole, at least 1. */
  count?: Float64Array;
  /** Covariates measured before the treatment. */
  covariates?: Covariate[];
}

/** A covariate of a trial, measured before the treatment. */
export interface Covariate {
  /** By which messages call it. */
  name: string;
  /** One value a row. */
  values: Float64Array;
}

/**
 * How a standard error is computed: `plain` (equal variances), robust to unequal variances (`HC0`, `HC1`,
 * `HC2`) or to clusters (`CR0`, `CR1` as Stata does, `CR2`).
 *
 * Simulated with a known effect (tests/trials/analysis/coverage_test.ts): where clusters were drawn, 95 %
 * intervals by `plain` and `HC2` cover below 75 %; `CR2` covers 93 to 97 % from 10 clusters on with as many in
 * either arm, and too much, never too little, with 2 or 3 in one arm (98 to 99 %), where `CR1` covers 72 to 83 %.
 */
export const SE_TYPES = ["plain", "HC0", "HC1", "HC2", "CR0", "CR1", "CR2"] as const;

/** Kind of standard error, see {@linkcode SE_TYPES}. */
export type SeType = typeof SE_TYPES[number];

/** What every estimator takes. */
export interface EstimateOptions {
  /** Kind of standard error; by default `CR2` where the trial has clusters, else `HC2`. */
  se?: SeType;
  /** Confidence level of the interval, in (0, 1); .95 by default. */
  level?: number;
}

/** An estimated effect, in the unit of the outcome. */
export interface TrialEstimate {
  /** Which estimator: `difference-in-means`, `stratified-precision`, `stratified-size`, `lin`, `2sls`. */
  estimator: string;
  /** Effect on the mean of the outcome. */
  estimate: number;
  /** Standard error, at least 0. */
  se: number;
  /** How it was computed. */
  seType: SeType;
  /** Degrees of freedom of the t distribution; not whole for `CR2` and for Welch's test. */
  df: number;
  /** Estimate over standard error; null where that is 0. */
  t: number | null;
  /** Two-sided p-value against no effect; null where the standard error is 0. */
  p: number | null;
  /** Lower end of the confidence interval. */
  low: number;
  /** Upper end. */
  high: number;
  /** Its confidence level. */
  level: number;
  /** Units used (not rows). */
  units: number;
  /** Units of the treatment arm. */
  treated: number;
  /** Clusters used; null where there are none. */
  clusters: number | null;
  /** Strata used; null where the estimator takes no account of them. */
  strata: number | null;
  /** What was left out or cannot be told, one sentence each. */
  notes: string[];
}
