import type { LevelsRecord } from "../../claims/placebo/levels.ts";
import { numberOption } from "../../input.ts";
import { newDocument, svgElement } from "../document.ts";
import type { Figure } from "../figure.ts";
import { legend, symbolKey } from "../legend.ts";
import { levelsPlot } from "./plot.ts";
import { levelRows, levelWords, PAIR_STYLES, pairOf } from "./rows.ts";
import { levelsSpec } from "./spec.ts";
import { formatNumber } from "../numbers.ts";
import { type FigureText, page } from "../page.ts";
import { sourcesText } from "../source_text.ts";
import { THEME } from "../theme.ts";

/** Options of the figure of levels. */
export interface LevelsFigureOptions {
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * What bureaux show at the second of two elections by how far they lay from the mean at the first, with nothing done:
 * a symbol a group of bureaux, a line where regression to the mean has them, over one to three pairs of elections.
 *
 * @param records As `levelsOf` returns them, of one outcome.
 * @throws {InputError} on an option out of range, or records that do not go together.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { levelsOf, loadPlacebo } from "../../claims/placebo/mod.ts";
 * import { levelsFigure } from "./figure.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const record = levelsOf(await loadPlacebo({ from, to, territory: "departement:48" }));
 * assertEquals(levelsFigure([record]).name, "levels");
 * ```
 */
export function levelsFigure(
  records: readonly LevelsRecord[],
  options: LevelsFigureOptions = {},
): Figure {
  const width = numberOption("width", options.width ?? 760, { min: 480, max: 4000 });
  const rows = levelRows(records);
  const text = textOf(records);
  const [{ outcome, option }] = records;
  const what = outcome === "turnout" ? "turnout" : `share of ${option}`;
  const axes = [
    `${what} at the first election, points from that of all bureaux`,
    "rise minus the rise of all bureaux, points",
  ] as const;
  const document = newDocument();
  const items = [
    records.map((record, k) => ({
      key: symbolKey(document, PAIR_STYLES[k]),
      width: 12,
      label: pairOf(record),
    })),
    [{
      key: svgElement(document, "path", { d: "M0,0H24", stroke: THEME.quiet }),
      width: 24,
      label: "where regression to the mean has them",
    }],
  ];
  return {
    name: "levels",
    title: text.title,
    description: text.description,
    svg: page(document, {
      ...text,
      width,
      legend: legend(document, items, width - 2 * THEME.padding),
      plot: levelsPlot(document, rows, axes, width),
    }),
    spec: levelsSpec(rows, text, axes),
    rows: rows.map((row) => ({ ...row })),
  };
}

function textOf(records: readonly LevelsRecord[]): FigureText {
  const [{ scope, weight, levels, promesse }] = records;
  const tables = new Map(
    records.flatMap(({ provenance }) => provenance).map((one) => [one.title, one]),
  );
  const counts = records.map(({ bureaux }) => formatNumber(bureaux)).join(" and ");
  return {
    title: "What do bureaux far from the mean show at the next election, with nothing done?",
    subtitle: [
      `Bureaux in ${levels.length} groups of one size by their own level at the first election: ${counts} ` +
      `bureaux, scope ${scope}, weight ${weight}`,
    ],
    source: [
      `Source: ${sourcesText([...tables.values()])}.`,
      `promesse ${promesse}. Real results, and nothing was tied to any group.`,
    ],
    description: levelWords(records),
  };
}
