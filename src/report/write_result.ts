import type { Figure } from "../charts/figure.ts";
import { toCsv } from "./csv.ts";
import { figureFiles } from "./figures.ts";
import { writeFolder } from "./folder.ts";
import {
  encodedJson,
  encodedText,
  type Files,
  MANIFEST,
  type Manifest,
  manifest,
  type ManifestRecord,
  RESULT,
  type ResultKind,
} from "./manifest.ts";
import { toParquet } from "./parquet.ts";
import type { Table } from "./table.ts";

/** A finished result, to be written. */
export interface Result {
  kind: ResultKind;
  /** What `--json` prints. */
  record: ManifestRecord;
  /** By name: `NAME.csv`. */
  tables: Readonly<Record<string, Table>>;
  /** Whether tables are written as `NAME.parquet` too. */
  parquet?: boolean;
  figures: readonly Figure[];
  /** The command line, or the call, that makes the result again. */
  command: string;
}

/**
 * Write a result into a folder: its tables as CSV, its figures in all their forms (SVG, PNG, CSV,
 * Vega-Lite), its record as `result.json`, and last `manifest.json`, with the kind of result and the
 * digest of each file. The same result gives the same bytes. Nothing is seen half-written: see
 * {@link writeFolder}.
 *
 * @param dir Folder to make, or in which to replace the files of an earlier result.
 * @returns The manifest as written.
 * @throws {InputError} in one sentence naming `out` where the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { writeResult } from "./write_result.ts";
 *
 * const dir = await Deno.makeTempDir();
 * const record = { promesse: "0.1.0", seed: "a", provenance: [] };
 * const command = "promesse placebo";
 * await writeResult(dir, { kind: "placebo", record, tables: {}, figures: [], command });
 * const { kind, files } = JSON.parse(await Deno.readTextFile(`${dir}/manifest.json`));
 * assertEquals([kind, files[0].file], ["placebo", "result.json"]);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeResult(dir: string, result: Result): Promise<Manifest> {
  const { kind, record, tables, parquet = false, figures, command } = result;
  const files: Files = new Map();
  const put = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    if (files.has(name)) throw new Error(`Two files of a ${kind} would be named ${name}.`);
    files.set(name, bytes);
  };
  for (const [name, table] of Object.entries(tables)) {
    put(`${name}.csv`, encodedText(toCsv(table)));
    if (parquet) put(`${name}.parquet`, toParquet(table));
  }
  for (const figure of figures) {
    for (const [name, bytes] of await figureFiles(figure)) put(name, bytes);
  }
  put(RESULT, encodedJson(record));
  const contents = await manifest(kind, record, command, files);
  put(MANIFEST, encodedJson(contents));
  await writeFolder(dir, files);
  return contents;
}
