/**
 * A made-up record, for the examples of this room and of `report`: its numbers mean nothing.
 *
 * @module
 */

import type { Difference, Quantity } from "../measures/types.ts";
import type { ComparisonRecord, StrategyResult } from "../simulation/types.ts";

/**
 * A made-up record of a comparison with the mean gains given, by strategy.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "./example.ts";
 *
 * assertEquals(exampleRecord({ none: 0, random: 42 }).strategies[1].net_votes.mean, 42);
 * ```
 */
export function exampleRecord(gains: Record<string, number>): ComparisonRecord {
  return {
    promesse: "0.1.0",
    seed: "2022",
    replicates: 2,
    election: "presidentielle-2022-t1",
    scores_from: "presidentielle-2017-t1",
    territory: "departement:31",
    candidate: "melenchon",
    rival: "macron",
    objective: "margin",
    channel: "door-to-door",
    evidence: "gerber-green",
    budget: {
      attempts: 1000,
      unit: "attempts",
      amount: 1000,
      rate: null,
      passes: 1,
      capacity: 1500,
    },
    bureaux: 2,
    registered: 2100,
    strategies: Object.entries(gains).map(([name, gain]) =>
      exampleStrategy(name, gain, gains.random ?? 0)
    ),
    left_out: [{ strategy: "swing", why: "no information here" }],
    other_evidence: [],
    notes: ["A made-up run."],
    provenance: [{
      id: "presidentielle-2022-t1",
      kind: "election",
      title: "Élection présidentielle de 2022, résultats du premier tour",
      publisher: "Ministère de l'Intérieur",
      licence: "Licence Ouverte 2.0",
      retrieved: "2022-04-14",
      digest: "sha256:00",
    }],
    digest: "sha256:11",
  };
}

function exampleStrategy(strategy: string, gain: number, random: number): StrategyResult {
  const sent = strategy === "none" ? 0 : 1000;
  return {
    strategy,
    attempts: sent,
    unspent: 1000 - sent,
    bureaux_targeted: sent === 0 ? 0 : 2,
    contacts: quantity(sent * 0.3),
    net_votes: quantity(gain),
    margin_votes: quantity(gain),
    turnout_points: quantity(gain / 50),
    share_points: quantity(gain / 100),
    votes_per_1000_contacts: sent === 0 ? null : quantity(gain / 0.3),
    cost_per_vote: null,
    versus_random: difference(gain - random),
    versus_uniform: difference(gain - random),
    regret_to_oracle: quantity(Math.max(0, 70 - gain)),
  };
}

function quantity(mean: number): Quantity {
  const spread = Math.abs(mean) / 2;
  return {
    mean,
    low: mean - spread,
    high: mean + spread,
    mcse: spread / 10,
    expected_low: mean - spread / 2,
    expected_high: mean + spread / 2,
  };
}

function difference(mean: number): Difference {
  return { ...quantity(mean), probability_better: mean > 0 ? 1 : mean < 0 ? 0 : 0.5 };
}
