/**
 * What a comparison returns.
 *
 * @module
 */

import type { Difference, Quantity } from "../measures/types.ts";

/** Columns of a strategy's per-replicate results. */
export const OUTCOME_COLUMNS = [
  "bureaux_targeted",
  "contacts",
  "net_votes",
  "margin_votes",
  "turnout_points",
  "share_points",
  "expected_net_votes",
  "expected_margin_votes",
  "expected_turnout_points",
  "expected_share_points",
] as const;

/** Name of a per-replicate column. */
export type OutcomeColumn = typeof OUTCOME_COLUMNS[number];

/** Columns of what was drawn once a replicate. */
export const PARAMETER_COLUMNS = [
  "contact_rate",
  "turnout_effect",
  "logit_shift",
  "attenuation",
  "persuasion",
  "leaning",
  "truncated",
] as const;

/** Name of a column of parameters. */
export type ParameterColumn = typeof PARAMETER_COLUMNS[number];

/** Columns of the world without the campaign, sums over the territory. */
export const WORLD_COLUMNS = ["voters", "valid", "candidate_votes", "rival_votes"] as const;

/** Name of a column of the world. */
export type WorldColumn = typeof WORLD_COLUMNS[number];

/** Per-replicate results of the replicates [from, to): every array has to − from entries. */
export interface Replicates {
  from: number;
  to: number;
  parameters: Record<ParameterColumn, Float64Array>;
  world: Record<WorldColumn, Float64Array>;
  /** By strategy name, in canonical order. */
  outcomes: Record<string, Record<OutcomeColumn, Float64Array>>;
}

/** One strategy's line in the result. */
export interface StrategyResult {
  strategy: string;
  attempts: number;
  unspent: number;
  /** Mean over replicates. */
  bureaux_targeted: number;
  contacts: Quantity;
  net_votes: Quantity;
  margin_votes: Quantity;
  turnout_points: Quantity;
  share_points: Quantity;
  votes_per_1000_contacts: Quantity | null;
  cost_per_vote: Quantity | null;
  versus_random: Difference;
  versus_uniform: Difference;
  regret_to_oracle: Quantity;
}

/** What another preset says, in expectation given its parameters. */
export interface OtherEvidence {
  evidence: string;
  /** Draws of its evidence that the expectations are over; 0 where there is nothing to say. */
  draws: number;
  /** The bureau-level strategy, bounds and baselines apart, with the largest mean. */
  best_strategy: string | null;
  /** Expected gain in the objective of that strategy. */
  gain: { mean: number; low: number; high: number } | null;
  /** The same minus that of random targeting, and P(expected gain is larger). */
  versus_random: { mean: number; low: number; high: number; probability_better: number } | null;
  /** Why there is nothing to say, where there is not. */
  why: string | null;
}

/** Budget of a campaign, in the unit that the caller gave and in attempts. */
export interface BudgetRecord {
  attempts: number;
  unit: "attempts" | "hours" | "euros";
  amount: number;
  /** Attempts an hour, or euros an attempt; null where the budget is in attempts. */
  rate: number | null;
  passes: number;
  /** Attempts that the territory can take. */
  capacity: number;
}

/** An input and how to know it again. */
export interface ProvenanceRecord {
  id: string;
  kind: "election" | "covariates" | "evidence" | "scores";
  title: string;
  publisher: string;
  licence: string;
  retrieved: string | null;
  digest: string;
}

/** The result of a comparison, without its per-replicate columns: what `--json` prints. */
export interface ComparisonRecord {
  promesse: string;
  seed: string;
  replicates: number;
  election: string;
  /** Null where no strategy reads an earlier election. */
  scores_from: string | null;
  territory: string;
  candidate: string;
  rival: string;
  objective: "margin" | "votes";
  channel: string;
  evidence: string;
  budget: BudgetRecord;
  bureaux: number;
  registered: number;
  strategies: StrategyResult[];
  left_out: { strategy: string; why: string }[];
  other_evidence: OtherEvidence[];
  /** Sentences that a reader of the numbers must know. */
  notes: string[];
  provenance: ProvenanceRecord[];
  /** `sha256:…` over schema version, inputs' digests and per-replicate columns. */
  digest: string;
}

/** What a result is about, and what made it: the head of every record of one campaign. */
export type CampaignHead = Pick<
  ComparisonRecord,
  | "promesse"
  | "seed"
  | "election"
  | "scores_from"
  | "territory"
  | "candidate"
  | "rival"
  | "objective"
  | "channel"
  | "evidence"
  | "bureaux"
  | "registered"
  | "left_out"
>;

/** Attempts of a strategy in a bureau. */
export interface PlanRow {
  strategy: string;
  code: string;
  commune: string;
  registered: number;
  /** The strategy's score; null for those without one. */
  score: number | null;
  attempts: number;
}
