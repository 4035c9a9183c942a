import * as Plot from "@observablehq/plot";
import { numberAxes, paddedDomain, PLOT_STYLE, spacedTicks, tickWidth } from "../axes.ts";
import { type LevelRow, PAIR_STYLES } from "./rows.ts";
import { roundTicks } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { THEME } from "../theme.ts";

const HEIGHT = 320;

/**
 * The plot of levels without what stands around it: a symbol a group of bureaux, a line where the
 * regression of the second election on the first has them.
 *
 * @param axes What stands across and up.
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { levelsPlot } from "./plot.ts";
 *
 * const row = { pair: "a → b", bureaux: 9, from: 30, to: 70, distance: -9, excess: 4, expected: 3 };
 * const plot = levelsPlot(newDocument(), [row], ["points", "points"], 600);
 * assertEquals(plot.getAttribute("width"), "600");
 * ```
 */
export function levelsPlot(
  document: Document,
  rows: readonly LevelRow[],
  [across, up]: readonly [string, string],
  width: number,
): Element {
  const x = paddedDomain(rows.map(({ distance }) => distance));
  const y = paddedDomain(rows.flatMap(({ excess, expected }) => [excess, expected]), 0.06);
  const upTicks = roundTicks(...y, 7);
  const labels = tickWidth(upTicks);
  const left = THEME.padding + labels + 14;
  const right = THEME.padding + 8;
  const xTicks = spacedTicks(x, width - left - right);
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 28,
    marginBottom: 44,
    marginLeft: left,
    marginRight: right,
    style: PLOT_STYLE,
    x: { domain: x },
    y: { domain: y },
    marks: [
      ...numberAxes({ ticks: xTicks, label: across }, { ticks: upTicks, label: up }, { rise: 22 }),
      Plot.ruleY([0], { stroke: THEME.ink }),
      Plot.ruleX([0], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
      ...[...new Set(rows.map(({ pair }) => pair))].flatMap((pair, k) => {
        const own = rows.filter((row) => row.pair === pair);
        const { symbol, fill, stroke } = PAIR_STYLES[k];
        return [
          Plot.line(own, { x: "distance", y: "expected", stroke, strokeOpacity: 0.6 }),
          Plot.dot(own, { x: "distance", y: "excess", r: 4.5, symbol, fill, stroke }),
        ];
      }),
    ],
  });
  return plotElement(document, plot);
}
