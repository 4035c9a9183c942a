/**
 * What a claimed figure takes: contacts, or effect per contact.
 *
 * @module
 */

import { mean } from "../../measures/mod.ts";
import type { CampaignReading, Need } from "../types.ts";
import { type Gains, scaled } from "./scale.ts";

/**
 * Contacts that the claimed figure takes at the preset's mean effect, and the effect per contact that it takes with
 * the contacts of the plan. The response is linear in contacts, so both are ratios of means; points are turned into
 * votes by the register (turnout) or the valid votes (share, lead).
 *
 * @param scale how many territories like this one the claim is about.
 * @param contactRate share of the units tried once that are reached, in [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { OUTCOME_COLUMNS, type OutcomeColumn } from "../../simulation/mod.ts";
 * import type { CampaignReading } from "../types.ts";
 * import { needOf } from "./need.ts";
 *
 * const own = Object.fromEntries(OUTCOME_COLUMNS.map((name) => [name, Float64Array.of(10)])) as Record<
 *   OutcomeColumn,
 *   Float64Array
 * >;
 * const gains = { own, other: null, valid: own.contacts, contacts: Float64Array.of(100), registered: 1000 };
 * const reading = { outcome: "net_votes", claimed: { low: 40, high: 40 } } as CampaignReading;
 * // Ten votes for a hundred contacts: forty take four hundred, and 300 electors can be reached.
 * assertEquals(needOf("trials", reading, gains, 1, 0.3), {
 *   evidence: "trials",
 *   contacts: 400,
 *   share_of_reachable: 400 / 300,
 *   effect: 0.4,
 *   effect_of_evidence: 0.1,
 * });
 * ```
 */
export function needOf(
  evidence: string,
  reading: CampaignReading,
  gains: Gains,
  scale: number,
  contactRate: number,
): Need {
  const { outcome, claimed } = reading;
  const contacts = mean(gains.contacts) * scale;
  const own = votes(outcome, mean(scaled(outcome, gains, scale).expected), gains, scale);
  const wanted = votes(outcome, claimed!.low, gains, scale);
  const effect = contacts > 0 ? own / contacts : 0;
  // A rate per contact takes no number of contacts: it holds or it does not.
  const perContact = outcome === "votes_per_contact" || outcome === "voters_per_contact";
  const needed = perContact || !(effect > 0) ? null : wanted / effect;
  const reachable = gains.registered * scale * contactRate;
  return {
    evidence,
    contacts: needed,
    share_of_reachable: needed === null ? null : needed / reachable,
    effect: contacts > 0 ? wanted / contacts : null,
    effect_of_evidence: contacts > 0 ? effect : null,
  };
}

/** A figure of an outcome as votes over the scope. */
function votes(
  outcome: CampaignReading["outcome"],
  figure: number,
  gains: Gains,
  scale: number,
): number {
  switch (outcome) {
    case "net_votes":
    case "margin_votes":
      return figure;
    case "turnout_points":
      return figure / 100 * gains.registered * scale;
    case "share_points":
    case "margin_points":
      return figure / 100 * mean(gains.valid) * scale;
    default:
      return figure * mean(gains.contacts) * scale;
  }
}
