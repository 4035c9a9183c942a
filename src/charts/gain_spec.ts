import type { ComparisonRecord } from "../simulation/types.ts";
import { type GainRow, gainRows, type Objective } from "./gain_rows.ts";
import { TICK } from "./gain_plot.ts";
import { gainText, sourceLines } from "./gain_text.ts";
import { wrapped } from "./text.ts";
import { GROUP_STYLES, GROUPS, type GroupStyle, THEME } from "./theme.ts";

/** Of the plot, in pixels. */
const WIDTH = 520;

/** A Vega-Lite specification: plain JSON, data inside. */
export interface GainSpec {
  $schema: string;
  title: { text: string; subtitle: string[]; [property: string]: unknown };
  description: string;
  data: { values: GainRow[] };
  [property: string]: unknown;
}

/**
 * The figure of {@link gainChart} as a Vega-Lite 6 specification, for notebooks and sites that draw
 * it themselves.
 *
 * @throws {InputError} on an unknown objective.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "./example.ts";
 * import { gainSpec } from "./gain_spec.ts";
 *
 * const { data, title } = gainSpec(exampleRecord({ random: 42, potential: 61 }));
 * assertEquals(data.values[0].mean, 61);
 * assertEquals(title.text, "How many votes does each targeting strategy gain on the rival?");
 * ```
 */
export function gainSpec(
  record: ComparisonRecord,
  objective: Objective = record.objective,
): GainSpec {
  const rows = gainRows(record, objective);
  const { title, subtitle, axis } = gainText(record, objective);
  const random = rows.find(({ strategy }) => strategy === "random");
  const y = { field: "strategy", type: "nominal", sort: null, title: null };
  const x = (field: string) => ({ field, type: "quantitative", title: axis });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: title,
      subtitle: [...subtitle, ...sourceLines(record)].flatMap((text) => wrapped(text, WIDTH, 11)),
      subtitleFontSize: 11,
      anchor: "start",
      frame: "group",
    },
    description: sourceLines(record).join(" "),
    config: {
      font: THEME.fontFamily,
      axis: { labelLimit: 300 },
      axisX: { labelExpr: "replace(format(datum.value, ','), /,/g, '\\u202f')" },
    },
    width: WIDTH,
    height: { step: 28 },
    data: { values: rows },
    layer: [
      rule(0, THEME.ink, [1, 0]),
      ...(random === undefined ? [] : [rule(random.mean, THEME.quiet, [4, 3])]),
      {
        mark: { type: "rule", strokeWidth: 7 },
        encoding: {
          y,
          x: x("expected_low"),
          x2: { field: "expected_high" },
          color: byGroup("bar", false),
        },
      },
      {
        mark: { type: "rule", strokeWidth: 1.5 },
        encoding: { y, x: x("low"), x2: { field: "high" }, color: byGroup("stroke", false) },
      },
      ...["low", "high"].map((end) => ({
        mark: { type: "tick", thickness: 1.5, size: TICK },
        encoding: { y, x: x(end), color: byGroup("stroke", false) },
      })),
      {
        mark: { type: "point", size: 70, filled: true, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          y,
          x: x("mean"),
          shape: byGroup("symbol"),
          fill: byGroup("fill"),
          stroke: byGroup("stroke"),
        },
      },
    ],
    resolve: { scale: { color: "independent" } },
  };
}

function rule(at: number, colour: string, dash: number[]) {
  return {
    data: { values: [{ at }] },
    mark: { type: "rule", color: colour, strokeDash: dash },
    encoding: { x: { field: "at", type: "quantitative" } },
  };
}

/** One property of the groups' looks, as a scale. */
function byGroup(property: keyof GroupStyle, shown = true) {
  return {
    field: "group",
    type: "nominal",
    scale: { domain: GROUPS, range: GROUPS.map((group) => GROUP_STYLES[group][property]) },
    legend: shown ? { title: null, orient: "bottom" } : null,
  };
}
