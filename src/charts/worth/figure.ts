import { choiceOption, numberOption } from "../../input.ts";
import type { WorthRecord } from "../../simulation/worth/types.ts";
import { newDocument, svgElement } from "../document.ts";
import type { Figure } from "../figure.ts";
import { barKey, legend, type LegendItem, symbolKey } from "../legend.ts";
import { page } from "../page.ts";
import { GROUP_STYLES, THEME } from "../theme.ts";
import { WORTH_LOOK, worthPlot } from "./plot.ts";
import { worthSpec } from "./spec.ts";
import { type Ranked, type WorthParts, worthParts } from "./text.ts";

/** Options of {@linkcode worthFigure}. */
export interface WorthFigureOptions {
  /** `bureaux` by default, or synthetic `electors` one by one. */
  ranked?: Ranked;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * What a score gains over random targeting by its R² with the true gain of an attempt: the mean of made-up
 * scores as a line, 90 % of them around it, and the scores of real strategies by name where they stand.
 *
 * @throws {InputError} on an option out of range, or a record without points.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { worthFigure } from "./figure.ts";
 * import { exampleWorth } from "./text.ts";
 *
 * const { name, rows } = worthFigure(exampleWorth());
 * assertEquals([name, rows.length], ["worth-bureaux", 4]);
 * ```
 */
export function worthFigure(record: WorthRecord, options: WorthFigureOptions = {}): Figure {
  const ranked = choiceOption("ranked", options.ranked ?? "bureaux", ["bureaux", "electors"]);
  const width = numberOption("width", options.width ?? 760, { min: 480, max: 4000 });
  const parts = worthParts(record, ranked);
  const document = newDocument();
  return {
    name: `worth-${ranked}`,
    title: parts.text.title,
    description: parts.text.description,
    svg: page(document, {
      ...parts.text,
      width,
      legend: legend(document, [items(document, parts)], width - 2 * THEME.padding),
      plot: worthPlot(document, parts, width),
    }),
    spec: worthSpec(parts),
    rows: [
      ...parts.line.map(({ r2, versus_random, low, high }) => ({
        score: "made-up",
        r2,
        versus_random,
        low,
        high,
      })),
      ...parts.real.map(({ strategy, r2, versus_random }) => ({
        score: strategy,
        r2,
        versus_random,
        low: null,
        high: null,
      })),
    ],
  };
}

function items(document: Document, { line, real }: WorthParts): LegendItem[] {
  const [{ ranked }] = line;
  const diamond = {
    ...GROUP_STYLES.bound,
    fill: WORTH_LOOK.real,
    stroke: WORTH_LOOK.realStroke,
  };
  return [
    {
      key: svgElement(document, "path", {
        d: "M0,0H24",
        stroke: WORTH_LOOK.line,
        "stroke-width": 2,
      }),
      width: 24,
      label: "made-up scores, mean",
    },
    ...(ranked === "bureaux"
      ? [{ key: barKey(document, 9, WORTH_LOOK.band), width: 24, label: "90\u202f% of them" }]
      : []),
    ...(real.length > 0
      ? [{ key: symbolKey(document, diamond), width: 12, label: "scores of real strategies" }]
      : []),
  ];
}
