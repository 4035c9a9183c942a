/**
 * What is asked of the worth of data, and what is answered.
 *
 * @module
 */

import type { CompareOptions } from "../options.ts";
import type { BudgetRecord, CampaignHead, ComparisonRecord } from "../types.ts";

/** Options of a comparison, and which made-up scores to try. */
export interface WorthOptions extends CompareOptions {
  /** Values of R² in [0, 1]; 0, 0.01, 0.02, 0.05, 0.1, 0.2, …, 1 by default. */
  r2?: readonly number[];
  /** Made-up scores of the bureaux at each R², 10 to 10,000; 200 by default. */
  scores?: number;
}

/** What made-up scores of one R² gain over random targeting, in expected votes of the objective. */
export interface WorthPoint {
  /** What is ranked: bureaux, or synthetic electors one by one. */
  ranked: "bureaux" | "electors";
  r2: number;
  /** Mean over the made-up scores. */
  versus_random: number;
  /** 90 % of the made-up scores lie between; for electors, who are many, both are the mean. */
  low: number;
  high: number;
  /** The luckiest of the made-up scores; null for electors. */
  best: number | null;
}

/** A real score beside the made-up ones. */
export interface WorthOfScore {
  strategy: string;
  /** With the true gain an attempt, over bureaux. */
  correlation: number;
  /** Its square: a score can be as strong, and wrong. */
  r2: number;
  /** Expected votes of the objective. */
  versus_random: number;
}

/** What a score is worth by its R² with the true gain an attempt. */
export interface WorthRecord extends CampaignHead, Pick<ComparisonRecord, "notes" | "provenance"> {
  budget: BudgetRecord;
  /** Made-up scores at each R². */
  scores: number;
  /** Expected gain of random targeting with the same budget, in votes of the objective. */
  random: number;
  /** Share of the variance of electors' true gains an attempt that lies between bureaux, in [0, 1]. */
  between_bureaux: number;
  by_r2: WorthPoint[];
  real: WorthOfScore[];
}
