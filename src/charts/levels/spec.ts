import type { VegaLiteSpec } from "../figure.ts";
import { type LevelRow, PAIR_STYLES } from "./rows.ts";
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

const HEIGHT = 300;

/**
 * The figure of levels as a Vega-Lite 6 specification: where the pointer rests on a group of bureaux, its numbers.
 *
 * @param axes What stands across and up.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { levelsSpec } from "./spec.ts";
 *
 * const row = { pair: "a → b", bureaux: 9, from: 30, to: 70, distance: -9, excess: 4, expected: 3 };
 * const text = { title: "Levels", subtitle: [], source: [], description: "4." };
 * const spec = levelsSpec([row], text, ["points", "points"]);
 * assertEquals(JSON.parse(JSON.stringify(spec)), spec);
 * ```
 */
export function levelsSpec(
  rows: readonly LevelRow[],
  text: FigureText,
  [across, up]: readonly [string, string],
): VegaLiteSpec {
  const pairs = [...new Set(rows.map(({ pair }) => pair))];
  const by = (look: "symbol" | "fill" | "stroke") => ({
    field: "pair",
    type: "nominal",
    scale: { domain: pairs, range: pairs.map((_, k) => PAIR_STYLES[k][look]) },
    legend: { columns: 1, labelLimit: SPEC_WIDTH },
  });
  const points = rows.flatMap(({ excess, expected }) => [excess, expected]);
  const x = { field: "distance", type: "quantitative", ...axisTitle(across) };
  const y = (field: string) => ({ field, type: "quantitative", ...axisTitle(up) });
  const tooltip = [
    textTip("pair", "elections"),
    numberTip("bureaux", "bureaux", rows.map(({ bureaux }) => bureaux)),
    numberTip("from", "first election, points", [10]),
    numberTip("to", "second election, points", [10]),
    numberTip("excess", "excess, points", points),
    numberTip("expected", "excess by regression, points", points),
  ];
  return {
    ...specFrame(text),
    width: SPEC_WIDTH,
    height: HEIGHT,
    data: { values: rows.map((row) => ({ ...row })) },
    layer: [
      specRule("y", 0),
      specRule("x", 0, { colour: THEME.quiet, dash: [4, 3] }),
      {
        mark: { type: "line", strokeOpacity: 0.6 },
        encoding: { x, y: y("expected"), color: { ...by("stroke"), legend: null } },
      },
      {
        mark: { type: "point", size: 70, filled: true, opacity: 1, strokeWidth: 1.5 },
        encoding: {
          x,
          y: y("excess"),
          shape: by("symbol"),
          fill: by("fill"),
          stroke: by("stroke"),
          tooltip,
        },
      },
      specSource(text.source, HEIGHT),
    ],
    resolve: { scale: { color: "independent" } },
  };
}
