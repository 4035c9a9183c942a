import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { budgetChart, type BudgetChartOptions } from "./chart.ts";
import { budgetRows } from "./rows.ts";
import { budgetSpec } from "./spec.ts";
import { budgetFigureText } from "./text.ts";
import type { Figure } from "../figure.ts";
import { sensitivityOutcome } from "../sensitivity_text.ts";

/**
 * What strategies gain by budget: {@link budgetChart}, {@link budgetSpec} and {@link budgetRows} together,
 * named `budget`, or `budget-gain` for gains that are not over random targeting.
 *
 * @throws {InputError} on an option out of range, or a record without budgets.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { budgetFigure } from "./figure.ts";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 *
 * const { name, rows } = budgetFigure(exampleSensitivity());
 * assertEquals([name, rows.length], ["budget", 4]);
 * ```
 */
export function budgetFigure(record: SensitivityRecord, options: BudgetChartOptions = {}): Figure {
  const outcome = sensitivityOutcome(options.outcome);
  const rows = budgetRows(record, outcome);
  const { title, description } = budgetFigureText(record, rows, outcome);
  return {
    name: outcome === "gain" ? "budget-gain" : "budget",
    title,
    description,
    svg: budgetChart(record, options),
    spec: budgetSpec(record, outcome),
    rows,
  };
}
