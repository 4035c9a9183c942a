/**
 * A listed Parquet file, opened: its bytes are those the catalogue promises.
 *
 * @module
 */

import { type FileMetaData, parquetMetadata, parquetRead } from "hyparquet";
import { InputError, shown } from "../../input.ts";
import { readBytes } from "./bytes.ts";
import { digestOf } from "./digest.ts";

/** What must be known of a file to open it: part of a catalogue entry, and its folder. */
export interface Listed {
  file: string;
  digest: string;
  rows: number;
  folder: string;
}

/** An open file. */
export interface ParquetFile {
  /** File name, for messages. */
  name: string;
  bytes: ArrayBuffer;
  metadata: FileMetaData;
}

/** Rows [start, end). */
export interface RowRange {
  start: number;
  end: number;
}

/** Values of a column as decoded: typed where the column is of whole numbers without nulls. */
export type Chunk = Int32Array | Float64Array | readonly unknown[];

/**
 * Reads the file and checks that it is the one listed. The whole file is read, as it is small (about
 * 2 MB) and its digest is what every result will cite; decoding, the costly part, is by row group.
 *
 * @throws {InputError} if it is missing, is not the file of the digest, is not Parquet, or has another
 * number of rows than listed.
 *
 * @example
 * ```ts
 * import { openListed } from "./parquet_file.ts";
 * import { writeElection } from "./write.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const entry = await writeElection(tinyElection(), { dir });
 * const file = await openListed({ ...entry, folder: dir });
 * assertEquals(file.metadata.row_groups.length, 2);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function openListed(listed: Listed): Promise<ParquetFile> {
  const { file, digest, rows } = listed;
  const bytes = await listedBytes(listed);
  if (await digestOf(bytes) !== digest) {
    throw new InputError(
      `The file ${shown(file)} is not the one listed (its sha256 differs): it was changed or cut.`,
    );
  }
  const metadata = metadataOf(file, bytes.buffer);
  if (Number(metadata.num_rows) !== rows) {
    throw new InputError(
      `The file ${shown(file)} has ${metadata.num_rows} rows where its catalogue says ${rows}.`,
    );
  }
  return { name: file, bytes: bytes.buffer, metadata };
}

/**
 * The bytes of a listed file.
 *
 * @throws {InputError} if it is missing.
 *
 * @example
 * ```ts
 * import { listedBytes } from "./parquet_file.ts";
 * import { assertRejects } from "@std/assert";
 *
 * const nowhere = { file: "a.parquet", folder: "/no/such/folder" };
 * await assertRejects(() => listedBytes(nowhere), Error, "missing");
 * ```
 */
export async function listedBytes(
  { file, folder }: Pick<Listed, "file" | "folder">,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(folder, file);
  if (bytes !== null) return bytes;
  throw new InputError(`The file ${shown(file)} is listed but missing from its data folder.`);
}

/**
 * The footer of a Parquet file.
 *
 * @throws {InputError} if it cannot be read.
 *
 * @example
 * ```ts
 * import { metadataOf } from "./parquet_file.ts";
 * import { assertThrows } from "@std/assert";
 *
 * assertThrows(() => metadataOf("a.parquet", new ArrayBuffer(99)), Error, "Parquet");
 * ```
 */
export function metadataOf(name: string, bytes: ArrayBuffer): FileMetaData {
  try {
    return parquetMetadata(bytes);
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * Decodes columns over a range of rows, touching only the row groups that hold it.
 *
 * @param columns names of columns, each of which the file must have.
 * @param take called with a column's name, its values and the row of the first of them; values lie
 * within the range.
 * @throws {InputError} if a column is missing or a page cannot be decoded.
 *
 * @example
 * ```ts
 * import { openListed, readColumns } from "./parquet_file.ts";
 * import { writeElection } from "./write.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const entry = await writeElection(tinyElection(), { dir });
 * const file = await openListed({ ...entry, folder: dir });
 * await readColumns(file, ["voters"], { start: 2, end: 4 }, (_name, values, row) => {
 *   assertEquals([Array.from(values), row], [[40, 60], 2]);
 * });
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function readColumns(
  { name, bytes, metadata }: ParquetFile,
  columns: string[],
  { start, end }: RowRange,
  take: (column: string, values: Chunk, row: number) => void,
): Promise<void> {
  const present = new Set(metadata.schema.map((element) => element.name));
  for (const column of columns) {
    if (!present.has(column)) {
      throw new InputError(`The file ${shown(name)} lacks the column ${shown(column)}.`);
    }
  }
  let rows = 0;
  // What a callback throws is lost on the reader, so it is kept and thrown afterwards.
  let failure: unknown;
  try {
    await parquetRead({
      file: bytes,
      metadata,
      columns,
      rowStart: start,
      rowEnd: end,
      onChunk({ columnName, columnData, rowStart, rowEnd }) {
        const from = Math.max(start - rowStart, 0);
        const to = Math.min(end, rowEnd) - rowStart;
        if (to <= from) return;
        rows += to - from;
        const values = columnData as Chunk;
        const whole = from === 0 && to === values.length;
        try {
          take(columnName, whole ? values : values.slice(from, to), rowStart + from);
        } catch (error) {
          failure ??= error;
        }
      },
    });
    if (failure !== undefined) throw failure;
  } catch (error) {
    throw unreadable(name, error);
  }
  if (rows !== (end - start) * columns.length) {
    throw unreadable(name, new Error("rows are missing"));
  }
}

function unreadable(name: string, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error);
  return new InputError(`The file ${shown(name)} cannot be read as Parquet: ${reason}.`);
}
