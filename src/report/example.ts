/**
 * A small made-up run, for the examples of this room: its numbers mean nothing.
 *
 * @module
 */

import { exampleRecord } from "../charts/example.ts";
import {
  type ComparisonRecord,
  OUTCOME_COLUMNS,
  type OutcomeColumn,
  PARAMETER_COLUMNS,
  type PlanRow,
  type Replicates,
  WORLD_COLUMNS,
} from "../simulation/types.ts";

/** A made-up run of three strategies, two replicates and two bureaux. */
export interface ExampleRun {
  record: ComparisonRecord;
  replicates: Replicates;
  plan: PlanRow[];
}

/**
 * The made-up run: `none`, `random` and `potential`, whose mean gains are 0, 42 and 61 votes.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 *
 * assertEquals(exampleRun().record.strategies.map(({ strategy }) => strategy), [
 *   "none",
 *   "random",
 *   "potential",
 * ]);
 * ```
 */
export function exampleRun(): ExampleRun {
  const gains = { none: 0, random: 42, potential: 61 };
  return {
    record: exampleRecord(gains),
    replicates: {
      from: 0,
      to: 2,
      parameters: columns(PARAMETER_COLUMNS, 0.25),
      world: columns(WORLD_COLUMNS, 1000),
      outcomes: Object.fromEntries(
        Object.entries(gains).map(([name, gain]) => [name, columns(OUTCOME_COLUMNS, gain)]),
      ) as Record<string, Record<OutcomeColumn, Float64Array>>,
    },
    plan: [
      planRow("random", "31395_0001", 350),
      planRow("random", "31395_0002", 650),
      { ...planRow("potential", "31395_0002", 1000), score: 0.125 },
    ],
  };
}

function columns<T extends string>(
  names: readonly T[],
  value: number,
): Record<T, Float64Array> {
  return Object.fromEntries(
    names.map((name) => [name, Float64Array.of(value, value)]),
  ) as Record<T, Float64Array>;
}

function planRow(strategy: string, code: string, attempts: number): PlanRow {
  return { strategy, code, commune: "31395", registered: 1050, score: null, attempts };
}
