import { numberOption } from "../../input.ts";
import { checkPanels, curveData, curveLooks, type CurvePanel } from "./parts.ts";
import { type CurveAxes, curvePlot } from "./plot.ts";
import { curveSpec } from "./spec.ts";
import { newDocument, svgElement } from "../document.ts";
import type { Figure } from "../figure.ts";
import { barKey, legend, type LegendItem } from "../legend.ts";
import type { LineLook } from "../line_look.ts";
import { formatNumber } from "../numbers.ts";
import { page } from "../page.ts";
import { THEME } from "../theme.ts";

/** Options of {@linkcode curveFigure}. */
export interface CurveFigureOptions extends CurveAxes {
  title: string;
  /** What bands and bars are: `90 % interval over draws of the evidence`; needed where there are some. */
  interval?: string;
  /** What the dots are, for the legend. */
  dots?: string;
  /** Short name that suits a file; `curves` by default. */
  name?: string;
  /** Paragraphs under the title. */
  subtitle?: readonly string[];
  /** Paragraphs under the plot. */
  source?: readonly string[];
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * Curves over a quantity, with bands where they have intervals and dots where values were measured, in panels
 * side by side on the same axes.
 *
 * @throws {InputError} if a panel is empty or unsound, or an option is out of range.
 *
 * @example
 * ```ts
 * import { assertEquals, assertStringIncludes } from "@std/assert";
 * import { curveFigure } from "./figure.ts";
 *
 * const points = [{ x: 20, value: 5 }, { x: 50, value: 8 }, { x: 80, value: 5 }];
 * const { svg, rows } = curveFigure([{ curves: [{ name: "logit shift", points }] }], {
 *   title: "Effect of a contact",
 *   x: "turnout (%)",
 *   y: "points of turnout per contact",
 * });
 * assertEquals(rows.length, 3);
 * assertStringIncludes(svg, "points of turnout per contact");
 * ```
 */
export function curveFigure(panels: readonly CurvePanel[], options: CurveFigureOptions): Figure {
  const { title, x, y, subtitle = [], source = [], width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  checkPanels(panels);
  const words = { title, subtitle, source, description: describe(panels, options) };
  const document = newDocument();
  return {
    name: options.name ?? "curves",
    title,
    description: words.description,
    svg: page(document, {
      ...words,
      width,
      legend: legend(document, [keys(document, panels, options)], width - 2 * THEME.padding),
      plot: curvePlot(document, panels, { x, y }, width),
    }),
    spec: curveSpec(panels, { x, y }, words),
    rows: curveData(panels),
  };
}

/** Each curve at its ends and its highest point. */
function describe(panels: readonly CurvePanel[], { x, y }: CurveAxes): string {
  const said = panels.flatMap(({ title, curves, dots = [] }) => [
    ...curves.map(({ name, points }) => {
      const top = points.reduce((a, b) => (b.value > a.value ? b : a));
      const at = [points[0], top, points[points.length - 1]]
        .map((point) => `${formatNumber(point.value)} at ${formatNumber(point.x)}`);
      return `${title === undefined ? "" : `${title}, `}${name}: ${at.join(", ")}.`;
    }),
    ...dots.map(({ label, ...dot }) =>
      `${label}: ${formatNumber(dot.value)} at ${formatNumber(dot.x)}.`
    ),
  ]);
  return `${y} by ${x}. ${said.join(" ")}`;
}

function keys(
  document: Document,
  panels: readonly CurvePanel[],
  { interval, dots }: CurveFigureOptions,
): LegendItem[] {
  const looks = curveLooks(panels);
  const line = ([name, { stroke, dash }]: [string, LineLook]) => {
    const key = barKey(document, 2, stroke);
    if (dash.length > 0) key.setAttribute("stroke-dasharray", dash.join(","));
    return { key, width: 24, label: name };
  };
  const dot = svgElement(document, "circle", { cx: 6, r: 4, fill: THEME.ink });
  const banded = panels.some(({ curves }) =>
    curves.some(({ points }) => points[0].low !== undefined)
  );
  const band = svgElement(document, "rect", {
    y: -6,
    width: 24,
    height: 12,
    fill: [...looks.values()][0]?.stroke ?? THEME.ink,
    "fill-opacity": 0.15,
  });
  return [
    ...[...looks].map(line),
    ...(dots === undefined ? [] : [{ key: dot, width: 12, label: dots }]),
    ...(interval === undefined ? [] : [{
      key: banded ? band : upright(document),
      width: banded ? 24 : 8,
      label: interval,
    }]),
  ];
}

function upright(document: Document): SVGElement {
  return svgElement(document, "path", {
    d: "M4,-7V7",
    stroke: THEME.ink,
    "stroke-width": 1.5,
  });
}
