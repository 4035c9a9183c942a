import * as Plot from "@observablehq/plot";
import { extent, formatNumber, roundTicks, type Ticks } from "./numbers.ts";
import { balanced, shortened, textWidth } from "./text.ts";
import { THEME } from "./theme.ts";

/** The letters of every plot. */
export const PLOT_STYLE = {
  fontFamily: THEME.fontFamily,
  fontSize: `${THEME.label}px`,
  color: THEME.ink,
} as const;

/** Width of a label in pixels. */
export function labelWidth(text: string): number {
  return textWidth(text, THEME.label);
}

/**
 * From the lowest to the highest value, 0 included, with air at both ends.
 *
 * @param air Share of the range at each end.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { paddedDomain } from "./axes.ts";
 *
 * assertEquals([paddedDomain([40, 100], 0.05), paddedDomain([])], [[-5, 105], [-1, 1]]);
 * ```
 */
export function paddedDomain(values: readonly number[], air = 0.03): [number, number] {
  const [low, high] = extent([0, ...values]);
  if (low === high) return [-1, 1];
  const padding = (high - low) * air;
  return [low - padding, high + padding];
}

/**
 * Round positions of an axis, fewer until their labels stand apart.
 *
 * @param pixels Length of the axis.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { spacedTicks } from "./axes.ts";
 *
 * assertEquals(spacedTicks([0, 10000], 170).values, [0, 5000, 10000]);
 * ```
 */
export function spacedTicks(domain: readonly [number, number], pixels: number): Ticks {
  for (let most = 9;; most--) {
    const ticks = roundTicks(...domain, most);
    const labels = ticks.values.map((value) => labelWidth(formatNumber(value, ticks.decimals)));
    if (most === 2 || Math.max(...labels) + 16 < pixels / labels.length) return ticks;
  }
}

/** Where the frame of a plot stands in its picture, in pixels. */
export interface Across {
  left: number;
  right: number;
  width: number;
}

/** Least white between a text and the edge of its picture. */
const EDGE = 4;

/**
 * The title of an axis in lines that, centred under the frame, stay in the picture.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { titleLines } from "./axes.ts";
 *
 * assertEquals(titleLines("points of turnout", { left: 20, right: 20, width: 100 }), [
 *   "points of",
 *   "turnout",
 * ]);
 * ```
 */
export function titleLines(title: string, { left, right, width }: Across): string[] {
  const middle = (left + width - right) / 2;
  const room = 2 * (Math.min(middle, width - middle) - EDGE);
  return labelWidth(title) <= room ? [title] : balanced(title, room, THEME.label);
}

/**
 * The label of an upright rule, cut where it would leave the picture on the side with more room.
 *
 * @param value Where the rule stands.
 * @param domain Of the axis.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ruleLabel } from "./axes.ts";
 *
 * const across = { left: 10, right: 10, width: 120 };
 * assertEquals(ruleLabel("2022", 1, [0, 10], across), "2022");
 * assertEquals(ruleLabel("what was measured in 2022", 1, [0, 10], across), "what was m…");
 * ```
 */
export function ruleLabel(
  label: string,
  value: number,
  [low, high]: readonly [number, number],
  { left, right, width }: Across,
): string {
  const at = left + (width - left - right) * (value - low) / (high - low);
  const room = value < (low + high) / 2 ? width - at : at;
  return shortened(label, room - EDGE - labelWidth("↓ "), THEME.label);
}

/**
 * The axes of a plot of one row a name: grid and numbers across with their unit under them, names at the
 * left, cut where they are wider than their space.
 *
 * @param unit Under the axis.
 * @param names Pixels for the names.
 * @param padding Pixels between names and plot, where they are not the usual few.
 */
export function rowAxes(
  unit: string,
  ticks: Ticks,
  names: number,
  padding?: number,
): Plot.Markish[] {
  return [
    Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
    Plot.axisX(ticks.values, {
      label: unit,
      labelAnchor: "center",
      labelArrow: "none",
      tickFormat: (value: number) => formatNumber(value, ticks.decimals),
    }),
    Plot.axisY({
      label: null,
      tickSize: 0,
      ...(padding === undefined ? {} : { tickPadding: padding }),
      tickFormat: (name: string) => shortened(name, names, THEME.label),
    }),
  ];
}

/** One axis of a plot of numbers by numbers. */
export interface NumberAxis {
  ticks: Ticks;
  /** What it measures, with its unit. */
  label: string;
}

/**
 * The axes of a plot of numbers by numbers: a grid for the upright one, whose words stand over it, and the
 * words of the other under it.
 *
 * @param rise Pixels from the top of the plot up to the words of the upright axis.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { numberAxes } from "./axes.ts";
 *
 * const ticks = { values: [0, 1], decimals: 0 };
 * const axes = numberAxes({ ticks, label: "attempts" }, { ticks, label: "votes" }, { rise: 28 });
 * assertEquals(axes.length, 4);
 * ```
 */
export function numberAxes(
  across: NumberAxis,
  up: NumberAxis,
  { rise, offset }: { rise: number; offset?: number },
): Plot.Markish[] {
  const printed = ({ decimals }: Ticks) => (value: number) => formatNumber(value, decimals);
  return [
    Plot.gridY(up.ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
    Plot.axisY(up.ticks.values, { label: null, tickSize: 0, tickFormat: printed(up.ticks) }),
    Plot.axisX(across.ticks.values, {
      label: across.label,
      labelAnchor: "center",
      labelArrow: "none",
      ...(offset === undefined ? {} : { labelOffset: offset }),
      tickFormat: printed(across.ticks),
    }),
    Plot.text([up.label], {
      frameAnchor: "top-left",
      dx: -tickWidth(up.ticks) - 8,
      dy: -rise,
      text: (text: string) => text,
      fill: THEME.quiet,
    }),
  ];
}

/** Width of the widest number of an axis in pixels. */
export function tickWidth({ values, decimals }: Ticks): number {
  return Math.max(...values.map((value) => labelWidth(formatNumber(value, decimals))));
}
