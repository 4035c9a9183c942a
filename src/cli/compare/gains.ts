/**
 * The gains of strategies as two tables: the objective against random targeting, then other units.
 *
 * @module
 */

import type { Quantity } from "../../measures/mod.ts";
import type { ComparisonRecord, StrategyResult } from "../../simulation/mod.ts";
import { columns, fits, type TextColumn } from "../text/columns.ts";
import { BOUNDS, FIXED, gainOf, hasFixedRate, objectiveText } from "./words.ts";
import { counted } from "../../strategies/counted.ts";
import { decimalsOf, intervals, number, numbers, percent } from "../text/numbers.ts";
import { cut, wrap } from "../text/wrap.ts";

/**
 * Strategies by mean gain in the objective, with what they gain over random targeting.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../charts/example.ts";
 * import { gainsTable } from "./gains.ts";
 *
 * assertStringIncludes(gainsTable(exampleRecord({ random: 42, oracle: 80 })), "oracle *");
 * ```
 */
export function gainsTable(record: ComparisonRecord): string {
  const results = byGain(record);
  const gains = results.map((result) => gainOf(record, result));
  const against = results.map(({ strategy, versus_random }) =>
    strategy === "random" ? null : versus_random
  );
  const gained = objectiveText(record);
  const more = "more than random targeting";
  const tables = sideBySide(strategyColumn(results), [
    { head: "bureaux", cells: numbers(results.map((r) => Math.round(r.bureaux_targeted))) },
    { head: "contacts", cells: numbers(results.map((r) => Math.round(r.contacts.mean))) },
    { group: gained, head: "mean", cells: means(gains) },
    { group: gained, head: "90\u202f% interval", cells: spans(gains) },
  ], [
    { group: more, head: "mean", cells: means(against) },
    { group: more, head: "90\u202f% interval", cells: spans(against) },
    {
      group: more,
      head: "better",
      cells: against.map((d) => d ? percent(d.probability_better) : "–"),
    },
  ]);
  return [tables, ...legend(record)].join("\n");
}

/**
 * The same strategies in other units: votes, or the lead; points of turnout and of share; votes for 1,000
 * contacts, or euros a vote where the budget is in euros. Two tables where one would be too wide.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../charts/example.ts";
 * import { unitsTable } from "./gains.ts";
 *
 * assertStringIncludes(unitsTable(exampleRecord({ random: 42 })), "turnout, points");
 * ```
 */
export function unitsTable(record: ComparisonRecord): string {
  const results = byGain(record);
  const margin = record.objective === "margin";
  const other = results.map((r) => margin ? r.net_votes : r.margin_votes);
  const euros = record.budget.unit === "euros";
  const rates = results.map((r) => euros ? r.cost_per_vote : r.votes_per_1000_contacts);
  return sideBySide(strategyColumn(results), [
    ...pair(margin ? "votes gained" : "lead gained", other),
    ...pair("turnout, points", results.map((r) => r.turnout_points)),
  ], [
    ...pair("share, points", results.map((r) => r.share_points)),
    euros
      ? { group: "euros", head: "a vote", cells: means(rates) }
      : { group: "votes per", head: "1\u202f000 contacts", cells: means(rates) },
  ]);
}

/** One table, or two under each other with the same first column where they are too wide together. */
function sideBySide(first: TextColumn, left: TextColumn[], right: TextColumn[]): string {
  const whole = [first, ...left, ...right];
  if (fits(whole)) return columns(whole);
  return `${columns([first, ...left])}\n\n${columns([first, ...right])}`;
}

function pair(group: string, values: readonly (Quantity | null)[]): TextColumn[] {
  return [
    { group, head: "mean", cells: means(values) },
    { group, head: "90\u202f% interval", cells: spans(values) },
  ];
}

function byGain(record: ComparisonRecord): StrategyResult[] {
  return record.strategies.toSorted((a, b) => gainOf(record, b).mean - gainOf(record, a).mean);
}

function strategyColumn(results: readonly StrategyResult[]): TextColumn {
  const name = (strategy: string) => cut(strategy, 24) + (BOUNDS.includes(strategy) ? " *" : "");
  return { head: "strategy", cells: results.map((r) => name(r.strategy)), align: "left" };
}

/** Means with the decimals of the widest interval: figures beyond its width would say nothing. */
function means(values: readonly (Quantity | null)[]): string[] {
  const decimals = decimalsOf(values.flatMap((q) => q ? [q.low, q.mean, q.high] : []));
  return values.map((q) => q === null ? "–" : number(q.mean, decimals));
}

function spans(values: readonly (Quantity | null)[]): string[] {
  return intervals(
    values,
    decimalsOf(values.flatMap((q) => q ? [q.low, q.mean, q.high] : [])),
  );
}

/** Under a hundred worlds the ends are the luck of a few, and no share of campaigns can be told. */
function lies({ replicates }: ComparisonRecord): string {
  if (replicates >= 100) return "of 100 simulated campaigns, 90 lie in it";
  return `5th to 95th percentile of ${counted(replicates, "world")}, too few for an interval`;
}

function legend(record: ComparisonRecord): string[] {
  const fixed = hasFixedRate(record) ? ` (${FIXED})` : "";
  const bounds = record.strategies.some(({ strategy }) => BOUNDS.includes(strategy));
  return [
    wrap(
      `90\u202f% interval: ${
        lies(record)
      }${fixed}. Better: share of worlds in which it gains more than random ` +
        "targeting, ties counted half.",
    ),
    ...(bounds
      ? [wrap("* a bound: it sees what no campaign can, the result itself or each elector.")]
      : []),
  ];
}
