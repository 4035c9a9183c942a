import { InputError, numberOption, shown } from "../../input.ts";
import type { FigureRow } from "../figure.ts";
import { extent } from "../numbers.ts";
import { type LineLook, lineLooks } from "../line_look.ts";

/** A value at a place of the axis, and its interval where there is one. */
export interface CurvePoint {
  x: number;
  value: number;
  low?: number;
  high?: number;
}

/** A line through points, in the order of x. */
export interface Curve {
  name: string;
  points: readonly CurvePoint[];
}

/** What shares a pair of axes. */
export interface CurvePanel {
  /** Over the panel; none by default. */
  title?: string;
  /** Where all points of one have an interval, a band is drawn. */
  curves: readonly Curve[];
  /** Single values, with their intervals as bars. */
  dots?: readonly (CurvePoint & { label: string })[];
  /** Upright dashed rules, with their labels. */
  rules?: readonly { x: number; label: string }[];
}

/** Looks of all curves by name, the same in every panel. */
export function curveLooks(panels: readonly CurvePanel[]): Map<string, LineLook> {
  return lineLooks(panels.flatMap(({ curves }) => curves.map(({ name }) => name)));
}

/**
 * Panels that can be drawn.
 *
 * @throws {InputError} if there is none, one has neither curve nor dot, a curve has fewer than two points, or a number is not finite or not in order.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { checkPanels } from "./parts.ts";
 *
 * assertThrows(() => checkPanels([{ curves: [{ name: "a", points: [{ x: 0, value: 1 }] }] }]), Error, "two");
 * ```
 */
export function checkPanels(panels: readonly CurvePanel[]): void {
  if (panels.length === 0) throw new InputError("panels must hold at least one, got none.");
  for (const { curves, dots = [], rules = [] } of panels) {
    if (curves.length + dots.length === 0) {
      throw new InputError("a panel must hold a curve or a dot, got neither.");
    }
    for (const { name, points } of curves) {
      if (points.length < 2) {
        throw new InputError(
          `curve ${shown(name)} must have at least two points, got ${points.length}.`,
        );
      }
      points.forEach((point) => checkPoint(name, point));
    }
    for (const dot of dots) checkPoint(dot.label, dot);
    for (const { x, label } of rules) numberOption(`x of ${label}`, x);
  }
}

function checkPoint(name: string, { x, value, low, high }: CurvePoint): void {
  numberOption(`x of ${name}`, x);
  numberOption(`value of ${name}`, value);
  if (low === undefined && high === undefined) return;
  if (low === undefined || high === undefined || !(low <= high) || !Number.isFinite(high - low)) {
    throw new InputError(
      `low and high of ${shown(name)} must be in order, got ${low} and ${high}.`,
    );
  }
}

/** Lowest and highest of all that is drawn along an axis; 0 is always among the values. */
export function curveDomain(panels: readonly CurvePanel[], axis: "x" | "value"): [number, number] {
  const points = panels.flatMap(({ curves, dots = [] }) => [
    ...curves.flatMap((curve) => curve.points),
    ...dots,
  ]);
  if (axis === "x") {
    const xs = [
      ...points.map(({ x }) => x),
      ...panels.flatMap(({ rules = [] }) => rules.map(({ x }) => x)),
    ];
    const [low, high] = extent(xs);
    return low < high ? [low, high] : [low - 1, high + 1];
  }
  const values = points.flatMap(({ value, low = value, high = value }) => [value, low, high]);
  const [low, high] = extent([0, ...values]);
  const air = (high - low) * 0.04 || 1;
  return [low < 0 ? low - air : 0, high + air];
}

/** All points as data, a row a point. */
export function curveData(panels: readonly CurvePanel[]): FigureRow[] {
  const row = (panel: string | undefined, kind: string, name: string, point: CurvePoint) => ({
    panel: panel ?? null,
    kind,
    name,
    x: point.x,
    value: point.value,
    low: point.low ?? null,
    high: point.high ?? null,
  });
  return panels.flatMap(({ title, curves, dots = [] }) => [
    ...curves.flatMap(({ name, points }) =>
      points.map((point) => row(title, "curve", name, point))
    ),
    ...dots.map((dot) => row(title, "dot", dot.label, dot)),
  ]);
}
