import * as Plot from "@observablehq/plot";
import { PLOT_STYLE, spacedTicks } from "../axes.ts";
import { svgElement } from "../document.ts";
import { columns, forestSides, GAP, type Sides, titleOf } from "./columns.ts";
import type { ForestPanel } from "./layout.ts";
import { MARK_STYLES } from "./marks.ts";
import type { ForestRow } from "./rows.ts";
import { type ForestSlot, forestSlots } from "./slots.ts";
import { formatNumber } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { THEME } from "../theme.ts";

const TITLE = 24;
/** Height of the label of a reference line. */
const LABEL = 14;
const BOTTOM = 44;
/** Height of the ends of an interval. */
const END = 7;

/** An estimate and the middle of its line, in pixels from the top of the plot. */
type PlacedRow = ForestRow & Pick<ForestSlot, "middle">;

/**
 * The panels of a forest plot one under the other, their plots aligned: an SVG element of the width given.
 *
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimates } from "../../evidence/registry.ts";
 * import { newDocument } from "../document.ts";
 * import { forestPanels } from "./layout.ts";
 * import { forestPlot } from "./plot.ts";
 * import { forestRows } from "./rows.ts";
 *
 * const panels = forestPanels(forestRows(estimates({ channel: "sms" })), []);
 * assertEquals(forestPlot(newDocument(), panels, 600).getAttribute("width"), "600");
 * ```
 */
export function forestPlot(
  document: Document,
  panels: readonly ForestPanel[],
  width: number,
): Element {
  const sides = forestSides(panels.flatMap(({ lines }) => lines), width);
  const root = svgElement(document, "svg", { width });
  let y = 0;
  for (const panel of panels) {
    const plot = panelPlot(document, panel, sides, width, panels.length > 1);
    plot.setAttribute("y", String(y));
    root.appendChild(plot);
    y += Number(plot.getAttribute("height"));
  }
  root.setAttribute("height", String(y));
  return root;
}

function panelPlot(
  document: Document,
  { measure, lines, references, domain }: ForestPanel,
  sides: Sides,
  width: number,
  titled: boolean,
): Element {
  const top = (titled ? TITLE : 0) + references.length * LABEL + 4;
  const margins = 2 * (THEME.padding + GAP) + sides.names + sides.values;
  const ticks = spacedTicks(domain, width - margins);
  const slots = forestSlots(lines, sides.names);
  const tall = slots.reduce((sum, { height }) => sum + height, 0);
  const rows = slots.flatMap(({ row, middle }) => row === null ? [] : [{ ...row, middle }]);
  const drawn = Plot.plot({
    document,
    width,
    height: top + tall + BOTTOM,
    marginTop: top,
    marginBottom: BOTTOM,
    marginLeft: THEME.padding + sides.names + GAP,
    marginRight: THEME.padding + sides.values + GAP,
    style: PLOT_STYLE,
    x: { domain },
    y: { domain: [tall, 0], axis: null },
    marks: [
      Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.ruleY(rows, { y: "middle", stroke: THEME.grid, strokeDasharray: "1,3" }),
      Plot.axisX(ticks.values, {
        label: measure,
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 34,
        tickFormat: (value: number) => formatNumber(value, ticks.decimals),
      }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      ...referenceRules(references, domain),
      ...intervals(rows),
      ...columns(slots, sides),
      ...(titled ? [titleOf(measure, sides, top)] : []),
    ],
  });
  return plotElement(document, drawn);
}

/** Dashed rules, each with its label on a line of its own over the plot, on the side where there is room. */
function referenceRules(
  references: ForestPanel["references"],
  [low, high]: [number, number],
): Plot.Markish[] {
  return references.flatMap(({ value, label }, k) => [
    Plot.ruleX([value], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
    Plot.text([value], {
      x: (at: number) => at,
      text: () => value < (low + high) / 2 ? `↓ ${label}` : `${label} ↓`,
      frameAnchor: "top",
      textAnchor: value < (low + high) / 2 ? "start" : "end",
      dx: value < (low + high) / 2 ? -4 : 4,
      dy: -6 - (references.length - 1 - k) * LABEL,
      lineAnchor: "bottom",
      fill: THEME.quiet,
    }),
  ]);
}

function intervals(rows: readonly PlacedRow[]): Plot.Markish[] {
  const [ranges, certain] = [
    rows.filter(({ bounds }) => bounds === "range told"),
    rows.filter(({ bounds }) => bounds === "95 % interval"),
  ];
  const stroke = (row: ForestRow) => MARK_STYLES[row.verification].colour;
  const bar = { y: "middle", x1: "low", x2: "high", stroke } as const;
  const end = {
    y1: ({ middle }: PlacedRow) => middle - END / 2,
    y2: ({ middle }: PlacedRow) => middle + END / 2,
    stroke,
    strokeWidth: 1.5,
  } as const;
  return [
    Plot.ruleY(certain, { ...bar, strokeWidth: 1.5 }),
    Plot.ruleY(ranges, { ...bar, strokeWidth: 2, strokeDasharray: "2,3" }),
    Plot.ruleX([...certain, ...ranges], { ...end, x: "low" }),
    Plot.ruleX([...certain, ...ranges], { ...end, x: "high" }),
    ...rows.filter(({ value }) => value !== null).map((row) => {
      const { symbol, colour } = MARK_STYLES[row.verification];
      return Plot.dot([row], {
        x: "value",
        y: "middle",
        r: 4.5,
        symbol,
        stroke: colour,
        fill: row.low === null ? THEME.background : colour,
      });
    }),
  ];
}
