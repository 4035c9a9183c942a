import * as Plot from "@observablehq/plot";
import type { Claimed, Distribution } from "../claims/types.ts";
import { formatNumber, roundTicks, type Ticks } from "./numbers.ts";
import { plotElement } from "./plot_element.ts";
import { shortened, textWidth } from "./text.ts";
import { THEME } from "./theme.ts";

const ROW = 34;
const TOP = 30;
const BOTTOM = 44;

/** Colours of the kinds of distributions: they differ in grey and, in the figure, by symbol too. */
export const KIND_STYLES: Readonly<
  Record<
    Distribution["kind"] | "vendors",
    { label: string; symbol: "circle" | "square" | "diamond"; fill: string; dots: string }
  >
> = {
  predictive: { label: "evidence preset", symbol: "circle", fill: "#14406b", dots: "#7fa3c7" },
  trial: { label: "randomised trial", symbol: "circle", fill: "#14406b", dots: "#7fa3c7" },
  placebo: { label: "placebo: nothing done", symbol: "diamond", fill: "#d9a441", dots: "#e3c27f" },
  simulation: { label: "simulation", symbol: "circle", fill: "#14406b", dots: "#7fa3c7" },
  vendors: { label: "as vendors say", symbol: "square", fill: "#ffffff", dots: "#c4c4c4" },
};

/** Colour of the figure claimed. */
export const CLAIM = "#a3262a";

/** Kind by which a distribution is drawn. */
export function kindOf({ kind, vendors }: Distribution): keyof typeof KIND_STYLES {
  return vendors ? "vendors" : kind;
}

/**
 * The plot of a claim without what stands around it: a row a distribution, twenty dots of equal probability, a thin
 * bar over its 90 % interval and a symbol at its mean; a band or rule at the figure claimed.
 *
 * @param axis unit of the figures.
 * @param width pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { distribution } from "../claims/distribution.ts";
 * import { claimPlot } from "./claim_plot.ts";
 * import { newDocument } from "./document.ts";
 *
 * const claimed = { low: 1, high: 2 };
 * const rows = [distribution({ name: "trials", kind: "predictive", values: [0, 0.5] }, claimed)];
 * assertEquals(claimPlot(newDocument(), rows, claimed, "points", 600).getAttribute("width"), "600");
 * ```
 */
export function claimPlot(
  document: Document,
  rows: readonly Distribution[],
  claimed: Claimed | null,
  axis: string,
  width: number,
): Element {
  const names = Math.min(width * 0.36, Math.max(...rows.map(({ name }) => wide(name))));
  const domain = domainOf(rows, claimed);
  const left = THEME.padding + names + 12;
  const right = THEME.padding + 14;
  const plot = Plot.plot({
    document,
    width,
    height: TOP + rows.length * ROW + BOTTOM,
    marginTop: TOP,
    marginBottom: BOTTOM,
    marginLeft: left,
    marginRight: right,
    style: { fontFamily: THEME.fontFamily, fontSize: `${THEME.label}px`, color: THEME.ink },
    x: { domain },
    y: { type: "band", domain: rows.map(({ name }) => name), padding: 0 },
    marks: [
      ...axes(axis, ticksFor(domain, width - left - right), names),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...rows.flatMap(rowMarks),
      ...claimMarks(claimed, domain),
    ],
  });
  return plotElement(document, plot);
}

function axes(label: string, ticks: Ticks, names: number): Plot.Markish[] {
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
      tickFormat: (name: string) => shortened(name, names, THEME.label),
    }),
  ];
}

function rowMarks(row: Distribution): Plot.Markish[] {
  const { symbol, fill, dots } = KIND_STYLES[kindOf(row)];
  const y = () => row.name;
  return [
    Plot.ruleY([row], { y, x1: row.low, x2: row.high, stroke: THEME.quiet, strokeWidth: 1.5 }),
    Plot.dot(row.dots, {
      y,
      x: (value: number) => value,
      r: 2.6,
      dy: 8,
      fill: dots,
    }),
    Plot.dot([row.mean], {
      y,
      x: (value: number) => value,
      r: 4.5,
      symbol,
      fill,
      stroke: THEME.ink,
    }),
  ];
}

/** A band from the lowest to the highest figure claimed, a rule at the lowest, and their label. */
function claimMarks(claimed: Claimed | null, [low, high]: [number, number]): Plot.Markish[] {
  if (claimed === null) return [];
  const label = claimed.low === 0 && claimed.high === 0
    ? "claimed: more than 0"
    : claimed.low === claimed.high
    ? `claimed: ${formatNumber(claimed.low)}`
    : `claimed: ${formatNumber(claimed.low)} to ${formatNumber(claimed.high)}`;
  return [
    ...(claimed.high > claimed.low
      ? [Plot.rectX([claimed], { x1: "low", x2: "high", fill: CLAIM, fillOpacity: 0.12 })]
      : []),
    Plot.ruleX([claimed.low], { stroke: CLAIM, strokeWidth: 2, strokeDasharray: "5,3" }),
    Plot.text([claimed.low], {
      x: (value: number) => value,
      text: () => label,
      frameAnchor: "top",
      textAnchor: claimed.low < (low + high) / 2 ? "start" : "end",
      dy: -18,
      fill: CLAIM,
    }),
  ];
}

/** From the lowest to the highest end, the claimed figure and 0 included, with air at both ends. */
function domainOf(rows: readonly Distribution[], claimed: Claimed | null): [number, number] {
  const values = rows.flatMap(({ low, high, dots }) => [low, high, ...dots]);
  if (claimed !== null) values.push(claimed.low, claimed.high);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (low === high) return [-1, 1];
  const air = (high - low) * 0.03;
  return [low - air, high + air];
}

function wide(text: string): number {
  return textWidth(text, THEME.label);
}

function ticksFor(domain: [number, number], pixels: number): Ticks {
  // Fewer positions until their labels stand apart.
  for (let most = 9;; most--) {
    const ticks = roundTicks(...domain, most);
    const labels = ticks.values.map((value) => wide(formatNumber(value, ticks.decimals)));
    if (most === 2 || Math.max(...labels) + 16 < pixels / labels.length) return ticks;
  }
}
