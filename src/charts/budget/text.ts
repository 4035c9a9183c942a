import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import type { BudgetRow } from "./rows.ts";
import { campaignLines } from "../gain/text.ts";
import { formatNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import { type SensitivityOutcome, sensitivitySource } from "../sensitivity_text.ts";

/**
 * The words around the figure of gains by budget.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { budgetRows } from "./rows.ts";
 * import { budgetFigureText } from "./text.ts";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 *
 * const record = exampleSensitivity();
 * const { description } = budgetFigureText(record, budgetRows(record, "gain"), "gain");
 * assertStringIncludes(description, "potential: at most 60 votes, with 1\u202f500 attempts.");
 * ```
 */
export function budgetFigureText(
  record: SensitivityRecord,
  rows: readonly BudgetRow[],
  outcome: SensitivityOutcome,
): FigureText {
  return {
    title: outcome === "gain"
      ? "What does each strategy gain, by budget?"
      : "What does each strategy gain over random targeting, by budget?",
    subtitle: campaignLines(record),
    source: sensitivitySource(record),
    description: [...Map.groupBy(rows, ({ strategy }) => strategy)].map(([name, own]) => {
      const best = own.reduce((a, b) => b[outcome] > a[outcome] ? b : a);
      const attempts = formatNumber(Math.round(best.attempts));
      return `${name}: at most ${formatNumber(best[outcome])} votes, with ${attempts} attempts.`;
    }).join(" "),
  };
}
