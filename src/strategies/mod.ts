/**
 * Targeting strategies: scores, baselines, bounds, and how they fill a plan.
 *
 * @module
 */

import { abstention } from "./abstention.ts";
import { covariates } from "./covariates.ts";
import { marginal } from "./marginal.ts";
import { potential } from "./potential.ts";
import type { Score } from "./score.ts";
import { support } from "./support.ts";
import { swing } from "./swing.ts";

export { abstention, covariates, marginal, potential, support, swing };
export {
  allocateChannels,
  type ChannelsAllocation,
  type ChannelsQuestion,
  type PricedChannel,
} from "./channels.ts";
export { type Background, type BackgroundOptions, loadBackground } from "./background.ts";
export {
  type EvidenceQuestion,
  type ExpectedEvidence,
  expectedEvidence,
} from "./expected_evidence.ts";
export { classGains, type ClassPlan, classSizes, individual, LEANINGS } from "./individual.ts";
export { expectedGains, type Objective, oracle } from "./oracle.ts";
export { byScore, isConstant } from "./order.ts";
export { layPast, type Past, type Register } from "./past.ts";
export { type Known, NO_PAST, type Score } from "./score.ts";
export { fileScore, parseScores, type UserScores } from "./score_file.ts";

/** Scores by name, in canonical order. */
export const SCORES: Readonly<Record<string, Score>> = {
  abstention,
  support,
  potential,
  swing,
  marginal,
  covariates,
};

/** Every strategy by name, in canonical order: baselines, scores, bounds. */
export const STRATEGIES = [
  "none",
  "random",
  "uniform",
  "abstention",
  "support",
  "potential",
  "swing",
  "marginal",
  "covariates",
  "oracle",
  "individual",
] as const;

/** Name of a strategy. */
export type StrategyName = typeof STRATEGIES[number];
