/**
 * The registry of published estimates, each with its citation and how far it was checked.
 *
 * @module
 */

import { choiceOption, InputError, nearest, shown } from "../input.ts";
import { packaged } from "./packaged.ts";
import {
  type Estimate,
  ESTIMATE_CHANNELS,
  type EstimateChannel,
  type Outcome,
  OUTCOMES,
  type Preset,
  type Verification,
} from "./types.ts";

// The module system types JSON by its values; the tests hold every row against the schema.
const ROWS = await packaged(
  "data/evidence/estimates.json",
  () => import("../../data/evidence/estimates.json", { with: { type: "json" } }),
  (rows) => Array.isArray(rows) && rows.every((row) => typeof row?.id === "string"),
) as unknown as readonly Estimate[];
const BY_ID = new Map(ROWS.map((row) => [row.id, row]));

/** What each verification mark means, for the reader. */
export const MARKS: Readonly<Record<Verification, string>> = {
  recomputed: "We computed the figure again from the trial's own data and it agrees.",
  source_text_read: "We read the figure in the text of the source.",
  abstract_read: "We read the figure in the source's abstract only.",
  secondary_quote_read: "We read the figure where others quote the source, not in the source.",
  contradicted:
    "What we found contradicts the figure: it is here because it is quoted, and used only " +
    "where a preset states what vendors say.",
};

/**
 * Share of their points that effects of low-salience elections lose in high-salience ones, in [0, 1]
 * (Mann & Haenschen 2024, Electoral Studies 87:102729, abstract). `{ ...preset, salience: SALIENCE }`
 * switches it on in a preset that leaves it off.
 */
export const SALIENCE: Readonly<NonNullable<Preset["salience"]>> = Object.freeze({
  low: .33,
  high: .76,
  estimates: ["d2d_salience"],
});

/** Which estimates to list; nothing chosen lists them all. */
export interface EstimateFilter {
  /** What they are about. */
  channel?: EstimateChannel;
  /** What they are an effect on. */
  outcome?: Outcome;
}

/**
 * The published estimates, in the registry's order, each a copy that the caller may change.
 *
 * A channel is matched exactly: `phone` lists those that say neither volunteer nor commercial. Values are
 * in percentage points; a value or an error that the source does not give is null.
 *
 * @throws {InputError} for an unknown channel or outcome.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { estimates } from "./registry.ts";
 *
 * const calls = estimates({ channel: "commercial-phone", outcome: "turnout" });
 * assert(calls.every(({ verification }) => verification === "recomputed"));
 * ```
 */
export function estimates(filter: EstimateFilter = {}): Estimate[] {
  if (filter.channel !== undefined) choiceOption("channel", filter.channel, ESTIMATE_CHANNELS);
  if (filter.outcome !== undefined) choiceOption("outcome", filter.outcome, OUTCOMES);
  const { channel, outcome } = filter;
  return ROWS
    .filter((row) => channel === undefined || row.channel === channel)
    .filter((row) => outcome === undefined || row.outcome === outcome)
    .map((row) => structuredClone(row));
}

/**
 * One estimate of the registry.
 *
 * @throws {InputError} for an unknown id, naming the nearest ones.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimate } from "./registry.ts";
 *
 * // The trial behind "one in 14": turnout, per person really contacted.
 * const { value, se, outcome } = estimate("d2d_ggn2003_cace");
 * assertEquals({ value, se, outcome }, { value: 7.07, se: 2.16, outcome: "turnout" });
 * ```
 */
export function estimate(id: string): Estimate {
  const row = BY_ID.get(id);
  if (row) return structuredClone(row);
  const near = nearest(String(id), BY_ID.keys());
  const hint = near.length > 0 ? `did you mean ${near.join(" or ")}?` : "estimateIds() lists them.";
  throw new InputError(`estimate ${shown(id)} is unknown: ${hint}`);
}

/**
 * Ids of all estimates, in the registry's order.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { estimateIds } from "./registry.ts";
 *
 * assert(estimateIds().includes("d2d_pons_vote_itt"));
 * ```
 */
export function estimateIds(): string[] {
  return ROWS.map(({ id }) => id);
}
