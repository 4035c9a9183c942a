import { InputError, shown } from "../../input.ts";
import type { Estimated, RankingReport, RankingResult } from "../../trials/rank/mod.ts";

/** A point of the curve of a ranking, in the unit of the figure. */
export interface TocRow {
  ranking: string;
  /** Share of all weight treated, in (0, 1]. */
  treated: number;
  /** Mean gain of those treated minus the mean gain of all. */
  over_average: number;
  /** Ends of the interval at this share alone; null where the error is not known. */
  low: number | null;
  high: number | null;
  /** Area under the whole curve, with its interval: the same in every row of a ranking. */
  autoc: number;
  autoc_low: number | null;
  autoc_high: number | null;
}

/**
 * Shares at which to ask `evaluateRankings` for the points of a curve: 5 % to 100 %, by 1 %. Below, a
 * curve estimated from a trial is mostly noise.
 */
export const TOC_SHARES: readonly number[] = Array.from({ length: 96 }, (_, k) => (k + 5) / 100);

/** Fewest points that are joined by lines. */
const FEWEST = 10;

/**
 * The data of a figure of TOC curves: ranking by ranking, by share treated.
 *
 * @param factor What gains are multiplied by: 100 turns shares into points.
 * @param names What rankings are called, by score.
 * @throws {InputError} if the report has no ranking, fewer than 10 shares of one, or two of one name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { evaluateRankings } from "../../trials/rank/mod.ts";
 * import { TOC_SHARES, tocRows } from "./rows.ts";
 *
 * const gain = [0.02, 0];
 * const report = evaluateRankings({ gain, scores: new Map([["past", [2, 1]]]) }, { budgets: TOC_SHARES });
 * const rows = tocRows(report, 100);
 * assertEquals(rows.map(({ over_average }) => over_average).slice(44, 46), [1, 1]);
 * assertEquals(rows[95].over_average, 0);
 * ```
 */
export function tocRows(
  report: RankingReport,
  factor = 1,
  names: Readonly<Record<string, string>> = {},
): TocRow[] {
  if (report.rankings.length === 0) {
    throw new InputError("report must hold a ranking to draw, got none.");
  }
  const called = report.rankings.map(({ score }) =>
    Object.hasOwn(names, score) ? names[score] : score
  );
  const twice = called.find((name, k) => called.indexOf(name) < k);
  if (twice !== undefined) {
    throw new InputError(`names must tell rankings apart, got ${shown(twice)} twice.`);
  }
  return report.rankings.flatMap((ranking, k) => rowsOf(ranking, factor, called[k]));
}

function rowsOf(
  { score, autoc, budgets }: RankingResult,
  factor: number,
  name: string,
): TocRow[] {
  if (budgets.length < FEWEST) {
    throw new InputError(
      `report must hold at least ${FEWEST} shares of ${shown(score)} to draw a curve, got ` +
        `${budgets.length}: give evaluateRankings the option budgets: TOC_SHARES.`,
    );
  }
  const area = scaled(autoc, factor);
  return budgets.map(({ budget, toc }) => {
    const { estimate, low, high } = scaled(toc, factor);
    return {
      ranking: name,
      treated: budget,
      over_average: estimate,
      low,
      high,
      autoc: area.estimate,
      autoc_low: area.low,
      autoc_high: area.high,
    };
  });
}

function scaled({ estimate, low, high }: Estimated, factor: number) {
  const known = (value: number) => Number.isFinite(value) ? value * factor + 0 : null;
  return { estimate: estimate * factor + 0, low: known(low), high: known(high) };
}
