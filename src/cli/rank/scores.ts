/**
 * The scores that `promesse rank` judges.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";

/** A score as `--score` names it. */
export interface ScoreColumn {
  /** As typed: `past_votes:lowest`. */
  name: string;
  column: string;
  /** Its lowest values come first. */
  lowest: boolean;
}

/** After a column of `--score`: its lowest values come first. */
const LOWEST = ":lowest";

/**
 * The columns that `--score` names, in order: the highest values of each come first, or the lowest where
 * its name is followed by `:lowest`.
 *
 * @param score the list as typed.
 * @throws {InputError} if it is left out, or names nothing at a place or one score twice.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { scoreColumns } from "./scores.ts";
 *
 * assertEquals(scoreColumns("potential, past:lowest").map(({ column, lowest }) => [column, lowest]), [
 *   ["potential", false],
 *   ["past", true],
 * ]);
 * ```
 */
export function scoreColumns(score: string | undefined): ScoreColumn[] {
  if (score === undefined) throw new InputError("score must name a column to rank by, got none.");
  const named = score.split(",").map((part) => {
    const name = part.trim();
    const lowest = name.endsWith(LOWEST);
    const column = lowest ? name.slice(0, -LOWEST.length) : name;
    if (column !== "") return { name, column, lowest };
    throw new InputError(`score must name a column at each place, got ${shown(score)}.`);
  });
  const twice = named.find(({ name }, k) => named.findIndex((other) => other.name === name) < k);
  if (twice === undefined) return named;
  throw new InputError(`score must name each score once, got ${shown(twice.name)} twice.`);
}
