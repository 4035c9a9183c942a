import type { PlanRow } from "../simulation/types.ts";
import { doubles, integers, strings, type Table, table } from "./table.ts";

/**
 * Plans as a table, one row a strategy and bureau in the order given: `strategy`, `code`, `commune`,
 * `registered`, `score` (null without one), `attempts`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { planTable } from "./plan.ts";
 *
 * assertEquals(planTable(exampleRun().plan).columns[1].values[0], "31395_0001");
 * ```
 */
export function planTable(plan: readonly PlanRow[]): Table {
  return table([
    strings("strategy", plan.map(({ strategy }) => strategy)),
    strings("code", plan.map(({ code }) => code)),
    strings("commune", plan.map(({ commune }) => commune)),
    integers("registered", plan.map(({ registered }) => registered)),
    doubles("score", plan.map(({ score }) => score)),
    doubles("attempts", plan.map(({ attempts }) => attempts)),
  ]);
}
