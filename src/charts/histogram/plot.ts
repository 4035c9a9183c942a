import * as Plot from "@observablehq/plot";
import { labelWidth, PLOT_STYLE, spacedTicks } from "../axes.ts";
import type { HistogramRow } from "./rows.ts";
import { formatNumber, roundTicks } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { dashText } from "../line_item.ts";
import { type LineLook, lineLooks } from "../line_look.ts";
import { THEME } from "../theme.ts";

/** A value marked by a dashed rule. */
export interface HistogramReference {
  value: number;
  label: string;
}

/** Colour of the bars, under which nothing lies. */
export const BAR = "#a9c1d9";

const HEIGHT = 300;
/** Height of the label of a reference. */
const LABEL = 14;

/**
 * The plot of a histogram: bars for the first series, stepped lines for the others.
 *
 * @param words `axis` under the plot, `share` over its left end.
 * @param width Pixels.
 */
export function histogramPlot(
  document: Document,
  rows: readonly HistogramRow[],
  references: readonly HistogramReference[],
  words: { axis: string; share: string },
  width: number,
): Element {
  const names = [...new Set(rows.map(({ series }) => series))];
  const looks = lineLooks(names.slice(1));
  const domain: [number, number] = [rows[0].from, rows[rows.length - 1].to];
  const high = Math.max(...rows.map(({ percent }) => percent)) * 1.04;
  const up = roundTicks(0, high, 6);
  const labels = Math.max(
    ...up.values.map((value) => labelWidth(formatNumber(value, up.decimals))),
  );
  const left = THEME.padding + labels + 14;
  const right = THEME.padding + 24;
  const across = spacedTicks(domain, width - left - right);
  const top = 32 + references.length * LABEL;
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT + references.length * LABEL,
    marginTop: top,
    marginBottom: 44,
    marginLeft: left,
    marginRight: right,
    style: PLOT_STYLE,
    x: { domain },
    y: { domain: [0, high] },
    marks: [
      Plot.gridY(up.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.axisY(up.values, {
        label: null,
        tickSize: 0,
        tickFormat: (value: number) => formatNumber(value, up.decimals),
      }),
      Plot.axisX(across.values, {
        label: words.axis,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (value: number) => formatNumber(value, across.decimals),
      }),
      Plot.text([words.share], {
        frameAnchor: "top-left",
        dx: -labels - 8,
        dy: -top + 8,
        fill: THEME.quiet,
      }),
      ...names.map((name) =>
        seriesMark(rows.filter(({ series }) => series === name), looks.get(name))
      ),
      Plot.ruleY([0], { stroke: THEME.ink }),
      ...references.flatMap((reference, k) => rule(reference, domain, references.length - 1 - k)),
    ],
  });
  return plotElement(document, plot);
}

/** A stepped line, or bars. */
function seriesMark(rows: readonly HistogramRow[], look: LineLook | undefined): Plot.Markish {
  if (look === undefined) {
    return Plot.rectY(rows, { x1: "from", x2: "to", y: "percent", fill: BAR, insetRight: 0.5 });
  }
  // From the ground up and down again: a point at either end of every bin.
  const points = [
    { at: rows[0].from, percent: 0 },
    ...rows.flatMap(({ from, to, percent }) => [{ at: from, percent }, { at: to, percent }]),
    { at: rows[rows.length - 1].to, percent: 0 },
  ];
  return Plot.line(points, {
    x: "at",
    y: "percent",
    stroke: look.stroke,
    strokeWidth: 1.5,
    strokeDasharray: dashText(look),
  });
}

/** A dashed rule, with its label on a line of its own over the plot, on the side where there is room. */
function rule(
  { value, label }: HistogramReference,
  [low, high]: [number, number],
  line: number,
): Plot.Markish[] {
  const start = value < (low + high) / 2;
  return [
    Plot.ruleX([value], { stroke: THEME.ink, strokeDasharray: "4,3" }),
    Plot.text([value], {
      x: (at: number) => at,
      text: () => start ? `↓ ${label}` : `${label} ↓`,
      frameAnchor: "top",
      textAnchor: start ? "start" : "end",
      dx: start ? -4 : 4,
      dy: -4 - line * LABEL,
      lineAnchor: "bottom",
      fill: THEME.ink,
    }),
  ];
}
