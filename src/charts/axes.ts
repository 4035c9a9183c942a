import * as Plot from "@observablehq/plot";
import { extent, formatNumber, roundTicks, type Ticks } from "./numbers.ts";
import { shortened, textWidth } from "./text.ts";
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
