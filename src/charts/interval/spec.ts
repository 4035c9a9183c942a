import type { VegaLiteSpec } from "../figure.ts";
import { ROW, seriesStyle } from "./marks.ts";
import { domainOf, type IntervalParts } from "./plot.ts";
import { intervalWords } from "./rows.ts";
import type { FigureText } from "../page.ts";
import { axisTitle, literal, specFrame, specRule, specSource, textTip } from "../spec.ts";
import { THEME } from "../theme.ts";

/**
 * Estimates and intervals as a Vega-Lite 6 specification; numbers show under the pointer.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { intervalLines } from "./rows.ts";
 * import { intervalSpec } from "./spec.ts";
 *
 * const lines = intervalLines([{ label: "Mail", value: 1, low: 0, high: 2 }]);
 * const parts = { lines, series: [], references: [], axis: "points", decimals: 1 };
 * const words = { title: "Mail", subtitle: [], description: "", source: [] };
 * assertEquals(intervalSpec(parts, words).description, "");
 * ```
 */
export function intervalSpec(
  parts: IntervalParts,
  words: FigureText,
): VegaLiteSpec {
  const { lines, series, references, axis, decimals } = parts;
  const values = lines.flatMap(({ key, row }) =>
    row === null ? [] : [{ key, ...row, words: intervalWords(row, decimals) }]
  );
  const y = {
    field: "key",
    type: "nominal",
    title: null,
    scale: { domain: lines.map(({ key }) => key) },
    axis: {
      labelExpr: `(${
        literal(Object.fromEntries(lines.map(({ key, text }) => [key, text])))
      })[datum.value]`,
      labelFontWeight: {
        condition: { test: "indexof(datum.value, 'group:') === 0", value: "bold" },
        value: "normal",
      },
      ticks: false,
      domain: false,
    },
  };
  const x = (field: string) => ({
    field,
    type: "quantitative",
    ...axisTitle(axis),
    scale: { domain: domainOf(parts), nice: false },
  });
  const tooltip = [
    ...(values.some(({ group }) => group !== undefined) ? [textTip("group")] : []),
    textTip("label"),
    ...(series.length > 0 ? [textTip("series")] : []),
    textTip("words", axis),
  ];
  return {
    ...specFrame(words),
    width: 300,
    height: lines.length * ROW,
    data: { values },
    layer: [
      specRule("x", 0),
      ...references.map(({ value, label }) =>
        specRule("x", value, { colour: THEME.quiet, dash: [4, 3], label })
      ),
      {
        transform: [{ filter: "datum.low !== null" }],
        mark: { type: "rule", strokeWidth: 1.5 },
        encoding: { y, x: x("low"), x2: { field: "high" }, tooltip },
      },
      {
        mark: { type: "point", size: 64, strokeWidth: 1.5, opacity: 1 },
        encoding: { y, x: x("value"), ...looks(series), tooltip },
      },
      ...(words.source.length === 0 ? [] : [specSource(words.source, lines.length * ROW)]),
    ],
  };
}

function looks(series: readonly string[]): Record<string, unknown> {
  if (series.length === 0) {
    const { fill, stroke } = seriesStyle(series, undefined);
    return { fill: { value: fill }, stroke: { value: stroke } };
  }
  const styles = series.map((name) => seriesStyle(series, name));
  const by = (range: readonly string[]) => ({
    field: "series",
    type: "nominal",
    scale: { domain: series, range },
    legend: { title: null, orient: "top" },
  });
  return {
    shape: by(styles.map(({ symbol }) => symbol)),
    fill: by(styles.map(({ fill }) => fill)),
    stroke: by(styles.map(({ stroke }) => stroke)),
  };
}
