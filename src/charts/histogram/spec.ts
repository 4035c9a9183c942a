import type { VegaLiteSpec } from "../figure.ts";
import { BAR, type HistogramReference } from "./plot.ts";
import type { HistogramRow } from "./rows.ts";
import type { FigureText } from "../page.ts";
import { lineLooks } from "../line_look.ts";
import {
  axisTitle,
  numberTip,
  SPEC_WIDTH,
  specFrame,
  specRule,
  specSource,
  textTip,
} from "../spec.ts";

const HEIGHT = 240;

/**
 * A histogram as a Vega-Lite 6 specification, each bin with its count under the pointer.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { histogramRows } from "./rows.ts";
 * import { histogramSpec } from "./spec.ts";
 *
 * const { rows } = histogramRows([{ name: "a", values: [1, 2, 3] }], { from: 0, to: 4, step: 2 });
 * const words = { title: "A", subtitle: [], source: [], description: "", axis: "electors" };
 * assertEquals((histogramSpec(rows, [], { ...words, share: "%" }).layer as unknown[]).length, 2);
 * ```
 */
export function histogramSpec(
  rows: readonly HistogramRow[],
  references: readonly HistogramReference[],
  { axis, share, ...words }: FigureText & { axis: string; share: string },
): VegaLiteSpec {
  const names = [...new Set(rows.map(({ series }) => series))];
  const x = { field: "from", type: "quantitative", ...axisTitle(axis), bin: { binned: true } };
  const y = { field: "percent", type: "quantitative", ...axisTitle(share) };
  const tooltip = [
    textTip("series"),
    numberTip("from", "from", rows.map(({ from }) => from)),
    numberTip("to", "to", rows.map(({ to }) => to)),
    { field: "count", title: "number", type: "quantitative", format: "," },
    numberTip("percent", share, rows.map(({ percent }) => percent)),
  ];
  const looks = lineLooks(names.slice(1));
  const colours = [BAR, ...[...looks.values()].map(({ stroke }) => stroke)];
  const series = {
    field: "series",
    type: "nominal",
    scale: { domain: names, range: colours },
    ...(names.length === 1 ? { legend: null } : {}),
  };
  return {
    ...specFrame(words),
    width: SPEC_WIDTH,
    height: HEIGHT,
    layer: [
      ...names.map((name, k) => ({
        data: { values: rows.filter((row) => row.series === name) },
        mark: k === 0 ? { type: "bar", binSpacing: 0.5 } : {
          type: "line",
          interpolate: "step-after",
          strokeWidth: 1.5,
          strokeDash: looks.get(name)!.dash,
        },
        encoding: {
          x: k === 0 ? x : { ...x, bin: undefined },
          y,
          ...(k === 0 ? { x2: { field: "to" } } : {}),
          color: series,
          tooltip,
        },
      })),
      ...references.map(({ value, label }) => specRule("x", value, { dash: [4, 3], label })),
      specSource(words.source, HEIGHT),
    ],
  };
}
