import * as Plot from "@observablehq/plot";
import { labelWidth, PLOT_STYLE, titleLines } from "../axes.ts";
import {
  estimateMarks,
  GAP,
  type IntervalReference,
  LABEL,
  referenceMarks,
  ROW,
  texts,
} from "./marks.ts";
import { type IntervalLine, type IntervalRow, intervalWords } from "./rows.ts";
import { formatNumber, roundTicks } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { textWidth } from "../text.ts";
import { THEME } from "../theme.ts";

const TOP = 6;
const BOTTOM = 44;

/** What is drawn, checked. */
export interface IntervalParts {
  lines: readonly IntervalLine[];
  /** In the order of the legend. */
  series: readonly string[];
  references: readonly IntervalReference[];
  /** What the axis measures, with its unit. */
  axis: string;
  decimals: number;
}

/**
 * Lines of estimates with their intervals, names on the left and numbers on the right: an SVG element.
 *
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { intervalPlot } from "./plot.ts";
 * import { intervalLines } from "./rows.ts";
 *
 * const lines = intervalLines([{ label: "Mail", value: 1, low: 0, high: 2 }]);
 * const parts = { lines, series: [], references: [], axis: "points", decimals: 1 };
 * assertEquals(intervalPlot(newDocument(), parts, 600).getAttribute("width"), "600");
 * ```
 */
export function intervalPlot(document: Document, parts: IntervalParts, width: number): Element {
  const { lines, references, axis, decimals } = parts;
  const rows = lines.filter(({ row }) => row !== null);
  const names = Math.min(width * 0.42, Math.max(...lines.map(nameWidth)));
  const values = Math.max(...rows.map(({ row }) => labelWidth(intervalWords(row!, decimals))));
  const top = TOP + references.length * LABEL;
  const [left, right] = [THEME.padding + names + GAP, THEME.padding + values + GAP];
  const across = { left, right, width };
  const title = titleLines(axis, across);
  const more = (title.length - 1) * THEME.label;
  const domain = domainOf(parts);
  const ticks = roundTicks(...domain, Math.max(2, Math.floor((width - left - right) / 48)));
  const plot = Plot.plot({
    document,
    width,
    height: top + lines.length * ROW + BOTTOM + more,
    marginTop: top,
    marginBottom: BOTTOM + more,
    marginLeft: left,
    marginRight: right,
    style: PLOT_STYLE,
    x: { domain },
    y: { type: "band", domain: lines.map(({ key }) => key), padding: 0, axis: null },
    marks: [
      Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.ruleY(rows, { y: "key", stroke: THEME.grid, strokeDasharray: "1,3" }),
      Plot.axisX(ticks.values, {
        label: title.join("\n"),
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 34 + more,
        tickFormat: (value: number) => formatNumber(value, ticks.decimals),
      }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...references.flatMap((reference, k) =>
        referenceMarks(reference, k, references, domain, across)
      ),
      ...rows.flatMap((line) => estimateMarks(line, parts.series)),
      ...texts(lines, { names, values, decimals }),
    ],
  });
  return plotElement(document, plot);
}

/** All that is drawn, 0 and some air. */
export function domainOf(
  { lines, references }: Pick<IntervalParts, "lines" | "references">,
): [number, number] {
  const values = [
    0,
    ...lines.flatMap(({ row }) => row === null ? [] : endsOf(row)),
    ...references.map(({ value }) => value),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.04 || 1;
  return [low < 0 ? low - air : -air, high > 0 ? high + air : air];
}

function endsOf({ value, low, high }: IntervalRow): number[] {
  return [value, low ?? value, high ?? value];
}

function nameWidth({ text, row }: IntervalLine): number {
  return row === null ? textWidth(text, THEME.label, true) : labelWidth(text) + (row.group ? 8 : 0);
}
