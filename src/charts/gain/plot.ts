import * as Plot from "@observablehq/plot";
import { labelWidth, paddedDomain, PLOT_STYLE, rowAxes, spacedTicks } from "../axes.ts";
import type { GainRow } from "./rows.ts";
import { commonDecimals, formatNumber } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { GROUP_STYLES, GROUPS, THEME } from "../theme.ts";

/** Height of the ticks at the ends of the thin bar, in pixels. */
export const TICK = 9;
const ROW = 28;
const TOP = 26;
const BOTTOM = 44;

/** Space on both sides of the plot, in pixels. */
interface Sides {
  /** For the names of the strategies. */
  names: number;
  /** For the means. */
  values: number;
}

/**
 * The plot of the figure of gains, without what stands around it: an SVG element of the width given.
 *
 * @param axis Unit of the gains, under the axis.
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { exampleRecord } from "../example.ts";
 * import { gainPlot } from "./plot.ts";
 * import { gainRows } from "./rows.ts";
 *
 * const rows = gainRows(exampleRecord({ none: 0, random: 42 }));
 * assertEquals(gainPlot(newDocument(), rows, "votes", 600).getAttribute("width"), "600");
 * ```
 */
export function gainPlot(
  document: Document,
  rows: readonly GainRow[],
  axis: string,
  width: number,
): Element {
  const means = meanLabels(rows);
  const sides: Sides = {
    names: Math.min(width * 0.32, Math.max(...rows.map(({ strategy }) => labelWidth(strategy)))),
    values: Math.max(...[...means.values(), "mean"].map(labelWidth)),
  };
  const margins = 2 * (THEME.padding + 12) + sides.names + sides.values;
  const domain = paddedDomain(
    rows.flatMap((row) => [row.mean, row.low, row.high, row.expected_low, row.expected_high]),
  );
  const plot = Plot.plot({
    document,
    width,
    height: TOP + rows.length * ROW + BOTTOM,
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: THEME.padding + sides.names + 12,
    marginRight: THEME.padding + sides.values + 12,
    style: PLOT_STYLE,
    x: { domain },
    y: { type: "band", domain: rows.map((row) => row.strategy), padding: 0 },
    marks: [
      ...rowAxes(axis, spacedTicks(domain, width - margins), sides.names),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...randomRule(rows, domain),
      ...intervals(rows),
      ...meanColumn(rows, means, sides),
    ],
  });
  return plotElement(document, plot);
}

/** A dashed rule at the mean of random targeting, with its label on the side where there is room. */
function randomRule(rows: readonly GainRow[], [low, high]: [number, number]): Plot.Markish[] {
  const random = rows.find(({ strategy }) => strategy === "random");
  if (random === undefined) return [];
  return [
    Plot.ruleX([random.mean], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
    Plot.text([random.mean], {
      x: (value: number) => value,
      text: () => "random targeting",
      frameAnchor: "top",
      textAnchor: random.mean < (low + high) / 2 ? "start" : "end",
      dy: -16,
      fill: THEME.quiet,
    }),
  ];
}

/** Thick bar, thin bar with its ticks, and symbol of each strategy. */
function intervals(rows: readonly GainRow[]): Plot.Markish[] {
  const y = "strategy";
  const stroke = (row: GainRow) => GROUP_STYLES[row.group].stroke;
  const inset = (ROW - TICK) / 2;
  const ticks = { y, insetTop: inset, insetBottom: inset, stroke, strokeWidth: 1.5 } as const;
  return [
    Plot.ruleY(rows, {
      y,
      x1: "expected_low",
      x2: "expected_high",
      stroke: (row: GainRow) => GROUP_STYLES[row.group].bar,
      strokeWidth: 7,
    }),
    // On top of the thick bar, which may be the wider of the two.
    Plot.ruleY(rows, { y, x1: "low", x2: "high", stroke, strokeWidth: 1.5 }),
    Plot.tickX(rows, { ...ticks, x: "low" }),
    Plot.tickX(rows, { ...ticks, x: "high" }),
    ...GROUPS.map((group) => {
      const { symbol, fill, stroke } = GROUP_STYLES[group];
      const ofGroup = rows.filter((row) => row.group === group);
      return Plot.dot(ofGroup, { y, x: "mean", r: 4.5, symbol, fill, stroke });
    }),
  ];
}

/** The means as numbers, right of the plot. */
function meanColumn(
  rows: readonly GainRow[],
  means: Map<string, string>,
  sides: Sides,
): Plot.Markish[] {
  const right = { textAnchor: "end", dx: sides.values + 12 } as const;
  return [
    Plot.text(rows, {
      ...right,
      y: "strategy",
      text: (row: GainRow) => means.get(row.strategy),
      frameAnchor: "right",
    }),
    Plot.text(["mean"], { ...right, frameAnchor: "top-right", dy: -16, fill: THEME.quiet }),
  ];
}

/** Means with one number of decimals, enough for the smallest that is not 0. */
function meanLabels(rows: readonly GainRow[]): Map<string, string> {
  const decimals = commonDecimals(rows.map(({ mean }) => mean));
  return new Map(rows.map(({ strategy, mean }) => [strategy, formatNumber(mean, decimals)]));
}
