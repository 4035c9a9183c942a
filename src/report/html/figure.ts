/**
 * Figures of a page: still where there is no JavaScript, to be explored where there is.
 *
 * @module
 */

import { Html, markup } from "./html.ts";
import type { Teller } from "./teller.ts";

/** Letters of a page and its figures: those of the reader's system, no network is asked. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif';

/** A choice that a figure follows. */
export interface Choice {
  /** Values of the signal `chosen`, with their labels; the first is shown at first. */
  values: readonly { value: string; label: string }[];
  /** What the figure says of each, in words. */
  said: Readonly<Record<string, string>>;
}

/** A figure before it is drawn. */
export interface PageFigure {
  /** Unique in the page: `gains`. */
  id: string;
  /** Vega-Lite; the width is the page's. */
  spec: Record<string, unknown>;
  /** The figure in words. */
  description: string;
  /** A line or two under it: how to read it. */
  key?: string;
  choice?: Choice;
}

/** A figure drawn: Vega for the browser, SVG for who has no JavaScript. */
export interface DrawnFigure extends PageFigure {
  vega: object;
  svg: string;
}

/**
 * A Vega-Lite specification as wide as its place, in the page's letters and the language's numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pageSpec } from "./figure.ts";
 *
 * const { config } = pageSpec("fr", { mark: "bar" }) as { config: { locale: { number: object } } };
 * assertEquals(config.locale.number, { decimal: ",", thousands: "\u202f", grouping: [3], currency: ["", ""] });
 * ```
 */
export function pageSpec(
  lang: Teller["lang"],
  spec: Record<string, unknown>,
): Record<string, unknown> {
  const decimal = lang === "fr" ? "," : ".";
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: "container",
    autosize: { type: "fit-x", contains: "padding" },
    background: null,
    config: {
      font: FONT,
      axis: {
        labelLimit: 130,
        gridColor: "#e2e2e2",
        titleFontWeight: "normal",
        labelFontSize: 12,
        titleFontSize: 12,
        labelColor: "#1a1a1a",
        titleColor: "#1a1a1a",
        titlePadding: 8,
      },
      axisX: { tickCount: 5, labelOverlap: true },
      legend: { orient: "top", title: null, labelLimit: 300, labelFontSize: 12, columnPadding: 14 },
      view: { stroke: null },
      locale: { number: { decimal, thousands: "\u202f", grouping: [3], currency: ["", ""] } },
    },
    ...spec,
  };
}

/** Letters of a line beside a row, about 150 pixels. */
const LINE = 22;

/**
 * The axis of rows with long names: broken at spaces into lines, so that a narrow page shows them whole.
 *
 * @param names In the order of the rows.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { rowAxis } from "./figure.ts";
 *
 * const { labelExpr } = rowAxis(["one version is better by the rate claimed"]);
 * assertStringIncludes(labelExpr, '["one version is better","by the rate claimed"]');
 * ```
 */
export function rowAxis(names: readonly string[]) {
  const lines = Object.fromEntries(names.map((name) => [name, broken(name)]));
  return {
    labelExpr: `(${JSON.stringify(lines)})[datum.value]`,
    labelLimit: 170,
    labelLineHeight: 13,
  };
}

function broken(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1)!;
    if (last !== "" && last.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/**
 * The figure in its place: the still picture, the choice that it follows, how to read it, and its words.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { figureHtml } from "./figure.ts";
 * import { Teller } from "./teller.ts";
 *
 * const figure = { id: "gains", spec: {}, vega: {}, svg: "<svg></svg>", description: "random: 42." };
 * assertStringIncludes(figureHtml(new Teller("en"), figure).text, 'aria-label="random: 42."');
 * ```
 */
export function figureHtml(
  tell: Teller,
  { id, svg, description, key, choice }: DrawnFigure,
): Html {
  const options = choice?.values.map(({ value, label }) =>
    markup`<option value="${value}">${label}</option>`
  );
  const chooser = options === undefined ? [] : markup`
<p class="choice"><label for="${id}-choice">${tell.say("choose")}</label>
<select id="${id}-choice">${options}</select></p>`;
  const said = choice === undefined ? [] : markup`
<p class="said" id="${id}-said" aria-live="polite">${choice.said[choice.values[0].value]}</p>`;
  return markup`<figure id="figure-${id}">${chooser}
<div class="plot" id="${id}" role="img" aria-label="${description}">${new Html(svg)}</div>
<figcaption>${said}${key ? markup`<p>${key}</p>` : []}
<details><summary>${tell.say("in_words")}</summary><p>${description}</p></details></figcaption>
</figure>`;
}
