import * as Plot from "@observablehq/plot";
import { labelWidth, PLOT_STYLE, titleLines } from "../axes.ts";
import { curveMarks, dotMarks, heading, LABEL, ruleMarks } from "./marks.ts";
import { curveDomain, curveLooks, type CurvePanel } from "./parts.ts";
import { svgElement } from "../document.ts";
import type { LineLook } from "../line_look.ts";
import { formatNumber, roundTicks, type Ticks } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { wrapped } from "../text.ts";
import { THEME } from "../theme.ts";

const HEIGHT = 240;
const BOTTOM = 44;
const TITLE = 18;
const GAP = 16;

/** Axes that all panels share. */
export interface CurveAxes {
  /** Under the plots, with its unit. */
  x: string;
  /** Over them at the left, with its unit. */
  y: string;
}

/**
 * Panels side by side on the same axes: an SVG element.
 *
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { curvePlot } from "./plot.ts";
 * import { newDocument } from "../document.ts";
 *
 * const points = [{ x: 0, value: 0 }, { x: 1, value: 2 }];
 * const panels = [{ curves: [{ name: "gain", points }] }];
 * const plot = curvePlot(newDocument(), panels, { x: "doors", y: "votes" }, 600);
 * assertEquals(plot.getAttribute("width"), "600");
 * ```
 */
export function curvePlot(
  document: Document,
  panels: readonly CurvePanel[],
  axes: CurveAxes,
  width: number,
): Element {
  const [xs, ys] = [curveDomain(panels, "x"), curveDomain(panels, "value")];
  const yTicks = roundTicks(...ys, 7);
  const left = THEME.padding +
    Math.max(...yTicks.values.map((v) => labelWidth(formatNumber(v, yTicks.decimals)))) + 10;
  const each = (width - left - THEME.padding - (panels.length - 1) * GAP) / panels.length;
  const xTicks = roundTicks(...xs, Math.max(2, Math.floor(each / 36)));
  const rules = Math.max(...panels.map(({ rules = [] }) => rules.length));
  const titles = panels.some(({ title }) => title !== undefined) ? TITLE : 0;
  const up = wrapped(axes.y, width - 2 * THEME.padding, THEME.label);
  const along = titleLines(axes.x, { left, right: THEME.padding, width });
  const top = 20 + (up.length - 1) * LABEL + titles + rules * LABEL;
  const height = top + HEIGHT + BOTTOM + (along.length - 1) * LABEL;
  const root = svgElement(document, "svg", { width, height });
  const word = (text: string, attributes: Record<string, string | number>) =>
    root.appendChild(
      svgElement(document, "text", { "font-size": THEME.label, ...attributes }, text),
    );
  up.forEach((line, k) => word(line, { x: THEME.padding, y: 12 + k * LABEL, fill: THEME.quiet }));
  const middle = (left + width - THEME.padding) / 2;
  along.forEach((line, k) =>
    word(line, {
      x: middle,
      y: top + HEIGHT + BOTTOM - 6 + k * LABEL,
      "text-anchor": "middle",
    })
  );
  panels.forEach((panel, k) => {
    const margins = {
      left: k === 0 ? left : GAP / 2,
      right: k === panels.length - 1 ? THEME.padding : GAP / 2,
    };
    const plot = panelPlot(document, panel, {
      looks: curveLooks(panels),
      first: k === 0,
      domains: { xs, ys },
      ticks: { xTicks, yTicks },
      margins: { ...margins, top },
      lower: (up.length - 1) * LABEL,
      width: each + margins.left + margins.right,
    });
    plot.setAttribute("x", String(Math.round(k === 0 ? 0 : left + k * (each + GAP) - GAP / 2)));
    root.appendChild(plot);
  });
  return root;
}

interface PanelLayout {
  looks: ReadonlyMap<string, LineLook>;
  /** The leftmost panel, which has the numbers of the upright axis. */
  first: boolean;
  domains: { xs: [number, number]; ys: [number, number] };
  ticks: { xTicks: Ticks; yTicks: Ticks };
  margins: { left: number; right: number; top: number };
  /** Pixels by which the words of the upright axis push the titles down. */
  lower: number;
  width: number;
}

function panelPlot(document: Document, panel: CurvePanel, layout: PanelLayout): Element {
  const { first, domains, ticks: { xTicks, yTicks }, margins, width } = layout;
  const { curves, dots = [], rules = [], title } = panel;
  const printed = ({ decimals }: Ticks) => (value: number) => formatNumber(value, decimals);
  const plot = Plot.plot({
    document,
    width,
    height: margins.top + HEIGHT + BOTTOM,
    marginTop: margins.top,
    marginBottom: BOTTOM,
    marginLeft: margins.left,
    marginRight: margins.right,
    style: PLOT_STYLE,
    x: { domain: domains.xs },
    y: { domain: domains.ys, axis: null },
    marks: [
      Plot.gridY(yTicks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.axisX(xTicks.values, { label: null, tickFormat: printed(xTicks) }),
      ...(first
        ? [Plot.axisY(yTicks.values, { label: null, tickSize: 0, tickFormat: printed(yTicks) })]
        : []),
      ...(title === undefined
        ? []
        : [heading(title, 30 - margins.top + layout.lower, width - margins.left)]),
      Plot.ruleY([0], { stroke: THEME.ink }),
      ...rules.flatMap((rule, k) =>
        ruleMarks(rule, rules.length - 1 - k, domains.xs, { ...margins, width })
      ),
      ...curves.flatMap((curve) => curveMarks(curve, layout.looks.get(curve.name)!)),
      ...dotMarks(dots),
    ],
  });
  return plotElement(document, plot);
}
