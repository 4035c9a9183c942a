import type { Difference, Quantity } from "../measures/types.ts";
import type { ComparisonRecord, StrategyResult } from "../simulation/types.ts";
import { type Column, doubles, strings, type Table, table } from "./table.ts";

/** Fields of a strategy's result that are quantities, in the order of their columns. */
const QUANTITIES = [
  "contacts",
  "net_votes",
  "margin_votes",
  "turnout_points",
  "share_points",
  "votes_per_1000_contacts",
  "cost_per_vote",
  "regret_to_oracle",
] as const;

const DIFFERENCES = ["versus_random", "versus_uniform"] as const;

const PARTS = ["mean", "low", "high", "mcse", "expected_low", "expected_high"] as const;

/**
 * Summaries as a table, one row a strategy in the record's order: `strategy`, `attempts`, `unspent`,
 * `bureaux_targeted`, then each quantity as `<quantity>_mean`, `_low`, `_high`, `_mcse`,
 * `_expected_low`, `_expected_high`, differences with `_probability_better` too. A quantity that does
 * not exist is null in all its columns.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { summariesTable } from "./summaries.ts";
 *
 * const { columns, rows } = summariesTable(exampleRun().record);
 * assertEquals(rows, 3);
 * assertEquals(columns[0].values[1], "random");
 * assertEquals(columns.find(({ name }) => name === "net_votes_mean")?.values[1], 42);
 * ```
 */
export function summariesTable({ strategies }: ComparisonRecord): Table {
  const plain = (name: "attempts" | "unspent" | "bureaux_targeted") =>
    doubles(name, strategies.map((strategy) => strategy[name]));
  return table([
    strings("strategy", strategies.map(({ strategy }) => strategy)),
    plain("attempts"),
    plain("unspent"),
    plain("bureaux_targeted"),
    ...QUANTITIES.flatMap((name) => quantityColumns(strategies, name)),
    ...DIFFERENCES.flatMap((name) => [
      ...quantityColumns(strategies, name),
      probabilityColumn(name, strategies.map((strategy) => strategy[name])),
    ]),
  ]);
}

function quantityColumns(
  strategies: readonly StrategyResult[],
  name: typeof QUANTITIES[number] | typeof DIFFERENCES[number],
): Column[] {
  const quantities: (Quantity | null)[] = strategies.map((strategy) => strategy[name]);
  return PARTS.map((part) =>
    doubles(`${name}_${part}`, quantities.map((quantity) => quantity?.[part] ?? null))
  );
}

function probabilityColumn(name: string, differences: readonly Difference[]): Column {
  return doubles(
    `${name}_probability_better`,
    differences.map(({ probability_better }) => probability_better),
  );
}
