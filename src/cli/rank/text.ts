/**
 * Rankings as text.
 *
 * @module
 */

import type { Estimated, RankingReport } from "../../trials/rank/mod.ts";
import { columns } from "../text/columns.ts";
import { decimalsOf, number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/**
 * The whole text of a report: areas, gains at budgets, differences.
 *
 * @param known true where gains are known, not estimated by a trial.
 * @param leftOut rows of the file left out and why, one sentence each.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { evaluateRankings } from "../../trials/rank/mod.ts";
 * import { rankText } from "./text.ts";
 *
 * const report = evaluateRankings({ gain: [2, 1, 0], scores: new Map([["a", [3, 2, 1]]]) });
 * assertStringIncludes(rankText(report, true), "Qini");
 * ```
 */
export function rankText(
  report: RankingReport,
  known: boolean,
  leftOut: readonly string[] = [],
): string {
  const { rows, weight, meanGain, replicates, level, comparisons } = report;
  return [
    wrap(
      `${number(rows)} rows, total weight ${number(weight)}. Mean gain of treating everybody: ${
        shown(meanGain)
      }${known ? " (gains as given)" : " (estimated from the trial)"}.`,
    ),
    ...(leftOut.length > 0 ? [wrap(`Left out: ${leftOut.join(" ")}`)] : []),
    areasTable(report),
    budgetsTable(report),
    ...(comparisons.length > 0 ? [comparisonsTable(report)] : []),
    wrap(
      `Standard errors after ±, from ${number(replicates)} half-samples; intervals at ${
        number(100 * level)
      }\u202f%. A random order has AUTOC, Qini and gain over random of exactly 0.`,
    ),
  ].join("\n\n");
}

function areasTable({ rankings }: RankingReport): string {
  return columns([
    { head: "score", cells: rankings.map(({ score }) => score), align: "left" },
    { head: "values", cells: rankings.map(({ values }) => number(values)) },
    { head: "AUTOC", cells: rankings.map(({ autoc }) => shown(autoc)) },
    { head: "interval", cells: rankings.map(({ autoc }) => interval(autoc)) },
    { head: "Qini", cells: rankings.map(({ qini }) => shown(qini)) },
    { head: "interval", cells: rankings.map(({ qini }) => interval(qini)) },
  ]);
}

function budgetsTable({ rankings }: RankingReport): string {
  const rows = rankings.flatMap(({ score, budgets }) => budgets.map((at) => ({ score, ...at })));
  return columns([
    { head: "score", cells: rows.map(({ score }) => score), align: "left" },
    { head: "treated", cells: rows.map(({ budget }) => `${number(100 * budget)}\u202f%`) },
    { head: "TOC", cells: rows.map(({ toc }) => shown(toc)) },
    { head: "gain", cells: rows.map(({ gain }) => shown(gain)) },
    { head: "over random", cells: rows.map(({ overRandom }) => shown(overRandom)) },
    { head: "interval", cells: rows.map(({ overRandom }) => interval(overRandom)) },
  ]);
}

function comparisonsTable({ comparisons }: RankingReport): string {
  return columns([
    {
      head: "difference",
      cells: comparisons.map(({ first, second }) => `${first} − ${second}`),
      align: "left",
    },
    { head: "AUTOC", cells: comparisons.map(({ autoc }) => shown(autoc)) },
    { head: "p", cells: comparisons.map(({ autoc }) => p(autoc)) },
    { head: "Qini", cells: comparisons.map(({ qini }) => shown(qini)) },
    { head: "p", cells: comparisons.map(({ qini }) => p(qini)) },
  ]);
}

function shown({ estimate, se }: Estimated): string {
  // Two figures of the error decide the decimals: an AUTOC of −0.017 with an error of 0.003.
  const decimals = se > 0 && se < 10
    ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(se))))
    : decimalsOf([estimate]);
  return `${number(estimate, decimals)} ± ${number(se, decimals)}`;
}

function interval({ low, high, se }: Estimated): string {
  const decimals = se > 0 && se < 10
    ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(se))))
    : decimalsOf([low, high]);
  return `${number(low, decimals)} to ${number(high, decimals)}`;
}

function p({ p }: Estimated): string {
  return p === null ? "–" : number(p, 3);
}
