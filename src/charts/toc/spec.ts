import type { VegaLiteSpec } from "../figure.ts";
import type { LineLook } from "../line_look.ts";
import type { FigureText } from "../page.ts";
import {
  axisTitle,
  numberTip,
  SPEC_WIDTH,
  specFrame,
  specRule,
  specSource,
  textTip,
} from "../spec.ts";
import { THEME } from "../theme.ts";
import { RANDOM, type TocCurve } from "./plot.ts";
import { tocLabel } from "./text.ts";

const HEIGHT = 320;

/**
 * TOC curves as a Vega-Lite 6 specification, with the value and its interval under the pointer.
 *
 * @param unit Of the vertical axis.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tocCurves } from "./plot.ts";
 * import { tocSpec } from "./spec.ts";
 *
 * const end = { treated: 1, over_average: 0, low: 0, high: 0, autoc: 2, autoc_low: 1, autoc_high: 3 };
 * const words = { title: "Past votes", subtitle: [], description: "", source: [] };
 * const spec = tocSpec(tocCurves([{ ranking: "past", ...end }]), "points", words);
 * assertEquals(spec.data, { values: [{ ranking: "past", ...end, label: "past: AUTOC 2.00 (1.00 to 3.00)" }] });
 * ```
 */
export function tocSpec(
  curves: readonly TocCurve[],
  unit: string,
  words: FigureText,
): VegaLiteSpec {
  const rows = curves.flatMap(({ points }) => points);
  const values = rows.map((row) => ({ ...row, label: tocLabel(row) }));
  const banded = curves.filter(({ band }) => band).map(({ ranking }) => ranking);
  const gains = rows.map(({ over_average }) => over_average);
  const x = {
    field: "treated",
    type: "quantitative",
    title: "share treated, highest scores first (%)",
    axis: { labelExpr: "format(100 * datum.value, '.0f')", grid: false },
    scale: { domain: [0, 1] },
  };
  const y = (field: string) => ({ field, type: "quantitative", ...axisTitle(unit) });
  return {
    ...specFrame(words),
    width: SPEC_WIDTH,
    height: HEIGHT,
    data: { values },
    layer: [
      ...(banded.length === 0 ? [] : [bands(banded, curves, x, y)]),
      specRule("y", 0, { label: RANDOM.join(" ") }),
      {
        data: { values: [{ at: 0 }] },
        mark: {
          type: "text",
          text: RANDOM,
          align: "left",
          baseline: "middle",
          dx: 6,
          color: THEME.quiet,
          tooltip: null,
        },
        encoding: { x: { value: SPEC_WIDTH }, y: { field: "at", type: "quantitative" } },
      },
      {
        mark: { type: "line", strokeWidth: 2, point: { opacity: 0, size: 90 } },
        encoding: {
          x,
          y: y("over_average"),
          stroke: byRanking(curves, "stroke"),
          strokeDash: byRanking(curves, "dash"),
          tooltip: [
            textTip("label", "ranking"),
            { field: "treated", title: "share treated", type: "quantitative", format: ".0%" },
            numberTip("over_average", unit, gains),
            numberTip("low", "from", gains),
            numberTip("high", "to", gains),
          ],
        },
      },
      ...(words.source.length === 0 ? [] : [specSource(words.source, HEIGHT)]),
    ],
    // The bands have a scale of their own, so that the legend shows lines.
    resolve: { scale: { color: "independent" } },
  };
}

/** An axis, or what runs along it. */
type Channel = Record<string, unknown>;

/** The intervals around the rankings named. */
function bands(
  banded: readonly string[],
  curves: readonly TocCurve[],
  x: Channel,
  y: (field: string) => Channel,
): Channel {
  return {
    transform: [{ filter: { field: "ranking", oneOf: banded } }, { filter: "datum.low !== null" }],
    mark: { type: "area", opacity: 0.14, tooltip: null },
    encoding: { x, y: y("low"), y2: { field: "high" }, color: byRanking(curves, "stroke", false) },
  };
}

/** One property of the looks of the lines, as a scale. */
function byRanking(curves: readonly TocCurve[], property: keyof LineLook, shown = true) {
  const labels = curves.map(({ points }) => tocLabel(points[0]));
  const range = curves.map(({ look }) => {
    if (property === "stroke") return look.stroke;
    return look.dash.length === 0 ? [1, 0] : look.dash;
  });
  return {
    field: "label",
    type: "nominal",
    scale: { domain: labels, range },
    legend: shown
      ? {
        title: null,
        orient: "top",
        direction: "vertical",
        labelLimit: 0,
        symbolType: "stroke",
        symbolSize: 400,
      }
      : null,
  };
}
