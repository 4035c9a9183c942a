/**
 * A sensitivity analysis as tables, for CSV.
 *
 * @module
 */

import type { ExpectedGain, SensitivityRecord } from "../../simulation/sensitivity/mod.ts";
import { doubles, strings, type Table, table } from "../../report/table.ts";

/**
 * The assumptions at both ends (a row an assumption and strategy), the break-even values (a row a value, or one with null
 * where there is none) and the gains by budget. Gains are expected votes of the objective.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "../../charts/sensitivity_text.ts";
 * import { sensitivityTables } from "./tables.ts";
 *
 * const { assumptions, by_budget } = sensitivityTables(exampleSensitivity());
 * assertEquals([assumptions.rows, by_budget.rows], [2, 6]);
 * ```
 */
export function sensitivityTables(record: SensitivityRecord): Record<string, Table> {
  const { by_budget } = record;
  return {
    assumptions: assumptionsTable(record),
    break_even: breakEvenTable(record),
    by_budget: table([
      strings("strategy", by_budget.map(({ strategy }) => strategy)),
      ...(["attempts", "capacity_share", "gain", "low", "high", "versus_random"] as const).map(
        (name) => doubles(name, by_budget.map((point) => point[name])),
      ),
    ]),
  };
}

function assumptionsTable({ tornado }: SensitivityRecord): Table {
  const rows = tornado.flatMap((row) =>
    row.at_low.map((low, k): { row: typeof row; low: ExpectedGain; high: ExpectedGain } => ({
      row,
      low,
      high: row.at_high[k],
    }))
  );
  return table([
    strings("assumption", rows.map(({ row }) => row.assumption)),
    strings("unit", rows.map(({ row }) => row.unit)),
    doubles("base", rows.map(({ row }) => row.base)),
    doubles("low", rows.map(({ row }) => row.low)),
    doubles("high", rows.map(({ row }) => row.high)),
    strings("strategy", rows.map(({ low }) => low.strategy)),
    doubles("gain_at_low", rows.map(({ low }) => low.gain)),
    doubles("gain_at_high", rows.map(({ high }) => high.gain)),
    doubles("versus_random_at_low", rows.map(({ low }) => low.versus_random)),
    doubles("versus_random_at_high", rows.map(({ high }) => high.versus_random)),
    strings("basis", rows.map(({ row }) => row.basis)),
  ]);
}

function breakEvenTable({ break_even }: SensitivityRecord): Table {
  const rows = break_even.flatMap((answer) =>
    (answer.values.length === 0 ? [null] : answer.values).map((value) => ({ answer, value }))
  );
  return table([
    strings("parameter", rows.map(({ answer }) => answer.parameter)),
    strings("unit", rows.map(({ answer }) => answer.unit)),
    strings("strategy", rows.map(({ answer }) => answer.strategy)),
    strings("question", rows.map(({ answer }) => answer.question)),
    strings("holds", rows.map(({ answer }) => answer.holds)),
    doubles("value", rows.map(({ value }) => value)),
    doubles("searched_low", rows.map(({ answer }) => answer.low)),
    doubles("searched_high", rows.map(({ answer }) => answer.high)),
  ]);
}
