/**
 * What a sensitivity analysis is asked and what it answers.
 *
 * @module
 */

import type { BudgetRecord, CampaignHead, ProvenanceRecord } from "../types.ts";
import type { CompareOptions } from "../options.ts";

/** Options of a comparison, and what is asked of its assumptions. */
export interface SensitivityOptions extends CompareOptions {
  /** Gain in the objective that a claim says, in votes: what would have to be true for it is sought. */
  reach?: number;
  /** Draws of the evidence, 10 to 10,000; 200 by default, fewer over many bureaux. */
  draws?: number;
}

/** Assumptions that are moved one at a time. */
export const ASSUMPTIONS = [
  "contact_rate",
  "turnout_effect",
  "persuasion",
  "multiplier",
  "selectivity",
  "propensity_precision",
  "leaning",
  "salience",
  "spillover",
  "electors_per_unit",
  "passes",
] as const;

/** Name of an assumption. */
export type AssumptionName = typeof ASSUMPTIONS[number];

/** Expected gain of a strategy, and what it gains over random targeting, in votes of the objective. */
export interface ExpectedGain {
  strategy: string;
  gain: number;
  versus_random: number;
}

/** One bar of the tornado: an assumption at both ends of its range, the others drawn as they are. */
export interface TornadoRow {
  assumption: AssumptionName;
  /** As a reader names it. */
  title: string;
  /** Unit of `base`, `low` and `high`. */
  unit: string;
  /** What the evidence says: the mean where it is drawn; null where there is none. */
  base: number | null;
  low: number;
  high: number;
  /** Where the range comes from. */
  basis: string;
  /** Expected gains with the assumption fixed at `low` and at `high`, one entry a strategy. */
  at_low: ExpectedGain[];
  at_high: ExpectedGain[];
}

/** Parameters for which break-even values are sought. */
export const BREAK_EVEN_PARAMETERS = [
  "turnout_effect",
  "contact_rate",
  "leaning",
  "persuasion",
] as const;

/** Name of such a parameter. */
export type BreakEvenParameter = typeof BREAK_EVEN_PARAMETERS[number];

/** Where, along one parameter, a strategy beats random targeting or reaches the gain of a claim. */
export interface BreakEven {
  parameter: BreakEvenParameter;
  title: string;
  unit: string;
  strategy: string;
  question: "beats random" | "reaches the claim";
  /** Range searched. */
  low: number;
  high: number;
  /** Values at which the answer changes, ascending. */
  values: number[];
  /** `always` and `never` are over the range searched; `above` and `below` the one value; else `between`. */
  holds: "always" | "never" | "above" | "below" | "between";
}

/** Expected gain of a strategy at one budget, with the 90 % interval of that expectation. */
export interface BudgetPoint extends ExpectedGain {
  attempts: number;
  /** Share of what the territory can take, in [0, 1]. */
  capacity_share: number;
  low: number;
  high: number;
}

/** The result of a sensitivity analysis: what `promesse sensitivity --json` prints. */
export interface SensitivityRecord extends CampaignHead {
  budget: BudgetRecord;
  draws: number;
  /** Gain that a claim says, in votes; null where none was given. */
  reach: number | null;
  /** The score strategy of largest expected gain over random: the one that the figures show. */
  strategy: string;
  /** Expected gains with everything drawn as the evidence says; random first. */
  base: ExpectedGain[];
  /** By decreasing width of what `strategy` gains over random. */
  tornado: TornadoRow[];
  /** Assumptions that have no range here, and why. */
  not_moved: { assumption: AssumptionName; why: string }[];
  break_even: BreakEven[];
  by_budget: BudgetPoint[];
  notes: string[];
  provenance: ProvenanceRecord[];
}
