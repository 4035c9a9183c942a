import { InputError, numberOption } from "../../input.ts";
import { newDocument, svgElement } from "../document.ts";
import type { Figure } from "../figure.ts";
import { BAR, histogramPlot, type HistogramReference } from "./plot.ts";
import {
  type HistogramBins,
  type HistogramCounts,
  histogramRows,
  type HistogramSeries,
} from "./rows.ts";
import { histogramSpec } from "./spec.ts";
import { legend, type LegendItem } from "../legend.ts";
import { formatNumber } from "../numbers.ts";
import { page } from "../page.ts";
import { lineItem } from "../line_item.ts";
import { type LineLook, lineLooks } from "../line_look.ts";
import { type Origin, sourcesText } from "../source_text.ts";
import { THEME } from "../theme.ts";

/** Options of {@linkcode histogramFigure}. */
export interface HistogramOptions extends HistogramBins {
  title: string;
  /** What the values are, with their unit: under the axis. */
  axis: string;
  /** What is counted; `bureaux` by default. */
  of?: string;
  /** Paragraphs under the title. */
  subtitle?: readonly string[];
  /** Values marked by dashed rules. */
  references?: readonly HistogramReference[];
  /** Where the data come from: the `provenance` of tables. */
  provenance?: readonly Origin[];
  /** Short name that suits a file; `histogram` by default. */
  name?: string;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * How values are spread: bars for the first series, stepped lines for the others, all in percent of the
 * values of their series, so that series of different sizes compare. Values outside of the bins are
 * counted under the figure, never dropped in silence.
 *
 * @throws {InputError} as `histogramRows`, where no value lies in the bins, or on an option out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { histogramFigure } from "./figure.ts";
 *
 * const { registered, provenance } = await loadElection("presidentielle-2022-t1", {
 *   within: "departement:48",
 * });
 * const { rows } = histogramFigure([{ name: "Lozère", values: registered }], {
 *   title: "Registers",
 *   axis: "registered electors of a bureau",
 *   provenance: [provenance],
 * });
 * assertEquals(rows.reduce((sum, { count }) => sum + Number(count), 0), 189);
 * ```
 */
export function histogramFigure(
  series: readonly HistogramSeries[],
  options: HistogramOptions,
): Figure {
  const { title, axis, of = "bureaux", references = [], width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const { rows, outside } = histogramRows(series, options);
  const [low, high] = [rows[0].from, rows[rows.length - 1].to];
  if (rows.every(({ count }) => count === 0)) {
    throw new InputError(
      `from and to must leave a value to draw, got bins from ${low} to ${high} with none in them.`,
    );
  }
  for (const { value, label } of references) {
    if (value >= low && value <= high) continue;
    throw new InputError(
      `reference ${label} must lie in the bins (${low} to ${high}), got ${value}.`,
    );
  }
  const share = `% of ${of}`;
  const words = {
    title,
    subtitle: options.subtitle ?? [],
    description: series.map(({ name, values }) =>
      `${name} (${of}: ${formatNumber(values.length)}): median ${formatNumber(median(values))}.`
    ).join(" "),
    source: [
      ...notDrawn(outside, of, low, high),
      ...(options.provenance === undefined ? [] : [`Source: ${sourcesText(options.provenance)}.`]),
    ],
  };
  const document = newDocument();
  const looks = lineLooks(series.slice(1).map(({ name }) => name));
  const items = series.length === 1
    ? []
    : [series.map(({ name }) => item(document, name, looks.get(name)))];
  return {
    name: options.name ?? "histogram",
    title,
    description: words.description,
    svg: page(document, {
      ...words,
      width,
      legend: legend(document, items, width - 2 * THEME.padding),
      plot: histogramPlot(document, rows, references, { axis, share }, width),
    }),
    spec: histogramSpec(rows, references, { ...words, axis, share }),
    rows: rows.map((row) => ({ ...row })),
  };
}

/** Key of a line, or of the bars. */
function item(document: Document, label: string, look: LineLook | undefined): LegendItem {
  if (look !== undefined) return lineItem(document, label, look);
  const key = svgElement(document, "rect", { x: 0, y: -5, width: 16, height: 10, fill: BAR });
  return { key, width: 16, label };
}

function notDrawn(
  outside: HistogramCounts["outside"],
  of: string,
  low: number,
  high: number,
): string[] {
  const parts = outside.flatMap(({ series, below, above }) => {
    const name = outside.length === 1 ? of : `${of} (${series})`;
    return [
      ...(below > 0 ? [`${name} below ${formatNumber(low)}: ${formatNumber(below)}`] : []),
      ...(above > 0 ? [`${name} above ${formatNumber(high)}: ${formatNumber(above)}`] : []),
    ];
  });
  return parts.length === 0 ? [] : [`Counted in the percentages, not drawn: ${parts.join("; ")}.`];
}

function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
