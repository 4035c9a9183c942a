import * as Plot from "@observablehq/plot";
import { labelWidth, PLOT_STYLE, spacedTicks } from "./axes.ts";
import { svgElement } from "./document.ts";
import { estimateWords, type ForestLine, type ForestPanel } from "./forest_layout.ts";
import { MARK_STYLES } from "./forest_marks.ts";
import type { ForestRow } from "./forest_rows.ts";
import { formatNumber } from "./numbers.ts";
import { plotElement } from "./plot_element.ts";
import { shortened, textWidth } from "./text.ts";
import { THEME } from "./theme.ts";

const ROW = 19;
const TITLE = 24;
/** Height of the label of a reference line. */
const LABEL = 14;
const BOTTOM = 44;
const GAP = 12;

/** Space on both sides of the plots, in pixels. */
interface Sides {
  names: number;
  values: number;
}

/**
 * The panels of a forest plot one under the other, their plots aligned: an SVG element of the width given.
 *
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimates } from "../evidence/registry.ts";
 * import { newDocument } from "./document.ts";
 * import { forestPanels } from "./forest_layout.ts";
 * import { forestPlot } from "./forest_plot.ts";
 * import { forestRows } from "./forest_rows.ts";
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
  const lines = panels.flatMap((panel) => panel.lines);
  const sides = {
    names: Math.min(width * 0.4, Math.max(...lines.map(nameWidth))),
    values: Math.max(...lines.map(({ row }) => row === null ? 0 : labelWidth(estimateWords(row)))),
  };
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
  const keys = lines.map(({ key }) => key);
  const rows = lines.flatMap(({ row }) => row ?? []);
  const drawn = Plot.plot({
    document,
    width,
    height: top + lines.length * ROW + BOTTOM,
    marginTop: top,
    marginBottom: BOTTOM,
    marginLeft: THEME.padding + sides.names + GAP,
    marginRight: THEME.padding + sides.values + GAP,
    style: PLOT_STYLE,
    x: { domain },
    y: { type: "band", domain: keys, padding: 0, axis: null },
    marks: [
      Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.ruleY(rows, { y: "id", stroke: THEME.grid, strokeDasharray: "1,3" }),
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
      ...columns(lines, sides),
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

function intervals(rows: readonly ForestRow[]): Plot.Markish[] {
  const [ranges, certain] = [
    rows.filter(({ bounds }) => bounds === "range told"),
    rows.filter(({ bounds }) => bounds === "95 % interval"),
  ];
  const stroke = (row: ForestRow) => MARK_STYLES[row.verification].colour;
  const bar = { y: "id", x1: "low", x2: "high", stroke } as const;
  const inset = (ROW - 7) / 2;
  const end = { y: "id", insetTop: inset, insetBottom: inset, stroke, strokeWidth: 1.5 } as const;
  return [
    Plot.ruleY(certain, { ...bar, strokeWidth: 1.5 }),
    Plot.ruleY(ranges, { ...bar, strokeWidth: 2, strokeDasharray: "2,3" }),
    Plot.tickX([...certain, ...ranges], { ...end, x: "low" }),
    Plot.tickX([...certain, ...ranges], { ...end, x: "high" }),
    ...rows.filter(({ value }) => value !== null).map((row) => {
      const { symbol, colour } = MARK_STYLES[row.verification];
      return Plot.dot([row], {
        x: "value",
        y: "id",
        r: 4.5,
        symbol,
        stroke: colour,
        fill: row.low === null ? THEME.background : colour,
      });
    }),
  ];
}

/** What the panel measures, over it at the left of the figure. */
function titleOf(measure: string, { names }: Sides, top: number): Plot.Markish {
  return Plot.text([measure], {
    textAnchor: "start",
    dx: -names - GAP,
    frameAnchor: "top-left",
    text: (words: string) => words.charAt(0).toUpperCase() + words.slice(1),
    dy: -top + 6,
    lineAnchor: "top",
    fontWeight: "bold",
  });
}

/** The names on the left and the numbers on the right. */
function columns(lines: readonly ForestLine[], { names, values }: Sides): Plot.Markish[] {
  const left = { textAnchor: "start", dx: -names - GAP, frameAnchor: "left" } as const;
  const name = { ...left, y: "key", text: ({ text }: ForestLine) => text };
  return [
    Plot.text(lines.filter(({ row }) => row === null), { ...name, fontWeight: "bold" }),
    Plot.text(lines.filter(({ row }) => row !== null), {
      ...name,
      text: ({ text }: ForestLine) => shortened(text, names - 8, THEME.label),
      dx: name.dx + 8,
    }),
    Plot.text(lines.filter(({ row }) => row !== null), {
      y: "key",
      text: ({ row }: ForestLine) => estimateWords(row!),
      frameAnchor: "right",
      textAnchor: "end",
      dx: values + GAP,
    }),
  ];
}

function nameWidth({ text, row }: ForestLine): number {
  return row === null ? textWidth(text, THEME.label, true) : labelWidth(text) + 8;
}
