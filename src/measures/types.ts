/**
 * The records in which results are summarised, with the names used in JSON, CSV and Parquet alike.
 *
 * @module
 */

/** A quantity over the replicates: 90 % intervals throughout. */
export interface Quantity {
  mean: number;
  /** 5 % quantile of the predictive distribution: parameters, world and draws. */
  low: number;
  /** 95 % quantile of the predictive distribution. */
  high: number;
  /** Monte Carlo standard error of the mean. */
  mcse: number;
  /** 5 % quantile of the expectation given the parameters. */
  expected_low: number;
  /** 95 % quantile of the expectation given the parameters. */
  expected_high: number;
}

/** A paired difference of two strategies in the same worlds. */
export interface Difference extends Quantity {
  /** P(first > second) + ½ P(equal), over the replicates. */
  probability_better: number;
}
