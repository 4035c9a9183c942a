import * as Plot from "@observablehq/plot";
import { type Across, ruleLabel } from "../axes.ts";
import { type IntervalLine, intervalWords } from "./rows.ts";
import { shortened } from "../text.ts";
import { GROUP_STYLES, type GroupStyle, THEME } from "../theme.ts";

/** Height of a line, in pixels. */
export const ROW = 19;
/** Height of the label of a reference. */
export const LABEL = 14;
/** Between the plot and the texts beside it. */
export const GAP = 12;

/** A value to compare estimates with: a dashed rule with its label. */
export interface IntervalReference {
  value: number;
  label: string;
}

const STYLES = [GROUP_STYLES.strategy, GROUP_STYLES.baseline, GROUP_STYLES.bound];

/** Looks of a series: told apart by symbol and fill, in grey too. */
export function seriesStyle(series: readonly string[], name: string | undefined): GroupStyle {
  return STYLES[Math.max(0, series.indexOf(name ?? ""))];
}

/** A dashed rule, its label on a line of its own over the plot, on the side where there is room. */
export function referenceMarks(
  { value, label }: IntervalReference,
  k: number,
  { length }: readonly IntervalReference[],
  [low, high]: [number, number],
  across: Across,
): Plot.Markish[] {
  const words = ruleLabel(label, value, [low, high], across);
  return [
    Plot.ruleX([value], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
    Plot.text([value], {
      x: (at: number) => at,
      text: () => `${words} ↓`,
      frameAnchor: "top",
      textAnchor: value < (low + high) / 2 ? "start" : "end",
      dy: -4 - (length - 1 - k) * LABEL,
      lineAnchor: "bottom",
      fill: THEME.quiet,
    }),
  ];
}

/** The interval of an estimate with ticks at its ends, and its symbol. */
export function estimateMarks(line: IntervalLine, series: readonly string[]): Plot.Markish[] {
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

/** Headings and names on the left, numbers on the right. */
export function texts(
  lines: readonly IntervalLine[],
  { names, values, decimals }: { names: number; values: number; decimals: number },
): Plot.Markish[] {
  const left = { y: "key", textAnchor: "start", frameAnchor: "left" } as const;
  const rows = lines.filter(({ row }) => row !== null);
  const indent = rows.some(({ row }) => row!.group !== undefined) ? 8 : 0;
  return [
    Plot.text(lines.filter(({ row }) => row === null), {
      ...left,
      text: ({ text }: IntervalLine) => shortened(text, names, THEME.label, true),
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
