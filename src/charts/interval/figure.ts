import { numberOption } from "../../input.ts";
import { newDocument } from "../document.ts";
import type { Figure } from "../figure.ts";
import { type IntervalReference, seriesStyle } from "./marks.ts";
import { intervalPlot } from "./plot.ts";
import { intervalData, intervalLines, type IntervalRow, intervalWords, seriesOf } from "./rows.ts";
import { intervalSpec } from "./spec.ts";
import { barKey, legend, symbolKey } from "../legend.ts";
import { page } from "../page.ts";
import { THEME } from "../theme.ts";

/** Options of {@linkcode intervalFigure}. */
export interface IntervalFigureOptions {
  title: string;
  /** What the axis measures, with its unit. */
  axis: string;
  /** What the intervals are: `95 % confidence interval`. */
  interval: string;
  /** Short name that suits a file; `intervals` by default. */
  name?: string;
  /** Paragraphs under the title. */
  subtitle?: readonly string[];
  /** Paragraphs under the plot. */
  source?: readonly string[];
  /** Dashed rules with labels. */
  references?: readonly IntervalReference[];
  /** Digits after the point of the numbers printed, 0 to 6; 1 by default. */
  decimals?: number;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * Estimates with their intervals, one a line, under the headings of their groups: effects by stratum, one effect by
 * several estimators, what an experiment says beside what was read off without one.
 *
 * @throws {InputError} if there is no row or more than 500, a row is unsound, or an option is out of range.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { intervalFigure } from "./figure.ts";
 *
 * const { description } = intervalFigure([
 *   { label: "experiment", series: "experiment", value: -0.4, low: -1.9, high: 1.2 },
 *   { label: "contacted − others", series: "naive", value: 6.1, low: null, high: null },
 * ], { title: "Calls", axis: "points of turnout", interval: "95 % confidence interval" });
 * assertStringIncludes(description, "experiment: −0.4 (−1.9 to 1.2)");
 * ```
 */
export function intervalFigure(
  rows: readonly IntervalRow[],
  options: IntervalFigureOptions,
): Figure {
  const { title, axis, interval, references = [], decimals = 1, width = 760 } = options;
  numberOption("decimals", decimals, { min: 0, max: 6, integer: true });
  numberOption("width", width, { min: 480, max: 4000 });
  for (const { value } of references) numberOption("value of a reference", value);
  const lines = intervalLines(rows);
  const series = seriesOf(rows);
  const parts = { lines, series, references, axis, decimals };
  const words = {
    title,
    subtitle: options.subtitle ?? [],
    source: options.source ?? [],
    description: rows.map((row) =>
      `${row.group === undefined ? "" : `${row.group}, `}${row.label}: ${
        intervalWords(row, decimals)
      }.`
    ).join(" "),
  };
  const document = newDocument();
  const items = [
    ...series.map((name) => ({
      key: symbolKey(document, seriesStyle(series, name)),
      width: 12,
      label: name,
    })),
    ...(rows.some(({ low }) => low !== null)
      ? [{ key: barKey(document, 1.5, THEME.ink, 7), width: 24, label: interval }]
      : []),
  ];
  return {
    name: options.name ?? "intervals",
    title,
    description: `${words.description} In ${axis}; in brackets the ${interval}.`,
    svg: page(document, {
      ...words,
      width,
      legend: legend(document, [items], width - 2 * THEME.padding),
      plot: intervalPlot(document, parts, width),
    }),
    spec: intervalSpec(parts, words),
    rows: intervalData(rows),
  };
}
