/**
 * What the record of a comparison holds, and what other records have of it.
 *
 * @module
 */

import { CHANNELS } from "../../evidence/types.ts";
import type { Difference, Quantity } from "../../measures/types.ts";
import type {
  BudgetRecord,
  ComparisonRecord,
  OtherEvidence,
  ProvenanceRecord,
  StrategyResult,
} from "../../simulation/types.ts";
import {
  amount,
  anything,
  count,
  listOf,
  number,
  objectOf,
  oneOf,
  ordered,
  orNull,
  share,
  text,
} from "./shape.ts";

/** Which campaign, where: fields that a sensitivity analysis has too. */
export const SETTING = {
  promesse: text,
  seed: text,
  election: text,
  scores_from: orNull(text),
  territory: text,
  candidate: text,
  rival: text,
  objective: oneOf("margin", "votes"),
  channel: oneOf(...CHANNELS),
  evidence: text,
  budget: objectOf<BudgetRecord>({
    attempts: amount,
    unit: oneOf("attempts", "hours", "euros"),
    amount,
    rate: orNull(amount),
    passes: count,
    capacity: amount,
  }),
  bureaux: count,
  registered: count,
  left_out: listOf(objectOf<{ strategy: string; why: string }>({ strategy: text, why: text })),
  notes: listOf(text),
  provenance: listOf(objectOf<ProvenanceRecord>({
    id: text,
    kind: oneOf("election", "covariates", "evidence", "scores"),
    title: text,
    publisher: text,
    licence: text,
    retrieved: orNull(text),
    digest: text,
  })),
};

const INTERVAL = { mean: number, low: number, high: number };
const QUANTITY = { ...INTERVAL, mcse: amount, expected_low: number, expected_high: number };

const bothOrdered = (value: Quantity) =>
  ordered(value) && value.expected_low <= value.expected_high;
const quantity = objectOf<Quantity>(QUANTITY, bothOrdered);
const difference = objectOf<Difference>({ ...QUANTITY, probability_better: share }, bothOrdered);

const strategyResult = objectOf<StrategyResult>({
  strategy: text,
  attempts: amount,
  unspent: amount,
  bureaux_targeted: amount,
  contacts: quantity,
  net_votes: quantity,
  margin_votes: quantity,
  turnout_points: quantity,
  share_points: quantity,
  votes_per_1000_contacts: orNull(quantity),
  // No page shows it.
  cost_per_vote: anything,
  versus_random: difference,
  versus_uniform: difference,
  regret_to_oracle: quantity,
});

const otherEvidence = objectOf<OtherEvidence>({
  evidence: text,
  draws: count,
  best_strategy: orNull(text),
  gain: orNull(objectOf<NonNullable<OtherEvidence["gain"]>>(INTERVAL, ordered)),
  versus_random: orNull(
    objectOf<NonNullable<OtherEvidence["versus_random"]>>(
      { ...INTERVAL, probability_better: share },
      ordered,
    ),
  ),
  why: orNull(text),
});

/**
 * The record of a comparison.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { comparisonShape } from "./comparison_shape.ts";
 *
 * assertEquals(comparisonShape({ promesse: "0.1.0", seed: 5 }), ".seed");
 * ```
 */
export const comparisonShape = objectOf<ComparisonRecord>({
  ...SETTING,
  replicates: count,
  strategies: listOf(strategyResult),
  other_evidence: listOf(otherEvidence),
  digest: text,
}, ({ strategies, replicates, registered }) => {
  const names = new Set(strategies.map(({ strategy }) => strategy));
  return names.size > 0 && names.size === strategies.length && replicates > 0 &&
    strategies.every((result) => withinTerritory(result, registered));
});

/** An elector is worth two votes of a lead at most, and four of the difference of two. */
function withinTerritory(result: StrategyResult, registered: number): boolean {
  const { net_votes, margin_votes, versus_random, versus_uniform, regret_to_oracle } = result;
  return [net_votes, margin_votes, versus_random, versus_uniform, regret_to_oracle]
    .flatMap(({ mean, low, high }) => [mean, low, high])
    .every((votes) => Math.abs(votes) <= 4 * registered);
}
