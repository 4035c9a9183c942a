import * as Plot from "@observablehq/plot";
import { labelWidth, PLOT_STYLE } from "../axes.ts";
import { formatNumber } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import type { PowerRow } from "./rows.ts";
import { dashText } from "../line_item.ts";
import { type LineLook, lineLooks } from "../line_look.ts";
import { THEME } from "../theme.ts";

/** An effect marked by a dashed rule: what is claimed, or expected. */
export interface PowerReference {
  /** Points on a bureau drawn, above 0. */
  value: number;
  label: string;
}

/** Names of the two axes. */
export const POWER_AXES = {
  x: "bureaux in the trial, both arms (logarithmic scale)",
  y: "smallest effect found, points on a bureau drawn (logarithmic scale)",
} as const;

const HEIGHT = 360;
const TOP = 34;

/**
 * The plot of smallest detectable effects: a line a design, both scales logarithmic, on which an effect that falls
 * with the square root of the number of bureaux is a straight line.
 *
 * @param width Pixels.
 */
export function powerPlot(
  document: Document,
  rows: readonly PowerRow[],
  references: readonly PowerReference[],
  width: number,
): Element {
  const looks = [...lineLooks(rows.map(({ design }) => design))];
  const x = logDomain(rows.map(({ bureaux }) => bureaux), 1.08);
  const y = logDomain([
    ...rows.map(({ smallest_effect }) => smallest_effect),
    ...references.map(({ value }) => value),
  ], 1.15);
  const up = logTicks(y);
  const labels = Math.max(...up.map((value) => labelWidth(plain(value))));
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: TOP,
    marginBottom: 44,
    marginLeft: THEME.padding + labels + 14,
    marginRight: THEME.padding + 24,
    style: PLOT_STYLE,
    x: { type: "log", domain: x },
    y: { type: "log", domain: y },
    marks: [
      Plot.gridY(up, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.gridX(logTicks(x), { stroke: THEME.grid, strokeOpacity: 1 }),
      // Given as text: of a logarithmic scale, Plot's own format drops some labels.
      Plot.axisY(up, { label: null, tickSize: 0, text: plain }),
      Plot.axisX(logTicks(x), {
        label: POWER_AXES.x,
        labelAnchor: "center",
        labelArrow: "none",
        text: plain,
      }),
      Plot.text([POWER_AXES.y], {
        frameAnchor: "top-left",
        dx: -labels - 8,
        dy: -TOP + 10,
        fill: THEME.quiet,
      }),
      ...references.flatMap(rule),
      ...looks.flatMap(([name, look]) => line(rows.filter(({ design }) => design === name), look)),
    ],
  });
  return plotElement(document, plot);
}

function line(rows: readonly PowerRow[], look: LineLook): Plot.Markish[] {
  const at = { x: "bureaux", y: "smallest_effect", stroke: look.stroke } as const;
  return [
    Plot.line(rows, { ...at, strokeWidth: 2, strokeDasharray: dashText(look) }),
    Plot.dot(rows, { ...at, r: 3.5, fill: THEME.background }),
  ];
}

/** A dashed rule across the plot, its label over its left end. */
function rule({ value, label }: PowerReference): Plot.Markish[] {
  return [
    Plot.ruleY([value], { stroke: THEME.ink, strokeDasharray: "4,3" }),
    Plot.text([value], {
      y: (at: number) => at,
      text: () => label,
      frameAnchor: "left",
      textAnchor: "start",
      lineAnchor: "bottom",
      dx: 4,
      dy: -3,
      fill: THEME.ink,
    }),
  ];
}

/** From the least to the greatest, with air at both ends: a factor. */
function logDomain(values: readonly number[], air: number): [number, number] {
  return [Math.min(...values) / air, Math.max(...values) * air];
}

/** A tick with no digit more than it has. */
function plain(value: number): string {
  return formatNumber(value, Math.max(0, -Math.floor(Math.log10(value))));
}

/** 1, 2 and 5 times powers of ten, in full wherever they lie within the domain. */
function logTicks([low, high]: readonly [number, number]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const factor of [1, 2, 5]) {
      const value = Number(`${factor}e${power}`);
      if (value >= low && value <= high) ticks.push(value);
    }
  }
  return ticks;
}
