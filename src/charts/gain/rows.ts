import { stringify } from "@std/csv";
import { choiceOption } from "../../input.ts";
import type { ComparisonRecord } from "../../simulation/types.ts";
import { type Group, groupOf } from "../theme.ts";

/** What a campaign is judged by. */
export type Objective = ComparisonRecord["objective"];

/** One strategy in the figure of gains, in votes. */
export interface GainRow {
  strategy: string;
  group: Group;
  mean: number;
  /** 90 % predictive interval. */
  low: number;
  high: number;
  /** 90 % interval of the expected gain. */
  expected_low: number;
  expected_high: number;
}

const COLUMNS = [
  "strategy",
  "group",
  "mean",
  "low",
  "high",
  "expected_low",
  "expected_high",
] as const;

/**
 * The figure's data: one row a strategy, the largest mean gain first, equal ones in the order of the
 * record.
 *
 * @param objective `margin` (votes gained on the rival) or `votes` (votes gained); the record's own by
 * default.
 * @throws {InputError} on another objective.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainRows } from "./rows.ts";
 *
 * const rows = gainRows(exampleRecord({ none: 0, random: 42, potential: 61 }));
 * assertEquals(rows.map(({ strategy }) => strategy), ["potential", "random", "none"]);
 * ```
 */
export function gainRows(
  record: ComparisonRecord,
  objective: Objective = record.objective,
): GainRow[] {
  choiceOption("objective", objective, ["margin", "votes"]);
  const rows = record.strategies.map((result) => {
    const gain = objective === "margin" ? result.margin_votes : result.net_votes;
    const { mean, low, high, expected_low, expected_high } = gain;
    const { strategy } = result;
    return { strategy, group: groupOf(strategy), mean, low, high, expected_low, expected_high };
  });
  return rows.sort((a, b) => b.mean - a.mean);
}

/**
 * The figure's data as CSV, lines ended by a line feed.
 *
 * @throws {InputError} on an unknown objective.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainCsv } from "./rows.ts";
 *
 * assertEquals(
 *   gainCsv(exampleRecord({ random: 40 })),
 *   "strategy,group,mean,low,high,expected_low,expected_high\nrandom,baseline,40,20,60,30,50\n",
 * );
 * ```
 */
export function gainCsv(record: ComparisonRecord, objective?: Objective): string {
  const rows = gainRows(record, objective).map((row) => ({ ...row }));
  return stringify(rows, { columns: COLUMNS }).replaceAll("\r\n", "\n");
}
