/**
 * Words and columns that the tables of a comparison and their reading share.
 *
 * @module
 */

import type { Quantity } from "../../measures/mod.ts";
import type { ComparisonRecord, StrategyResult } from "../../simulation/mod.ts";
import { cut } from "../text/wrap.ts";

/** Strategies that no campaign can follow: they see the world, or single electors. */
export const BOUNDS: readonly string[] = ["oracle", "individual"];

/** What every strategy is held against. */
export const BASELINES: readonly string[] = ["none", "random", "uniform"];

/** Said where an effect has no published error, on the line of the interval. */
export const FIXED = "fixed rate: the interval leaves out effect uncertainty";

/**
 * True where the record says that its rate is fixed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { hasFixedRate } from "./words.ts";
 *
 * assertEquals(hasFixedRate({ notes: [] }), false);
 * ```
 */
export function hasFixedRate({ notes }: Pick<ComparisonRecord, "notes">): boolean {
  return notes.some((note) => note.toLowerCase().startsWith("fixed rate"));
}

/**
 * The gain of a strategy in the record's objective.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../charts/example.ts";
 * import { gainOf } from "./words.ts";
 *
 * const record = exampleRecord({ random: 42 });
 * assertEquals(gainOf(record, record.strategies[0]).mean, 42);
 * ```
 */
export function gainOf({ objective }: ComparisonRecord, result: StrategyResult): Quantity {
  return objective === "margin" ? result.margin_votes : result.net_votes;
}

/**
 * What the objective counts, in words; a long name is cut.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { objectiveText } from "./words.ts";
 *
 * assertEquals(objectiveText({ objective: "margin", candidate: "A", rival: "B" }), "votes gained on B");
 * ```
 */
export function objectiveText(
  { objective, candidate, rival }: Pick<ComparisonRecord, "objective" | "candidate" | "rival">,
): string {
  return objective === "margin"
    ? `votes gained on ${cut(rival, 24)}`
    : `votes gained by ${cut(candidate, 24)}`;
}
