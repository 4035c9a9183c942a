import * as Plot from "@observablehq/plot";
import { numberAxes, paddedDomain, PLOT_STYLE, tickWidth } from "../axes.ts";
import { roundTicks } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { THEME } from "../theme.ts";
import { type LabelFrame, worthLabels } from "./labels.ts";
import type { WorthParts } from "./text.ts";

/** Line and points of a figure of the worth of data. */
export const WORTH_LOOK = {
  line: "#14406b",
  band: "#c3d3e4",
  real: "#d9a441",
  realStroke: "#5e430f",
} as const;

/** Words under the axis of R². */
export const R2_AXIS = "R² of the score with the true gain of an attempt";

const HEIGHT = 340;

/**
 * The plot of the worth of data: gain over random targeting by R², 90 % of made-up scores around it, and real
 * scores by name.
 *
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { worthPlot } from "./plot.ts";
 * import { exampleWorth, worthParts } from "./text.ts";
 *
 * const plot = worthPlot(newDocument(), worthParts(exampleWorth(), "bureaux"), 600);
 * assertEquals(plot.getAttribute("width"), "600");
 * ```
 */
export function worthPlot(
  document: Document,
  { line, real, ceiling, axis }: WorthParts,
  width: number,
): Element {
  const values = [
    ...line.flatMap(({ versus_random, low, high }) => [versus_random, low, high]),
    ...real.map(({ versus_random }) => versus_random),
    ...(ceiling === null ? [] : [ceiling]),
  ];
  const domain = paddedDomain(values, 0.05);
  const up = roundTicks(...domain, 7);
  const labels = tickWidth(up);
  const across = roundTicks(0, 1, 11);
  const margins = {
    top: 34,
    bottom: 44,
    left: THEME.padding + labels + 14,
    right: THEME.padding + 24,
  };
  const frame = {
    domain,
    width: width - margins.left - margins.right,
    height: HEIGHT - margins.top - margins.bottom,
  };
  return plotElement(
    document,
    Plot.plot({
      document,
      width,
      height: HEIGHT,
      marginTop: margins.top,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      marginRight: margins.right,
      style: PLOT_STYLE,
      x: { domain: [0, 1] },
      y: { domain },
      marks: [
        ...numberAxes({ ticks: across, label: R2_AXIS }, { ticks: up, label: axis }, { rise: 28 }),
        Plot.areaY(line, { x: "r2", y1: "low", y2: "high", fill: WORTH_LOOK.band }),
        Plot.ruleY([0], { stroke: THEME.ink }),
        ...ceilingMarks(ceiling),
        Plot.line(line, { x: "r2", y: "versus_random", stroke: WORTH_LOOK.line, strokeWidth: 2 }),
        ...realMarks(real, frame),
      ],
    }),
  );
}

function ceilingMarks(ceiling: number | null): Plot.Markish[] {
  if (ceiling === null) return [];
  return [
    Plot.ruleY([ceiling], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
    Plot.text([ceiling], {
      y: (value: number) => value,
      frameAnchor: "right",
      textAnchor: "end",
      dy: -8,
      text: () => "a perfect ranking of bureaux",
      fill: THEME.quiet,
    }),
  ];
}

/** Points of real scores, and their names where there is room. */
function realMarks(real: WorthParts["real"], frame: LabelFrame): Plot.Markish[] {
  const at = { x: "r2", y: "versus_random" } as const;
  return [
    Plot.dot(real, {
      ...at,
      r: 4.5,
      symbol: "diamond",
      fill: WORTH_LOOK.real,
      stroke: WORTH_LOOK.realStroke,
    }),
    ...worthLabels(real, frame).map(({ dx, dy }, k) =>
      Plot.text([real[k]], { ...at, text: "strategy", dx, dy })
    ),
  ];
}
