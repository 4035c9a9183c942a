import type { VegaLiteSpec } from "../figure.ts";
import { estimateWords, type ForestPanel, type ForestReference } from "./layout.ts";
import { MARK_STYLES, type MarkStyle } from "./marks.ts";
import type { FigureText } from "../page.ts";
import { axisTitle, literal, specFrame, specRule, specSource, textTip } from "../spec.ts";
import { textWidth } from "../text.ts";
import { THEME } from "../theme.ts";

const WIDTH = 300;
const ROW = 19;
const KEY = "Lines are 95\u202f% intervals. Hollow: no error known. Dotted: a range that was told.";

/**
 * A forest plot as a Vega-Lite 6 specification: a view a measure, each with the scale of its own; tooltips hold the
 * citation, the context and how the figure was checked.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimates } from "../../evidence/registry.ts";
 * import { forestPanels } from "./layout.ts";
 * import { forestRows } from "./rows.ts";
 * import { forestSpec } from "./spec.ts";
 *
 * const panels = forestPanels(forestRows(estimates({ channel: "sms" })), []);
 * const words = { title: "Messages", subtitle: [], description: "", source: [] };
 * assertEquals((forestSpec(panels, words).vconcat as unknown[]).length, 1);
 * ```
 */
export function forestSpec(
  panels: readonly ForestPanel[],
  words: FigureText,
): VegaLiteSpec {
  const lines = panels.flatMap((panel) => panel.lines);
  const names = Math.max(
    ...lines.map(({ text, row }) => textWidth(text, THEME.label, row === null)),
  );
  const shown = new Set(lines.map(({ row }) => row?.mark));
  const marks = Object.values(MARK_STYLES).filter(({ label }) => shown.has(label));
  const frame = specFrame({ ...words, subtitle: [...words.subtitle, KEY] }, names + WIDTH);
  return {
    ...frame,
    title: { ...frame.title, frame: "bounds" },
    spacing: 24,
    vconcat: panels.map((panel, k) =>
      view(panel, marks, Math.ceil(names) + 8, k === panels.length - 1 ? words.source : [])
    ),
  };
}

function view(
  { measure, lines, references, domain }: ForestPanel,
  marks: readonly MarkStyle[],
  names: number,
  source: readonly string[],
): Record<string, unknown> {
  const values = lines.flatMap(({ row }) =>
    row === null ? [] : [{ ...row, words: estimateWords(row) }]
  );
  const height = lines.length * ROW;
  const y = {
    field: "id",
    type: "nominal",
    title: null,
    scale: { domain: lines.map(({ key }) => key) },
    axis: axisOf(lines, names),
  };
  const x = (field: string) => ({
    field,
    type: "quantitative",
    ...axisTitle(measure),
    scale: { domain, nice: false },
  });
  const bounded = (bounds: string) => [{ filter: `datum.bounds === '${bounds}'` }];
  return {
    width: WIDTH,
    height,
    data: { values },
    layer: [
      specRule("x", 0),
      ...references.flatMap((reference, k) =>
        referenceRule(reference, domain, references.length - k)
      ),
      ...[["95 % interval", [1, 0]], ["range told", [2, 3]]].map(([bounds, strokeDash]) => ({
        transform: bounded(bounds as string),
        mark: { type: "rule", strokeWidth: 1.5, strokeDash },
        encoding: {
          y,
          x: x("low"),
          x2: { field: "high" },
          stroke: byMark("colour", marks),
          tooltip: TIPS,
        },
      })),
      {
        transform: [{ filter: "datum.value !== null" }],
        mark: { type: "point", size: 64, strokeWidth: 1.5, opacity: 1 },
        encoding: {
          y,
          x: x("value"),
          shape: byMark("shape", marks),
          stroke: byMark("colour", marks),
          fill: {
            condition: { test: "datum.low === null", value: THEME.background },
            ...byMark("colour", marks),
          },
          tooltip: TIPS,
        },
      },
      {
        mark: { type: "text", align: "left", dx: 8, color: THEME.ink },
        encoding: { y, x: { value: WIDTH }, text: { field: "words" } },
      },
      ...(source.length === 0 ? [] : [specSource(source, height, WIDTH + 140)]),
    ],
  };
}

/** A dashed rule, and its label on the given line over the plot. */
function referenceRule(
  { value, label }: ForestReference,
  [low, high]: readonly [number, number],
  line: number,
): Record<string, unknown>[] {
  const left = value < (low + high) / 2;
  const [align, text, dx] = left ? ["left", `↓ ${label}`, -4] : ["right", `${label} ↓`, 4];
  return [specRule("x", value, { colour: THEME.quiet, dash: [4, 3], label }), {
    data: { values: [{ at: value }] },
    mark: { type: "text", text, align, dx, y: 6 - 13 * line, color: THEME.quiet },
    encoding: { x: { field: "at", type: "quantitative" } },
  }];
}

const TIPS = [
  textTip("label", "estimate"),
  textTip("words", "points"),
  textTip("bounds"),
  textTip("verification"),
  textTip("verified_how", "how"),
  textTip("context"),
  textTip("citation"),
  textTip("where"),
  textTip("id"),
];

/** Names of channels and labels of estimates, left-aligned. */
function axisOf(lines: ForestPanel["lines"], names: number): Record<string, unknown> {
  const texts = Object.fromEntries(lines.map(({ key, text }) => [key, text]));
  return {
    labelExpr: `(${literal(texts)})[datum.value]`,
    labelFontWeight: {
      condition: { test: "indexof(datum.value, 'channel:') === 0", value: "bold" },
      value: "normal",
    },
    labelAlign: "left",
    labelPadding: names,
    labelLimit: 0, // programs without a canvas take letters for wider than they are
    ticks: false,
    domain: false,
  };
}

/** One property of the looks of verification marks, as a scale. */
function byMark(property: "shape" | "colour", marks: readonly MarkStyle[]) {
  return {
    field: "mark",
    type: "nominal",
    scale: { domain: marks.map(({ label }) => label), range: marks.map((mark) => mark[property]) },
    legend: { title: null, orient: "top", columns: 2 },
  };
}
