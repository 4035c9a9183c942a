/**
 * From gains on a territory to those of a claim's scope and outcome.
 *
 * @module
 */

import type { OutcomeColumn } from "../../simulation/mod.ts";
import type { CampaignOutcome } from "../types.ts";

/** Per-replicate columns of a strategy and of what it is set against. */
export interface Gains {
  own: Record<OutcomeColumn, Float64Array>;
  /** Null where the gain is over no campaign. */
  other: Record<OutcomeColumn, Float64Array> | null;
  /** Valid votes of the world, one entry a replicate. */
  valid: Float64Array;
  /** Electors contacted, one entry a replicate. */
  contacts: Float64Array;
  /** Registered electors of the territory. */
  registered: number;
}

/**
 * A gain and its expectation by replicate, in the outcome's unit, over `scale` territories like this one.
 *
 * Given the evidence, bureaux respond independently: over S such territories the expectation of a count is S times
 * as large and the deviation from it √S times, so a count is S·E + √S·(X − E); a rate is E + (X − E)/√S. With S = 1
 * nothing changes.
 *
 * @param scale S > 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { OUTCOME_COLUMNS, type OutcomeColumn } from "../../simulation/mod.ts";
 * import { scaled } from "./scale.ts";
 *
 * const own = Object.fromEntries(
 *   OUTCOME_COLUMNS.map((name) => [name, Float64Array.of(name === "net_votes" ? 12 : 10)]),
 * ) as Record<OutcomeColumn, Float64Array>;
 * const gains = { own, other: null, valid: own.contacts, contacts: own.contacts, registered: 100 };
 * // 10 expected and 2 by chance, over four territories: 40 and 4.
 * assertEquals([...scaled("net_votes", gains, 4).values], [44]);
 * ```
 */
export function scaled(
  outcome: CampaignOutcome,
  gains: Gains,
  scale: number,
): { values: Float64Array; expected: Float64Array } {
  const { column, factor, count } = measureOf(outcome, gains);
  const gain = (name: OutcomeColumn) =>
    gains.own[name].map((value, r) => (value - (gains.other?.[name][r] ?? 0)) * factor(r));
  const drawn = gain(column);
  const expectation = gain(`expected_${column}`);
  const size = count ? scale : 1;
  const chance = count ? Math.sqrt(scale) : 1 / Math.sqrt(scale);
  return {
    values: drawn.map((value, r) => size * expectation[r] + chance * (value - expectation[r])),
    expected: expectation.map((value) => size * value),
  };
}

type Drawn = "net_votes" | "margin_votes" | "turnout_points" | "share_points";

/** Column of an outcome, what to multiply it by, and whether it is a count. */
function measureOf(
  outcome: CampaignOutcome,
  { valid, contacts, registered }: Gains,
): { column: Drawn; factor: (r: number) => number; count: boolean } {
  switch (outcome) {
    case "net_votes":
    case "margin_votes":
      return { column: outcome, factor: () => 1, count: true };
    case "turnout_points":
    case "share_points":
      return { column: outcome, factor: () => 1, count: false };
    case "margin_points":
      return {
        column: "margin_votes",
        factor: (r) => valid[r] > 0 ? 100 / valid[r] : 0,
        count: false,
      };
    case "votes_per_contact":
      return { column: "net_votes", factor: (r) => per(contacts[r]), count: false };
    case "voters_per_contact":
      return {
        column: "turnout_points",
        factor: (r) => registered / 100 * per(contacts[r]),
        count: false,
      };
  }
}

/** One over the contacts; nobody contacted gains nothing. */
function per(contacts: number): number {
  return contacts > 0 ? 1 / contacts : 0;
}
