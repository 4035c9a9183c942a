/**
 * Parquet as columns.
 *
 * @module
 */

import { parquetMetadata, parquetRead, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { InputError, shown } from "../../../input.ts";
import { gatheredCodes, MISSING, type TrialTable } from "./table.ts";

/**
 * Reads a Parquet file of flat columns.
 *
 * @param only columns that will be asked for; the others are named and never read
 * @throws {InputError} if the file is damaged or has no row.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { parquetWriteBuffer } from "hyparquet-writer";
 * import { readParquetTable } from "./parquet.ts";
 *
 * const columnData = [{ name: "y", data: [0.5, 1], type: "DOUBLE" as const }];
 * const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
 * const table = await readParquetTable("t.parquet", bytes, ["y"]);
 * assertEquals([...table.numbers(0)], [0.5, 1]);
 * ```
 */
export async function readParquetTable(
  name: string,
  bytes: Uint8Array,
  only: readonly string[],
): Promise<TrialTable> {
  const file = bytes.slice().buffer as ArrayBuffer;
  const found = new Map<string, unknown[]>();
  let columns: string[];
  let rows: number;
  try {
    const metadata = parquetMetadata(file);
    columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    rows = Number(metadata.num_rows);
    const wanted = columns.filter((column) => only.includes(column));
    for (const column of wanted) found.set(column, new Array(rows));
    if (wanted.length > 0) {
      await parquetRead({
        file,
        metadata,
        compressors,
        columns: wanted,
        onChunk: ({ columnName, columnData, rowStart }) => {
          const into = found.get(columnName)!;
          for (let i = 0; i < columnData.length; i++) into[rowStart + i] = columnData[i];
        },
      });
    }
  } catch {
    throw new InputError(`The Parquet file ${shown(name)} is cut short or damaged.`);
  }
  if (rows === 0) throw new InputError(`The Parquet file ${shown(name)} has no row.`);
  const cell = (column: number, row: number) => found.get(columns[column])![row];
  const text = (column: number, row: number) => {
    const value = cell(column, row);
    if (value === null || value === undefined || Number.isNaN(value)) return null;
    const trimmed = String(value).trim();
    return MISSING.test(trimmed) ? null : trimmed;
  };
  return {
    name,
    rows,
    columns,
    lineOf: (row) => row + 1,
    text,
    codes: (column) => {
      const known = new Map<unknown, number>();
      const first: number[] = [];
      const kinds = Int32Array.from({ length: rows }, (_, row) => {
        const value = cell(column, row);
        let kind = known.get(value);
        if (kind === undefined) known.set(value, kind = first.push(row) - 1);
        return kind;
      });
      return gatheredCodes(kinds, first.map((row) => text(column, row)));
    },
    numbers: (column) =>
      Float64Array.from({ length: rows }, (_, row) => asNumber(cell(column, row))),
  };
}

/** NaN where missing, Infinity where it is no number. */
function asNumber(value: unknown): number {
  if (value === null || value === undefined) return NaN;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = String(value).trim();
  if (MISSING.test(text)) return NaN;
  const number = Number(text);
  return Number.isFinite(number) ? number : Infinity;
}
