import { type ColumnTable, table as arqueroTable } from "arquero";
import type { ComparisonRecord, PlanRow, Replicates } from "../simulation/types.ts";
import { planTable } from "./plan.ts";
import { parametersTable, replicatesTable } from "./replicates.ts";
import { summariesTable } from "./summaries.ts";
import type { Table } from "./table.ts";

/** The tables of a run, by the names of their files. */
export interface RunTables<T> {
  summaries: T;
  replicates: T;
  parameters: T;
  plan: T;
}

/**
 * The tables of a run as plain columns: what the CSV and Parquet files hold.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { runTables } from "./tables.ts";
 *
 * const { record, replicates, plan } = exampleRun();
 * assertEquals(runTables(record, replicates, plan).parameters.rows, 2);
 * ```
 */
export function runTables(
  record: ComparisonRecord,
  replicates: Replicates,
  plan: readonly PlanRow[],
): RunTables<Table> {
  return {
    summaries: summariesTable(record),
    replicates: replicatesTable(replicates),
    parameters: parametersTable(replicates),
    plan: planTable(plan),
  };
}

/**
 * The tables of a run as arquero tables, with the column names of the files, for a notebook.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { tables } from "./tables.ts";
 *
 * const { record, replicates, plan } = exampleRun();
 * const { summaries } = tables(record, replicates, plan);
 * assertEquals(summaries.get("strategy", 2), "potential");
 * assertEquals(summaries.select("strategy", "net_votes_mean").numCols(), 2);
 * ```
 */
export function tables(
  record: ComparisonRecord,
  replicates: Replicates,
  plan: readonly PlanRow[],
): RunTables<ColumnTable> {
  const run = runTables(record, replicates, plan);
  return {
    summaries: toArquero(run.summaries),
    replicates: toArquero(run.replicates),
    parameters: toArquero(run.parameters),
    plan: toArquero(run.plan),
  };
}

/**
 * A table as an arquero table.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { doubles, table } from "./table.ts";
 * import { toArquero } from "./tables.ts";
 *
 * assertEquals(toArquero(table([doubles("gain", [3, 4])])).objects(), [{ gain: 3 }, { gain: 4 }]);
 * ```
 */
export function toArquero({ columns }: Table): ColumnTable {
  return arqueroTable(columns.map(({ name, values }) => [name, values] as [string, typeof values]));
}
