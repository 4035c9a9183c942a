import type { Figure } from "../charts/figure.ts";
import { gainFigure } from "../charts/gain/figure.ts";
import type { ComparisonRecord, PlanRow, Replicates } from "../simulation/types.ts";
import type { Manifest } from "./manifest.ts";
import { runTables } from "./tables.ts";
import { writeResult } from "./write_result.ts";

/** A finished run, to be written. */
export interface Run {
  record: ComparisonRecord;
  replicates: Replicates;
  plan: readonly PlanRow[];
  /** The command line, or the call, that makes the run again. */
  command: string;
  /** By default the figure of gains of the record. */
  figures?: readonly Figure[];
}

/**
 * Write a run into a folder: `summaries`, `replicates`, `parameters` and `plan` as CSV and Parquet,
 * the figure of gains in all its forms, `result.json` (the record) and `manifest.json`: see
 * {@link writeResult}.
 *
 * @param dir Folder to make, or in which to replace the files of an earlier run.
 * @returns The manifest as written.
 * @throws {InputError} in one sentence naming `out` where the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRun } from "./example.ts";
 * import { writeRun } from "./write_run.ts";
 *
 * const parent = await Deno.makeTempDir();
 * const { files } = await writeRun(`${parent}/run`, { ...exampleRun(), command: "promesse compare" });
 * assertEquals(files[0].file, "summaries.csv");
 * assertEquals((await Deno.readTextFile(`${parent}/run/plan.csv`)).split("\n").length, 5);
 * await Deno.remove(parent, { recursive: true });
 * ```
 */
export async function writeRun(dir: string, run: Run): Promise<Manifest> {
  const { record, replicates, plan, command, figures = [gainFigure(record)] } = run;
  const tables = { ...runTables(record, replicates, plan) };
  return await writeResult(dir, {
    kind: "comparison",
    record,
    tables,
    parquet: true,
    figures,
    command,
  });
}
