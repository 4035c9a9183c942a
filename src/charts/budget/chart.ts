import * as Plot from "@observablehq/plot";
import { numberOption } from "../../input.ts";
import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { numberAxes, PLOT_STYLE, tickWidth } from "../axes.ts";
import { budgetLooks, type BudgetRow, budgetRows } from "./rows.ts";
import { budgetFigureText } from "./text.ts";
import { newDocument } from "../document.ts";
import { legend } from "../legend.ts";
import { dashText, lineItem } from "../line_item.ts";
import { roundTicks } from "../numbers.ts";
import { page } from "../page.ts";
import { plotElement } from "../plot_element.ts";
import { expectedVotes, type SensitivityOutcome, sensitivityOutcome } from "../sensitivity_text.ts";
import { THEME } from "../theme.ts";

/** Options of the chart of gains by budget. */
export interface BudgetChartOptions {
  /** What strategies gain over random targeting (the default), or what they gain. */
  outcome?: SensitivityOutcome;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

const HEIGHT = 340;

/**
 * Expected gain of each strategy by budget as a self-contained SVG: a line a strategy, a rule at 0 and a
 * dashed one at the budget asked. Where all of the territory is tried the lines meet.
 *
 * @throws {InputError} on an option out of range, or a record without budgets.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { budgetChart } from "./chart.ts";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 *
 * assertStringIncludes(budgetChart(exampleSensitivity()), "potential");
 * ```
 */
export function budgetChart(record: SensitivityRecord, options: BudgetChartOptions = {}): string {
  const { width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const outcome = sensitivityOutcome(options.outcome);
  const rows = budgetRows(record, outcome);
  const lines = [...Map.groupBy(rows, ({ strategy }) => strategy)];
  const document = newDocument();
  const looks = budgetLooks(record);
  const items = lines.map(([name]) => lineItem(document, name, looks.get(name)!));
  return page(document, {
    ...budgetFigureText(record, rows, outcome),
    width,
    legend: legend(document, [items], width - 2 * THEME.padding),
    plot: plotElement(document, budgetPlot(document, record, lines, outcome, width)),
  });
}

function budgetPlot(
  document: Document,
  record: SensitivityRecord,
  lines: readonly [string, BudgetRow[]][],
  outcome: SensitivityOutcome,
  width: number,
): Element {
  const rows = lines.flatMap(([, own]) => own);
  const looks = budgetLooks(record);
  const values = rows.map((row) => row[outcome]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const air = high > low ? (high - low) * 0.04 : 1;
  const most = Math.max(...rows.map(({ attempts }) => attempts));
  const [across, up] = [roundTicks(0, most, 6), roundTicks(low - air, high + air, 6)];
  const labels = tickWidth(up);
  const asked = Math.min(record.budget.attempts, most);
  return Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 34,
    marginBottom: 44,
    marginLeft: THEME.padding + labels + 14,
    marginRight: THEME.padding + 24,
    style: PLOT_STYLE,
    x: { domain: [0, most] },
    y: { domain: [low - air, high + air] },
    marks: [
      ...numberAxes({ ticks: across, label: "attempts" }, {
        ticks: up,
        label: expectedVotes(record, outcome),
      }, { rise: 28 }),
      Plot.ruleY([0], { stroke: THEME.ink }),
      Plot.ruleX([asked], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
      Plot.text([asked], {
        x: (value: number) => value,
        text: () => "budget asked",
        frameAnchor: "top",
        textAnchor: asked < most / 2 ? "start" : "end",
        dx: asked < most / 2 ? 4 : -4,
        dy: -12,
        fill: THEME.quiet,
      }),
      ...lines.map(([name, own]) =>
        Plot.line(own, {
          x: "attempts",
          y: outcome,
          stroke: looks.get(name)!.stroke,
          strokeWidth: 2,
          strokeDasharray: dashText(looks.get(name)!),
        })
      ),
    ],
  });
}
