import * as Plot from "@observablehq/plot";
import type { Claimed, Distribution } from "../../claims/types.ts";
import { labelWidth, paddedDomain, PLOT_STYLE, rowAxes, spacedTicks } from "../axes.ts";
import { shortNumber } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { THEME } from "../theme.ts";

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
 * import { distribution } from "../../claims/distribution.ts";
 * import { claimPlot } from "./plot.ts";
 * import { newDocument } from "../document.ts";
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
  const names = Math.min(width * 0.36, Math.max(...rows.map(({ name }) => labelWidth(name))));
  const domain = paddedDomain([
    ...rows.flatMap(({ low, high, dots }) => [low, high, ...dots]),
    ...(claimed === null ? [] : [claimed.low, claimed.high]),
  ]);
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
    style: PLOT_STYLE,
    x: { domain },
    y: { type: "band", domain: rows.map(({ name }) => name), padding: 0 },
    marks: [
      ...rowAxes(axis, spacedTicks(domain, width - left - right), names),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...rows.flatMap(rowMarks),
      ...claimMarks(claimed, domain),
    ],
  });
  return plotElement(document, plot);
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

/** The figure claimed, in words: `claimed: 1 to 2`. */
export function claimedText({ low, high }: Claimed): string {
  if (low === 0 && high === 0) return "claimed: more than 0";
  if (low === high) return `claimed: ${shortNumber(low)}`;
  return `claimed: ${shortNumber(low)} to ${shortNumber(high)}`;
}

/** A band from the lowest to the highest figure claimed, a rule at the lowest, and their label. */
function claimMarks(claimed: Claimed | null, [low, high]: [number, number]): Plot.Markish[] {
  if (claimed === null) return [];
  return [
    ...(claimed.high > claimed.low
      ? [Plot.rectX([claimed], { x1: "low", x2: "high", fill: CLAIM, fillOpacity: 0.12 })]
      : []),
    Plot.ruleX([claimed.low], { stroke: CLAIM, strokeWidth: 2, strokeDasharray: "5,3" }),
    Plot.text([claimed.low], {
      x: (value: number) => value,
      text: () => claimedText(claimed),
      frameAnchor: "top",
      textAnchor: claimed.low < (low + high) / 2 ? "start" : "end",
      dy: -18,
      fill: CLAIM,
    }),
  ];
}
