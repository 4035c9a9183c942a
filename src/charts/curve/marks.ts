import * as Plot from "@observablehq/plot";
import type { Curve, CurvePoint } from "./parts.ts";
import { type Across, ruleLabel } from "../axes.ts";
import type { LineLook } from "../line_look.ts";
import { shortened } from "../text.ts";
import { THEME } from "../theme.ts";

/** Height of the label of a rule, in pixels. */
export const LABEL = 14;

/** The title of a panel, from its left edge, cut to a width. */
export function heading(title: string, dy: number, width: number) {
  return Plot.text([title], {
    text: (words: string) => shortened(words, width, THEME.label, true),
    frameAnchor: "top-left",
    textAnchor: "start",
    lineAnchor: "bottom",
    dy,
    fontWeight: "bold",
  });
}

/** A line, over its band where all points have an interval. */
export function curveMarks({ points }: Curve, { stroke, dash }: LineLook): Plot.Markish[] {
  return [
    ...(points.every(({ low }) => low !== undefined)
      ? [Plot.areaY(points, { x: "x", y1: "low", y2: "high", fill: stroke, fillOpacity: 0.15 })]
      : []),
    Plot.lineY(points, {
      x: "x",
      y: "value",
      stroke,
      strokeWidth: 2,
      ...(dash.length === 0 ? {} : { strokeDasharray: dash.join(",") }),
    }),
  ];
}

/** Dots over the bars of their intervals. */
export function dotMarks(dots: readonly CurvePoint[]): Plot.Markish[] {
  const bars = dots.filter(({ low }) => low !== undefined);
  return [
    Plot.ruleX(bars, { x: "x", y1: "low", y2: "high", stroke: THEME.ink, strokeWidth: 1.5 }),
    Plot.dot(dots, { x: "x", y: "value", r: 4, fill: THEME.ink, stroke: THEME.background }),
  ];
}

/** An upright rule, its label on a line of its own over the plot. */
export function ruleMarks(
  { x, label }: { x: number; label: string },
  line: number,
  [low, high]: [number, number],
  across: Across,
): Plot.Markish[] {
  const first = x < (low + high) / 2;
  const words = ruleLabel(label, x, [low, high], across);
  return [
    Plot.ruleX([x], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
    Plot.text([x], {
      x: (at: number) => at,
      text: () => first ? `↓ ${words}` : `${words} ↓`,
      frameAnchor: "top",
      textAnchor: first ? "start" : "end",
      dx: first ? -4 : 4,
      dy: -4 - line * LABEL,
      lineAnchor: "bottom",
      fill: THEME.quiet,
    }),
  ];
}
