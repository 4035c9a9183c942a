import * as Plot from "@observablehq/plot";
import { svgElement } from "./document.ts";
import type { GainRow } from "./gain_rows.ts";
import { commonDecimals, formatNumber, roundTicks, type Ticks } from "./numbers.ts";
import { shortened, textWidth } from "./text.ts";
import { GROUP_STYLES, GROUPS, THEME } from "./theme.ts";

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
 * import { newDocument } from "./document.ts";
 * import { exampleRecord } from "./example.ts";
 * import { gainPlot } from "./gain_plot.ts";
 * import { gainRows } from "./gain_rows.ts";
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
    names: Math.min(width * 0.32, Math.max(...rows.map(({ strategy }) => wide(strategy)))),
    values: Math.max(...[...means.values(), "mean"].map(wide)),
  };
  const margins = 2 * (THEME.padding + 12) + sides.names + sides.values;
  const domain = domainOf(rows);
  const plot = Plot.plot({
    document,
    width,
    height: TOP + rows.length * ROW + BOTTOM,
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: THEME.padding + sides.names + 12,
    marginRight: THEME.padding + sides.values + 12,
    style: { fontFamily: THEME.fontFamily, fontSize: `${THEME.label}px`, color: THEME.ink },
    x: { domain },
    y: { type: "band", domain: rows.map((row) => row.strategy), padding: 0 },
    marks: [
      ...axes(axis, ticksFor(domain, width - margins), sides),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...randomRule(rows, domain),
      ...intervals(rows),
      ...meanColumn(rows, means, sides),
    ],
  });
  return selfContained(document, plot);
}

function axes(label: string, ticks: Ticks, sides: Sides): Plot.Markish[] {
  return [
    Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
    Plot.axisX(ticks.values, {
      label,
      labelAnchor: "center",
      labelArrow: "none",
      tickFormat: (value: number) => formatNumber(value, ticks.decimals),
    }),
    Plot.axisY({
      label: null,
      tickSize: 0,
      tickFormat: (name: string) => shortened(name, sides.names, THEME.label),
    }),
  ];
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

function wide(text: string): number {
  return textWidth(text, THEME.label);
}

/** Means with one number of decimals, enough for the smallest that is not 0. */
function meanLabels(rows: readonly GainRow[]): Map<string, string> {
  const decimals = commonDecimals(rows.map(({ mean }) => mean));
  return new Map(rows.map(({ strategy, mean }) => [strategy, formatNumber(mean, decimals)]));
}

/** From the lowest to the highest bound, 0 included, with air at both ends. */
function domainOf(rows: readonly GainRow[]): [number, number] {
  const values = rows.flatMap((row) => [
    row.mean,
    row.low,
    row.high,
    row.expected_low,
    row.expected_high,
  ]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) return [-1, 1];
  const air = (high - low) * 0.03;
  return [low - air, high + air];
}

function ticksFor(domain: [number, number], pixels: number): Ticks {
  // Fewer positions until their labels stand apart.
  for (let most = 9;; most--) {
    const ticks = roundTicks(...domain, most);
    const labels = ticks.values.map((value) => wide(formatNumber(value, ticks.decimals)));
    if (most === 2 || Math.max(...labels) + 16 < pixels / labels.length) return ticks;
  }
}

/** Drop Plot's stylesheet, which only browsers understand, and say what it said with attributes. */
function selfContained(document: Document, plot: Element): Element {
  for (const style of [...plot.querySelectorAll("style")]) style.remove();
  plot.removeAttribute("class");
  plot.removeAttribute("font-family");
  const nested = svgElement(document, "svg", { fill: THEME.ink });
  for (const name of ["width", "height", "viewBox", "text-anchor"]) {
    const value = plot.getAttribute(name);
    if (value !== null) nested.setAttribute(name, value);
  }
  nested.setAttribute("font-size", String(THEME.label));
  nested.append(...plot.childNodes);
  return nested;
}
