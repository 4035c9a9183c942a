import { InputError, numberOption } from "../../input.ts";
import type { ComparisonRecord } from "../../simulation/types.ts";
import { newDocument } from "../document.ts";
import { type GainRow, gainRows, type Objective } from "./rows.ts";
import { gainPlot, TICK } from "./plot.ts";
import { gainText, gainWords, sourceLines } from "./text.ts";
import { barKey, legend, type LegendItem, symbolKey } from "../legend.ts";
import { page } from "../page.ts";
import { GROUP_STYLES, GROUPS, THEME } from "../theme.ts";

/** Options of the chart of gains. */
export interface GainChartOptions {
  /** `margin` or `votes`; the record's own by default. */
  objective?: Objective;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * The gain of each strategy as a self-contained SVG: strategies from the largest mean to the smallest,
 * a symbol at the mean, a thin bar with ticks at its ends over the 90 % predictive interval, a thick one
 * under it over the 90 % interval of the expected gain, a rule at 0 and a dashed one at the mean of random targeting.
 *
 * @throws {InputError} on an option out of range, or a record without strategies.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainChart } from "./chart.ts";
 *
 * const svg = gainChart(exampleRecord({ none: 0, random: 42, potential: 61 }));
 * assertStringIncludes(svg, "neither a poll nor a forecast");
 * ```
 */
export function gainChart(record: ComparisonRecord, options: GainChartOptions = {}): string {
  const { objective = record.objective, width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const rows = gainRows(record, objective);
  if (rows.length === 0) throw new InputError("The record must have a strategy to draw, got none.");
  const document = newDocument();
  const { title, subtitle, axis } = gainText(record, objective);
  return page(document, {
    width,
    title,
    subtitle,
    legend: legend(document, gainLegend(document, rows), width - 2 * THEME.padding),
    plot: gainPlot(document, rows, axis, width),
    source: sourceLines(record),
    description: gainWords(rows),
  });
}

/** What the legend of means and intervals says: symbols on one line, bars on the next. */
export function gainLegend(document: Document, rows: readonly GainRow[]): LegendItem[][] {
  const groups = GROUPS.filter((group) => rows.some((row) => row.group === group));
  const symbols = groups.map((group) => ({
    key: symbolKey(document, GROUP_STYLES[group]),
    width: 12,
    label: `mean, ${GROUP_STYLES[group].label}`,
  }));
  return [symbols, [
    {
      key: barKey(document, 1.5, THEME.quiet, TICK),
      width: 24,
      label: "90\u202f% of simulated worlds",
    },
    {
      key: barKey(document, 7, "#aaaaaa"),
      width: 24,
      label: "90\u202f% interval of the expected gain",
    },
  ]];
}
