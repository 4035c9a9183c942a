/**
 * Statistics of simulated columns and of rankings: pure functions on arrays of numbers.
 *
 * @module
 */

export * from "./cost.ts";
export * from "./coverage.ts";
export * from "./crps.ts";
export * from "./difference.ts";
export * from "./knapsack.ts";
export * from "./mean.ts";
export * from "./quantile.ts";
export * from "./ranking.ts";
export * from "./ratio.ts";
export * from "./regression_errors.ts";
export * from "./regression_shrinkage.ts";
export * from "./regression_to_mean.ts";
export * from "./sum.ts";
export * from "./summarise.ts";
export * from "./toc.ts";
export * from "./types.ts";
export * from "./values.ts";
export * from "./variance_parts.ts";
