/**
 * What the interactive forms of all figures share: words, looks and number formats of a Vega-Lite
 * specification.
 *
 * @module
 */

import { VEGA_LITE, type VegaLiteSpec } from "./figure.ts";
import { commonDecimals } from "./numbers.ts";
import type { FigureText } from "./page.ts";
import { balanced, wrapped } from "./text.ts";
import { THEME } from "./theme.ts";

/** Of a plot, in pixels, unless a figure says otherwise. */
export const SPEC_WIDTH = 520;

const TITLE = 13;

/** A specification without its data and marks. */
export interface SpecFrame extends VegaLiteSpec {
  title: { text: string | string[]; subtitle: string[]; [property: string]: unknown };
  config: Record<string, unknown>;
}

/**
 * What every specification begins with: schema, words wrapped to a width, looks, and numbers printed
 * as {@link formatNumber} prints them (thousands apart by narrow spaces, a true minus sign).
 *
 * @param width Pixels that the words may take.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { specFrame } from "./spec.ts";
 *
 * const { title } = specFrame({ title: "Gains", subtitle: ["Muret"], description: "random: 42." });
 * assertEquals(title.subtitle, ["Muret"]);
 * ```
 */
export function specFrame(
  { title, subtitle, description }: Omit<FigureText, "source">,
  width = SPEC_WIDTH,
): SpecFrame {
  const lines = balanced(title, width, TITLE, true);
  return {
    $schema: VEGA_LITE,
    title: {
      text: lines.length === 1 ? lines[0] : lines,
      fontSize: TITLE,
      subtitle: subtitle.flatMap((text) => balanced(text, width, THEME.subtitle)),
      subtitleFontSize: THEME.subtitle,
      subtitleColor: THEME.quiet,
      subtitlePadding: 5,
      offset: 14,
      anchor: "start",
      frame: "group",
    },
    description,
    background: THEME.background,
    config: {
      font: THEME.fontFamily,
      axis: { labelLimit: 600, gridColor: THEME.grid, titleFontWeight: "normal" },
      legend: { orient: "top", title: null, labelLimit: 300 },
      view: { stroke: null },
      locale: {
        number: { decimal: ".", thousands: "\u202f", grouping: [3], currency: ["", ""] },
      },
    },
  };
}

/** From the foot of a plot to its source lines, in pixels: room for an axis and its title. */
const FOOT = 52;

/**
 * The lines on sources and limits as a layer that stands under the axis.
 *
 * @param height Of the plot, in pixels.
 * @param width Pixels that the lines may take.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { specSource } from "./spec.ts";
 *
 * assertEquals(specSource(["Source: INSEE."], 200).mark.text, ["Source: INSEE."]);
 * ```
 */
export function specSource(source: readonly string[], height: number, width = SPEC_WIDTH) {
  return {
    data: { values: [{}] },
    mark: {
      type: "text",
      text: source.flatMap((text) => wrapped(text, width, THEME.source)),
      x: 0,
      y: height + FOOT,
      align: "left",
      baseline: "top",
      fontSize: THEME.source,
      lineHeight: THEME.source * 1.35,
      color: THEME.quiet,
      tooltip: null,
    },
  };
}

/** How a rule looks. */
export interface RuleLook {
  colour?: string;
  dash?: readonly number[];
  /** Shows where the pointer rests on the rule. */
  label?: string;
  /** Writes the label over the plot too, on this side of an upright rule. */
  over?: "left" | "right";
}

/** A rule across the plot at one value of an axis. */
export function specRule(
  axis: "x" | "y",
  at: number,
  { colour = THEME.ink, dash = [], label, over }: RuleLook = {},
): Record<string, unknown> {
  const rule = {
    type: "rule",
    color: colour,
    ...(dash.length === 0 ? {} : { strokeDash: dash }),
    ...(label === undefined ? {} : { tooltip: label }),
  };
  const parts = {
    data: { values: [{ at }] },
    encoding: { [axis]: { field: "at", type: "quantitative" } },
  };
  if (label === undefined || over === undefined) return { ...parts, mark: rule };
  const align = over === "right" ? "left" : "right";
  const text = { type: "text", text: label, color: colour, align, y: -7 };
  return { ...parts, layer: [{ mark: rule }, { mark: text }] };
}

/**
 * A title as Vega-Lite can put it into the expressions that it makes of titles, for tooltips and for those who do not
 * see the figure: on one line, with backslashes doubled, since Vega-Lite itself escapes quotes alone.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { plainTitle } from "./spec.ts";
 *
 * assertEquals(plainTitle("votes\ngained"), "votes gained");
 * assertEquals(plainTitle(String.raw`list A\B`), String.raw`list A\\B`);
 * ```
 */
export function plainTitle(title: string): string {
  return oneLine(title).replaceAll("\\", "\\\\");
}

/** Without the line ends of JavaScript, in which expressions are written. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, " ");
}

/**
 * The title of an axis, to be spread into its channel: {@linkcode plainTitle} for expressions and, where that differs,
 * the title as it is for the axis, which is no expression.
 *
 * @param axis Other properties of the axis.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { axisTitle } from "./spec.ts";
 *
 * assertEquals(axisTitle("votes"), { title: "votes" });
 * assertEquals(axisTitle(String.raw`A\B`), {
 *   title: String.raw`A\\B`,
 *   axis: { title: String.raw`A\B` },
 * });
 * ```
 */
export function axisTitle(
  text: string,
  axis?: Record<string, unknown>,
): { title: string; axis?: Record<string, unknown> } {
  const title = plainTitle(text);
  const own = title === oneLine(text) ? axis : { ...axis, title: oneLine(text) };
  return own === undefined ? { title } : { title, axis: own };
}

/**
 * Values as an expression of Vega can hold them: JSON, but for two line ends that JSON leaves as they are.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { literal } from "./spec.ts";
 *
 * assertEquals(literal({ a: "b\u2028" }), String.raw`{"a":"b\u2028"}`);
 * ```
 */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A line of a tooltip. */
export interface Tip {
  field: string;
  title: string;
  type: "nominal" | "quantitative";
  format?: string;
}

/**
 * A line of a tooltip for text.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { textTip } from "./spec.ts";
 *
 * assertEquals(textTip("strategy").title, "strategy");
 * ```
 */
export function textTip(field: string, title = field): Tip {
  return { field, title: plainTitle(title), type: "nominal" };
}

/**
 * A line of a tooltip for numbers, all with the decimals that suit the values shown.
 *
 * @param values What decides the decimals: see {@link commonDecimals}.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { numberTip } from "./spec.ts";
 *
 * assertEquals(numberTip("mean", "mean", [12.345, 3]).format, ",.1f");
 * ```
 */
export function numberTip(field: string, title: string, values: readonly number[]): Tip {
  const format = `,.${commonDecimals(values)}f`;
  return { field, title: plainTitle(title), type: "quantitative", format };
}
