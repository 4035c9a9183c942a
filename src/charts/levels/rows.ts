import type { LevelsRecord } from "../../claims/placebo/levels.ts";
import { InputError } from "../../input.ts";
import { formatNumber } from "../numbers.ts";
import { GROUP_STYLES, type GroupStyle } from "../theme.ts";

/** A group of bureaux of one level, as drawn. Points. */
export interface LevelRow {
  /** The two elections: `europeennes-2014 → presidentielle-2017-t1`. */
  pair: string;
  bureaux: number;
  from: number;
  to: number;
  /** Level at the first election minus that of all bureaux. */
  distance: number;
  excess: number;
  expected: number;
}

/** Looks of the pairs, which differ in grey and by symbol. */
export const PAIR_STYLES: readonly GroupStyle[] = [
  GROUP_STYLES.strategy,
  GROUP_STYLES.bound,
  GROUP_STYLES.baseline,
];

/**
 * The data of the figure of levels, one row a group of bureaux.
 *
 * @param records One to three, of one outcome and different elections.
 * @throws {InputError} on none, more than three, two of the same elections, or outcomes that differ.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { levelsOf, loadPlacebo } from "../../claims/placebo/mod.ts";
 * import { levelRows } from "./rows.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const record = levelsOf(await loadPlacebo({ from, to, territory: "departement:48" }));
 * assertEquals(levelRows([record]).length, 20);
 * ```
 */
export function levelRows(records: readonly LevelsRecord[]): LevelRow[] {
  const pairs = new Set(records.map(pairOf));
  const outcomes = new Set(records.map(({ outcome }) => outcome));
  if (records.length === 0 || records.length > 3) {
    throw new InputError(`records must be one to three, got ${records.length}.`);
  }
  if (pairs.size < records.length || outcomes.size > 1) {
    throw new InputError("records must be of one outcome, each of two elections of its own.");
  }
  return records.flatMap((record) =>
    record.levels.map((level) => ({
      pair: pairOf(record),
      ...level,
      distance: level.from - record.mean.from,
    }))
  );
}

/** The two elections of a record, in words. */
export function pairOf({ from, to }: Pick<LevelsRecord, "from" | "to">): string {
  return `${from} → ${to}`;
}

/** What a record says, in words. */
export function levelWords(records: readonly LevelsRecord[]): string {
  return records.map((record) => {
    const [lowest, highest] = [record.levels[0], record.levels[record.levels.length - 1]];
    return `${pairOf(record)}: a point from the mean is ${
      formatNumber(record.slope, 2)
    } points at the second election; the lowest group shows ${
      formatNumber(lowest.excess, 1)
    } points, the highest ${formatNumber(highest.excess, 1)}.`;
  }).join(" ");
}
