/**
 * Parquet files as sheets.
 *
 * @module
 */

import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { InputError, shown } from "../../input.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** Keep only the rows where a column has a value: for files that hold every election. */
export interface Only {
  column: string;
  value: string;
}

/**
 * Reads a Parquet file of flat columns as a sheet, a row group at a time, so that `only` never loads
 * the rest of the file.
 *
 * @throws {InputError} if the file is damaged, has no row, or none where `only` holds.
 *
 * @example
 * ```ts
 * import { parquetWriteBuffer } from "hyparquet-writer";
 * import { readParquet } from "./parquet.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const columnData = [{ name: "inscrits", data: [12, 30], type: "INT32" as const }];
 * const sheet = await readParquet("f.parquet", new Uint8Array(parquetWriteBuffer({ columnData })));
 * assertEquals([sheet.columns, sheet.rows], [["inscrits"], [[12], [30]]]);
 * ```
 */
export async function readParquet(name: string, bytes: Uint8Array, only?: Only): Promise<Sheet> {
  const file = bufferOf(bytes);
  const sheet: Sheet = { name, columns: [], rows: [], lines: [], faults: [] };
  const seen = new Set<string>();
  try {
    const metadata = parquetMetadata(file);
    sheet.columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    let start = 0;
    for (const { num_rows } of metadata.row_groups) {
      const end = start + Number(num_rows);
      const range = only
        ? await rangeOf(file, start, end, only, seen)
        : { rowStart: start, rowEnd: end };
      if (range.rowStart < range.rowEnd) {
        const records = await parquetReadObjects({ file, compressors, ...range });
        records.forEach((record, i) => {
          if (only && String(record[only.column]) !== only.value) return;
          sheet.rows.push(sheet.columns.map((column) => asCell(record[column])));
          sheet.lines.push(range.rowStart + i + 1);
        });
      }
      start = end;
    }
  } catch {
    throw new InputError(`The Parquet file ${shown(name)} is cut short or damaged.`);
  }
  if (sheet.rows.length === 0) {
    throw new InputError(
      only
        ? `election ${shown(only.value)} is not in ${shown(name)}, which has ${
          [...seen].slice(0, 12).join(", ")
        }.`
        : `The Parquet file ${shown(name)} has no row.`,
    );
  }
  return sheet;
}

/**
 * Column names of a Parquet file, without its rows.
 *
 * @throws {InputError} if the file is damaged.
 *
 * @example
 * ```ts
 * import { parquetWriteBuffer } from "hyparquet-writer";
 * import { parquetColumns } from "./parquet.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const columnData = [{ name: "voix", data: [12], type: "INT32" as const }];
 * const bytes = new Uint8Array(parquetWriteBuffer({ columnData }));
 * assertEquals(parquetColumns("f.parquet", bytes), ["voix"]);
 * ```
 */
export function parquetColumns(name: string, bytes: Uint8Array): string[] {
  try {
    const { children } = parquetSchema(parquetMetadata(bufferOf(bytes)));
    return children.map(({ element }) => element.name);
  } catch {
    throw new InputError(`The Parquet file ${shown(name)} is cut short or damaged.`);
  }
}

/** First to last row of a group where the value stands. */
async function rangeOf(
  file: ArrayBuffer,
  start: number,
  end: number,
  { column, value }: Only,
  seen: Set<string>,
): Promise<{ rowStart: number; rowEnd: number }> {
  const records = await parquetReadObjects({
    file,
    compressors,
    columns: [column],
    rowStart: start,
    rowEnd: end,
  });
  const values = records.map((record) => String(record[column]));
  for (const found of values) seen.add(found);
  const first = values.indexOf(value);
  return first < 0
    ? { rowStart: start, rowEnd: start }
    : { rowStart: start + first, rowEnd: start + values.lastIndexOf(value) + 1 };
}

/** The buffer of the bytes alone: they may be a view on part of a larger one. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  const whole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return whole ? buffer : bytes.slice().buffer as ArrayBuffer;
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (["string", "number", "bigint", "boolean"].includes(typeof value)) return value as Cell;
  return value instanceof Date ? value.toISOString() : String(value);
}
