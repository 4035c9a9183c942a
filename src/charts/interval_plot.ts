import * as Plot from "@observablehq/plot";
import { labelWidth, PLOT_STYLE } from "./axes.ts";
import type { IntervalLine, IntervalRow } from "./interval_rows.ts";
import { intervalWords } from "./interval_rows.ts";
import { formatNumber, roundTicks } from "./numbers.ts";
import { plotElement } from "./plot_element.ts";
import { shortened, textWidth } from "./text.ts";
import { GROUP_STYLES, type GroupStyle, THEME } from "./theme.ts";

const ROW = 19;
const LABEL = 14;
const TOP = 6;
const BOTTOM = 44;
const GAP = 12;

/** A value to compare estimates with: a dashed rule with its label. */
export interface IntervalReference {
  value: number;
  label: string;
}

/** What is drawn, checked. */
export interface IntervalParts {
  lines: readonly IntervalLine[];
  /** In the order of the legend. */
  series: readonly string[];
  references: readonly IntervalReference[];
  /** What the axis measures, with its unit. */
  axis: string;
  decimals: number;
}

const STYLES = [GROUP_STYLES.strategy, GROUP_STYLES.baseline, GROUP_STYLES.bound];

/** Looks of a series: told apart by symbol and fill, in grey too. */
export function seriesStyle(series: readonly string[], name: string | undefined): GroupStyle {
  return STYLES[Math.max(0, series.indexOf(name ?? ""))];
}

/**
 * Lines of estimates with their intervals, names on the left and numbers on the right: an SVG element.
 *
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "./document.ts";
 * import { intervalPlot } from "./interval_plot.ts";
 * import { intervalLines } from "./interval_rows.ts";
 *
 * const lines = intervalLines([{ label: "Mail", value: 1, low: 0, high: 2 }]);
 * const parts = { lines, series: [], references: [], axis: "points", decimals: 1 };
 * assertEquals(intervalPlot(newDocument(), parts, 600).getAttribute("width"), "600");
 * ```
 */
export function intervalPlot(document: Document, parts: IntervalParts, width: number): Element {
  const { lines, references, axis, decimals } = parts;
  const rows = lines.filter(({ row }) => row !== null);
  const names = Math.min(width * 0.42, Math.max(...lines.map(nameWidth)));
  const values = Math.max(...rows.map(({ row }) => labelWidth(intervalWords(row!, decimals))));
  const top = TOP + references.length * LABEL;
  const [left, right] = [THEME.padding + names + GAP, THEME.padding + values + GAP];
  const domain = domainOf(parts);
  const ticks = roundTicks(...domain, Math.max(2, Math.floor((width - left - right) / 48)));
  const plot = Plot.plot({
    document,
    width,
    height: top + lines.length * ROW + BOTTOM,
    marginTop: top,
    marginBottom: BOTTOM,
    marginLeft: left,
    marginRight: right,
    style: PLOT_STYLE,
    x: { domain },
    y: { type: "band", domain: lines.map(({ key }) => key), padding: 0, axis: null },
    marks: [
      Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.ruleY(rows, { y: "key", stroke: THEME.grid, strokeDasharray: "1,3" }),
      Plot.axisX(ticks.values, {
        label: axis,
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 34,
        tickFormat: (value: number) => formatNumber(value, ticks.decimals),
      }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...references.flatMap((reference, k) => referenceMarks(reference, k, references, domain)),
      ...rows.flatMap((line) => estimateMarks(line, parts.series)),
      ...texts(lines, { names, values, decimals }),
    ],
  });
  return plotElement(document, plot);
}

/** A dashed rule, its label on a line of its own over the plot, on the side where there is room. */
function referenceMarks(
  { value, label }: IntervalReference,
  k: number,
  { length }: readonly IntervalReference[],
  [low, high]: [number, number],
): Plot.Markish[] {
  return [
    Plot.ruleX([value], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
    Plot.text([value], {
      x: (at: number) => at,
      text: () => `${label} ↓`,
      frameAnchor: "top",
      textAnchor: value < (low + high) / 2 ? "start" : "end",
      dy: -4 - (length - 1 - k) * LABEL,
      lineAnchor: "bottom",
      fill: THEME.quiet,
    }),
  ];
}

function estimateMarks(line: IntervalLine, series: readonly string[]): Plot.Markish[] {
  const row = line.row!;
  const { symbol, fill, stroke } = seriesStyle(series, row.series);
  const y = () => line.key;
  const inset = (ROW - 7) / 2;
  const ends = row.low === null ? [] : [row.low, row.high!];
  return [
    ...(row.low === null
      ? []
      : [Plot.ruleY([row], { y, x1: row.low, x2: row.high!, stroke, strokeWidth: 1.5 })]),
    Plot.tickX(ends, {
      y,
      x: (at: number) => at,
      insetTop: inset,
      insetBottom: inset,
      stroke,
      strokeWidth: 1.5,
    }),
    Plot.dot([row], { y, x: "value", r: 4.5, symbol, fill, stroke }),
  ];
}

function texts(
  lines: readonly IntervalLine[],
  { names, values, decimals }: { names: number; values: number; decimals: number },
): Plot.Markish[] {
  const left = { y: "key", textAnchor: "start", frameAnchor: "left" } as const;
  const rows = lines.filter(({ row }) => row !== null);
  const indent = rows.some(({ row }) => row!.group !== undefined) ? 8 : 0;
  return [
    Plot.text(lines.filter(({ row }) => row === null), {
      ...left,
      text: "text",
      dx: -names - GAP,
      fontWeight: "bold",
    }),
    Plot.text(rows, {
      ...left,
      text: ({ text }: IntervalLine) => shortened(text, names - indent, THEME.label),
      dx: -names - GAP + indent,
    }),
    Plot.text(rows, {
      y: "key",
      text: ({ row }: IntervalLine) => intervalWords(row!, decimals),
      frameAnchor: "right",
      textAnchor: "end",
      dx: values + GAP,
    }),
  ];
}

/** All that is drawn, 0 and some air. */
export function domainOf(
  { lines, references }: Pick<IntervalParts, "lines" | "references">,
): [number, number] {
  const values = [
    0,
    ...lines.flatMap(({ row }) => row === null ? [] : endsOf(row)),
    ...references.map(({ value }) => value),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.04 || 1;
  return [low < 0 ? low - air : -air, high > 0 ? high + air : air];
}

function endsOf({ value, low, high }: IntervalRow): number[] {
  return [value, low ?? value, high ?? value];
}

function nameWidth({ text, row }: IntervalLine): number {
  return row === null ? textWidth(text, THEME.label, true) : labelWidth(text) + (row.group ? 8 : 0);
}
