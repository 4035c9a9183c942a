/**
 * The folder of a result that is not a run: its record, tables, figures and manifest.
 *
 * @module
 */

import { toPng } from "../../charts/png.ts";
import { toCsv } from "../../report/csv.ts";
import { sha256 } from "../../report/digest.ts";
import { writeFolder } from "../../report/folder.ts";
import type { Files } from "../../report/manifest.ts";
import type { Table } from "../../report/table.ts";

/** What a folder holds. */
export interface ResultFolder {
  /** What `--json` prints; `provenance` is what the manifest lists as inputs. */
  record: { promesse: string; seed: string; provenance: readonly object[] };
  /** By name: `NAME.csv`. */
  tables: Readonly<Record<string, Table>>;
  /** SVG by name: `NAME.svg` and `NAME.png`. */
  figures: Readonly<Record<string, string>>;
  /** The command line that makes it again. */
  command: string;
}

/**
 * Writes a result into a folder: `result.json`, tables as CSV, figures as SVG and PNG, and last
 * `manifest.json` with the digest of each. The same result gives the same bytes.
 *
 * @throws {InputError} naming `--out` where the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { writeResult } from "./folder.ts";
 *
 * const dir = await Deno.makeTempDir();
 * const record = { promesse: "0.1.0", seed: "a", provenance: [] };
 * await writeResult(dir, { record, tables: {}, figures: {}, command: "promesse placebo" });
 * const { files } = JSON.parse(await Deno.readTextFile(`${dir}/manifest.json`));
 * assertEquals(files[0].file, "result.json");
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeResult(dir: string, result: ResultFolder): Promise<void> {
  const { record, tables, figures, command } = result;
  const files: Files = new Map([["result.json", encoded(json(record))]]);
  for (const [name, table] of Object.entries(tables)) {
    files.set(`${name}.csv`, encoded(toCsv(table)));
  }
  for (const [name, svg] of Object.entries(figures)) {
    files.set(`${name}.svg`, encoded(svg));
    files.set(`${name}.png`, await toPng(svg));
  }
  const listed = [];
  for (const [file, bytes] of files) {
    listed.push({ file, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  const manifest = {
    schema: "promesse-manifest/1",
    promesse: record.promesse,
    command,
    seed: record.seed,
    digest: listed[0].sha256,
    inputs: record.provenance,
    files: listed,
  };
  files.set("manifest.json", encoded(json(manifest)));
  await writeFolder(dir, files);
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function json(value: object): string {
  return JSON.stringify(value, null, 2) + "\n";
}
