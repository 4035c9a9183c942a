import type { ComparisonRecord } from "../simulation/types.ts";
import { type GainRow, gainRows, type Objective } from "./gain_rows.ts";
import { TICK } from "./gain_plot.ts";
import { gainText, gainWords, sourceLines } from "./gain_text.ts";
import {
  numberTip,
  SPEC_WIDTH,
  type SpecFrame,
  specFrame,
  specRule,
  specSource,
  textTip,
  type Tip,
} from "./spec.ts";
import { GROUP_STYLES, GROUPS, type GroupStyle, THEME } from "./theme.ts";

/** Height of a strategy, in pixels. */
const STEP = 28;

/** The figure of gains as a specification. */
export interface GainSpec extends SpecFrame {
  data: { values: GainRow[] };
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
  const tooltip = tips(rows, axis);
  const x = (field: string) => ({ field, type: "quantitative", title: axis });
  return {
    ...specFrame({ title, subtitle, description: gainWords(rows) }),
    width: SPEC_WIDTH,
    height: { step: STEP },
    data: { values: rows },
    layer: [
      specRule("x", 0),
      ...(random === undefined ? [] : [specRule("x", random.mean, {
        colour: THEME.quiet,
        dash: [4, 3],
        label: "mean of random targeting",
      })]),
      {
        mark: { type: "rule", strokeWidth: 7 },
        encoding: {
          y,
          x: x("expected_low"),
          x2: { field: "expected_high" },
          color: byGroup("bar", false),
          tooltip,
        },
      },
      {
        mark: { type: "rule", strokeWidth: 1.5 },
        encoding: {
          y,
          x: x("low"),
          x2: { field: "high" },
          color: byGroup("stroke", false),
          tooltip,
        },
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
          tooltip,
        },
      },
      specSource(sourceLines(record), rows.length * STEP),
    ],
    resolve: { scale: { color: "independent" } },
  };
}

/** What stands by a strategy's marks where the pointer rests on them. */
function tips(rows: readonly GainRow[], unit: string): Tip[] {
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]);
  const number = (field: keyof GainRow, title: string) => numberTip(field, title, values);
  return [
    textTip("strategy"),
    textTip("group"),
    number("mean", `${unit}, mean`),
    number("low", "90\u202f% of worlds, from"),
    number("high", "90\u202f% of worlds, to"),
    number("expected_low", "expected gain, 90\u202f% from"),
    number("expected_high", "expected gain, 90\u202f% to"),
  ];
}

/** One property of the groups' looks, as a scale. */
function byGroup(property: keyof GroupStyle, shown = true) {
  return {
    field: "group",
    type: "nominal",
    scale: { domain: GROUPS, range: GROUPS.map((group) => GROUP_STYLES[group][property]) },
    ...(shown ? {} : { legend: null }),
  };
}
