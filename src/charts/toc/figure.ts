import { choiceOption, InputError, numberOption, shown } from "../../input.ts";
import type { RankingReport } from "../../trials/rank/mod.ts";
import { newDocument, svgElement } from "../document.ts";
import type { Figure } from "../figure.ts";
import { legend, type LegendItem } from "../legend.ts";
import { lineItem } from "../line_item.ts";
import { page } from "../page.ts";
import { THEME } from "../theme.ts";
import { type TocCurve, tocCurves, tocPlot } from "./plot.ts";
import { tocRows } from "./rows.ts";
import { tocSpec } from "./spec.ts";
import { share, tocLabel, tocText, type TocWords } from "./text.ts";

/** Options of {@linkcode tocFigure}. */
export interface TocOptions extends TocWords {
  /** What rankings are called, by score. */
  names?: Readonly<Record<string, string>>;
  /** Score that is the known gain itself, drawn as a bound. Gains of a trial are noise, and no such order. */
  perfect?: string;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * TOC curves of rankings: what those treated first gain beyond the average, by the share treated, with
 * the interval at each share, a rule at 0 (a random order) and the area of each with its interval. Ask
 * `evaluateRankings` for the shares to draw: `{ budgets: TOC_SHARES }`.
 *
 * @param report Of `evaluateRankings`, with ten shares or more.
 * @throws {InputError} on an option out of range, an unknown score, or a report without curves.
 *
 * @example
 * ```ts
 * import { assertEquals, assertStringIncludes } from "@std/assert";
 * import { evaluateRankings } from "../../trials/rank/mod.ts";
 * import { tocFigure } from "./figure.ts";
 * import { TOC_SHARES } from "./rows.ts";
 *
 * const gain = [0.04, 0, 0.02, 0];
 * const scores = new Map([["past", [4, 1, 3, 2]]]);
 * const report = evaluateRankings({ gain, scores }, { budgets: TOC_SHARES });
 * const { svg, rows } = tocFigure(report, { unit: "points of turnout", factor: 100 });
 * assertStringIncludes(svg, "random order");
 * assertEquals([rows[0].ranking, rows[0].treated], ["past", 0.05]);
 * ```
 */
export function tocFigure(report: RankingReport, options: TocOptions): Figure {
  const { unit, factor = 1, names = {}, perfect, width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  numberOption("factor", factor, { min: Number.MIN_VALUE });
  if (typeof unit !== "string" || unit.trim() === "") {
    throw new InputError(`unit must say what gains are in, got ${shown(unit)}.`);
  }
  const scores = report.rankings.map(({ score }) => score);
  if (perfect !== undefined) choiceOption("perfect", perfect, scores);
  for (const score of Object.keys(names)) choiceOption("score in names", score, scores);
  const called = perfect === undefined ? names : { [perfect]: "perfect order", ...names };
  const rows = tocRows(report, factor, called);
  const bound = perfect === undefined ? undefined : called[perfect];
  const curves = tocCurves(rows, bound);
  const words = tocText(report, curves, options);
  const axis = `${unit} over the average`;
  const document = newDocument();
  const items = legendItems(document, curves, report.level);
  return {
    name: "toc",
    title: words.title,
    description: words.description,
    svg: page(document, {
      ...words,
      width,
      legend: legend(document, items, width - 2 * THEME.padding),
      plot: tocPlot(document, curves, axis, width),
    }),
    spec: tocSpec(curves, axis, words),
    rows: rows.map((row) => ({ ...row })),
  };
}

/** A line for each ranking, and what the bands are. */
function legendItems(
  document: Document,
  curves: readonly TocCurve[],
  level: number,
): LegendItem[][] {
  const items = curves.map(({ points, look }) => [lineItem(document, tocLabel(points[0]), look)]);
  if (!curves.some(({ band }) => band)) return items;
  const band = svgElement(document, "rect", {
    x: 0,
    y: -5,
    width: 24,
    height: 10,
    fill: THEME.quiet,
    "fill-opacity": 0.25,
  });
  return [...items, [{ key: band, width: 24, label: `${share(level)} interval at each share` }]];
}
