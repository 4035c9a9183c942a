import * as Plot from "@observablehq/plot";
import { choiceOption, InputError, numberOption } from "../input.ts";
import type { BudgetPoint, SensitivityRecord } from "../simulation/sensitivity/types.ts";
import { campaignLines } from "./gain_text.ts";
import { newDocument, svgElement } from "./document.ts";
import { legend, type LegendItem } from "./legend.ts";
import { formatNumber, roundTicks } from "./numbers.ts";
import { page } from "./page.ts";
import { plotElement } from "./plot_element.ts";
import { sensitivitySource } from "./sensitivity_text.ts";
import { textWidth } from "./text.ts";
import { THEME } from "./theme.ts";

/** Options of the chart of gains by budget. */
export interface BudgetChartOptions {
  /** What strategies gain over random targeting (the default), or what they gain. */
  outcome?: "versus_random" | "gain";
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/** Looks of the lines: they differ by dash and grey as well as by hue. */
const LINES = [
  { stroke: "#14406b", dash: "none" },
  { stroke: "#b5651d", dash: "8,3" },
  { stroke: "#2a7f62", dash: "2,3" },
  { stroke: "#8a3b6b", dash: "8,3,2,3" },
  { stroke: "#5b8cc0", dash: "none" },
  { stroke: "#c9a227", dash: "5,2" },
  { stroke: "#7a7a7a", dash: "1,2" },
] as const;

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
 * import { budgetChart } from "./budget_chart.ts";
 * import { exampleSensitivity } from "./sensitivity_text.ts";
 *
 * assertStringIncludes(budgetChart(exampleSensitivity()), "potential");
 * ```
 */
export function budgetChart(record: SensitivityRecord, options: BudgetChartOptions = {}): string {
  const { width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const outcome = choiceOption("outcome", options.outcome ?? "versus_random", [
    "versus_random",
    "gain",
  ]);
  const points = record.by_budget.filter(({ strategy }) =>
    outcome === "gain" || strategy !== "random"
  );
  if (points.length === 0) throw new InputError("The record must have a budget to draw, got none.");
  const names = [...new Set(points.map(({ strategy }) => strategy))];
  const look = (name: string) => LINES[names.indexOf(name) % LINES.length];
  const document = newDocument();
  const items = names.map((name): LegendItem => ({
    key: svgElement(document, "path", {
      d: "M0,0H24",
      stroke: look(name).stroke,
      "stroke-width": 2,
      ...(look(name).dash === "none" ? {} : { "stroke-dasharray": look(name).dash }),
    }),
    width: 24,
    label: name,
  }));
  const votes = record.objective === "margin" ? "votes gained on the rival" : "votes gained";
  const over = outcome === "gain" ? "" : " more than random targeting";
  return page(document, {
    width,
    title: outcome === "gain"
      ? "What does each strategy gain, by budget?"
      : "What does each strategy gain over random targeting, by budget?",
    subtitle: campaignLines(record),
    legend: legend(document, [items], width - 2 * THEME.padding),
    plot: plotElement(
      document,
      budgetPlot(document, points, names, outcome, width, `expected ${votes}${over}`, record),
    ),
    source: sensitivitySource(record),
    description: names.map((name) => inWords(name, points, outcome)).join(" "),
  });
}

function inWords(name: string, points: readonly BudgetPoint[], outcome: "versus_random" | "gain") {
  const own = points.filter(({ strategy }) => strategy === name);
  const best = own.reduce((a, b) => b[outcome] > a[outcome] ? b : a);
  return `${name}: at most ${formatNumber(best[outcome])} votes, with ${
    formatNumber(Math.round(best.attempts))
  } attempts.`;
}

function budgetPlot(
  document: Document,
  points: readonly BudgetPoint[],
  names: readonly string[],
  outcome: "versus_random" | "gain",
  width: number,
  axis: string,
  { budget }: SensitivityRecord,
): Element {
  const values = points.map((point) => point[outcome]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const air = high > low ? (high - low) * 0.04 : 1;
  const most = Math.max(...points.map(({ attempts }) => attempts));
  const [across, up] = [roundTicks(0, most, 6), roundTicks(low - air, high + air, 6)];
  const labels = Math.max(
    ...up.values.map((value) => textWidth(formatNumber(value, up.decimals), THEME.label)),
  );
  // Nothing is tried for nothing: every line begins at 0.
  const lines = names.map((name) => ({
    name,
    points: [
      { attempts: 0, [outcome]: 0 },
      ...points.filter(({ strategy }) => strategy === name),
    ],
  }));
  const asked = Math.min(budget.attempts, most);
  return Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 34,
    marginBottom: 44,
    marginLeft: THEME.padding + labels + 14,
    marginRight: THEME.padding + 24,
    style: { fontFamily: THEME.fontFamily, fontSize: `${THEME.label}px`, color: THEME.ink },
    x: { domain: [0, most] },
    y: { domain: [low - air, high + air] },
    marks: [
      Plot.gridY(up.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.axisY(up.values, {
        label: null,
        tickSize: 0,
        tickFormat: (value: number) => formatNumber(value, up.decimals),
      }),
      Plot.axisX(across.values, {
        label: "attempts",
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (value: number) => formatNumber(value, across.decimals),
      }),
      Plot.text([axis], {
        frameAnchor: "top-left",
        dx: -labels - 8,
        dy: -28,
        text: (text: string) => text,
        fill: THEME.quiet,
      }),
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
      ...lines.map(({ points }, k) =>
        Plot.line(points, {
          x: "attempts",
          y: outcome,
          stroke: LINES[k % LINES.length].stroke,
          strokeWidth: 2,
          strokeDasharray: LINES[k % LINES.length].dash,
        })
      ),
    ],
  });
}
