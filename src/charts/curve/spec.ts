import { curveDomain, curveLooks, type CurvePanel } from "./parts.ts";
import type { CurveAxes } from "./plot.ts";
import type { VegaLiteSpec } from "../figure.ts";
import type { LineLook } from "../line_look.ts";
import type { FigureText } from "../page.ts";
import { axisTitle, specFrame, specRule, specSource } from "../spec.ts";
import { THEME } from "../theme.ts";

const HEIGHT = 240;
const WIDTH = 640;
const GAP = 56;
/** What `specSource` leaves for an axis, which the sources here do not stand under. */
const FOOT = 52;
const START = { titleAnchor: "start" };

/**
 * Curves as a Vega-Lite 6 specification: panels side by side, values under the pointer.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { curveSpec } from "./spec.ts";
 *
 * const points = [{ x: 0, value: 0 }, { x: 1, value: 2 }];
 * const words = { title: "", subtitle: [], description: "", source: [] };
 * const axes = { x: "doors", y: "votes" };
 * const spec = curveSpec([{ curves: [{ name: "gain", points }] }], axes, words);
 * assertEquals((spec.vconcat as unknown[]).length, 1);
 * ```
 */
export function curveSpec(
  panels: readonly CurvePanel[],
  axes: CurveAxes,
  words: FigureText,
): VegaLiteSpec {
  const looks = curveLooks(panels);
  const scales = {
    x: { domain: curveDomain(panels, "x"), nice: false, zero: false },
    y: { domain: curveDomain(panels, "value"), nice: false },
  };
  const width = panels.length === 1
    ? 420
    : Math.round((WIDTH - GAP * (panels.length - 1)) / panels.length);
  const plots = {
    // Words of axes may reach over to the next plot, and must not push it away.
    bounds: "flush",
    spacing: GAP,
    hconcat: panels.map((panel, k) => ({
      ...(panel.title === undefined ? {} : {
        title: { text: panel.title, anchor: "start", frame: "group", fontSize: THEME.label },
      }),
      width,
      height: HEIGHT,
      layer: layers(panel, looks, { ...axes, first: k === 0 }, scales),
    })),
  };
  return {
    ...specFrame(words, WIDTH),
    vconcat: [
      plots,
      ...(words.source.length === 0
        ? []
        : [{ width: WIDTH, height: 1, ...specSource(words.source, -FOOT, WIDTH) }]),
    ],
  };
}

function layers(
  { curves, dots = [], rules = [] }: CurvePanel,
  looks: ReadonlyMap<string, LineLook>,
  { first, ...axes }: CurveAxes & { first: boolean },
  scales: { x: unknown; y: unknown },
): unknown[] {
  const along = {
    field: "x",
    type: "quantitative",
    ...(first ? axisTitle(axes.x, START) : { title: null, axis: START }),
    scale: scales.x,
  };
  const up = (field: string) => ({
    field,
    type: "quantitative",
    ...(first ? axisTitle(axes.y) : { title: null }),
    scale: scales.y,
  });
  const bounds = { x: along, y: up("low"), y2: { field: "high" } };
  const tooltip = ["name", "x", "value", "low", "high"].map((field) => ({ field }));
  return [
    specRule("y", 0),
    ...rules.map(({ x, label }) => specRule("x", x, { colour: THEME.quiet, dash: [4, 3], label })),
    ...curves.flatMap(({ name, points }) => {
      const { stroke, dash } = looks.get(name)!;
      const data = { values: points.map((point) => ({ name, ...point })) };
      return [
        ...(points.every(({ low }) => low !== undefined)
          ? [{ data, mark: { type: "area", color: stroke, opacity: 0.15 }, encoding: bounds }]
          : []),
        {
          data,
          mark: { type: "line", color: stroke, strokeDash: dash, point: { size: 12 } },
          encoding: { x: along, y: up("value"), tooltip },
        },
      ];
    }),
    ...(dots.length === 0 ? [] : [
      { transform: [{ filter: "isValid(datum.low)" }], mark: "rule", encoding: bounds },
      {
        mark: { type: "point", filled: true, size: 50, color: THEME.ink, opacity: 1 },
        encoding: { x: along, y: up("value"), tooltip },
      },
    ].map((layer) => ({
      data: { values: dots.map(({ label, ...dot }) => ({ name: label, ...dot })) },
      ...layer,
    }))),
  ];
}
