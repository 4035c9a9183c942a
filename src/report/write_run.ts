import { gainChart, toPng } from "../charts/mod.ts";
import type { ComparisonRecord, PlanRow, Replicates } from "../simulation/types.ts";
import { toCsv } from "./csv.ts";
import { writeFolder } from "./folder.ts";
import { type Files, type Manifest, manifest } from "./manifest.ts";
import { toParquet } from "./parquet.ts";
import { runTables } from "./tables.ts";

/** A finished run, to be written. */
export interface Run {
  record: ComparisonRecord;
  replicates: Replicates;
  plan: readonly PlanRow[];
  /** The command line, or the call, that makes the run again. */
  command: string;
  /** The figure as SVG; by default the chart of gains of the record. */
  figure?: string;
}

/**
 * Write a run into a folder: `summaries`, `replicates`, `parameters` and `plan` as CSV and Parquet,
 * `gains.svg` and `gains.png`, `result.json` (the record) and `manifest.json`. The same run gives the
 * same bytes. Nothing is seen half-written: see {@link writeFolder}.
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
  const { record, replicates, plan, command } = run;
  const files: Files = new Map();
  for (const [name, table] of Object.entries(runTables(record, replicates, plan))) {
    files.set(`${name}.csv`, encoded(toCsv(table)));
    files.set(`${name}.parquet`, toParquet(table));
  }
  const figure = run.figure ?? gainChart(record);
  files.set("gains.svg", encoded(figure));
  files.set("gains.png", await toPng(figure));
  files.set("result.json", encoded(json(record)));
  const contents = await manifest(record, command, files);
  files.set("manifest.json", encoded(json(contents)));
  await writeFolder(dir, files);
  return contents;
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function json(value: object): string {
  return JSON.stringify(value, null, 2) + "\n";
}
