/**
 * Reading an election's file: only the row groups asked for are decoded.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import type { Bureaux, CatalogEntry } from "../types.ts";
import { FIXED_COLUMNS } from "./layout.ts";
import { type Chunk, type ParquetFile, readColumns, type RowRange } from "./parquet_file.ts";

/** The columns of {@linkcode Bureaux}, without what is said about them. */
export type BureauxColumns = Omit<Bureaux, "election" | "territory" | "provenance">;

/**
 * The bureaux of some départements of an election, in the order of the file.
 *
 * @param entry the election, whose file `file` is.
 * @param departements codes, each of which the entry lists.
 * @throws {InputError} if the file cannot be read or holds other départements than listed.
 *
 * @example
 * ```ts
 * import { readBureaux } from "./read.ts";
 * import { openListed } from "./parquet_file.ts";
 * import { writeElection } from "./write.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const entry = await writeElection(tinyElection(), { dir });
 * const file = await openListed({ ...entry, folder: dir });
 * const corsica = await readBureaux(file, entry, ["2A"]);
 * assertEquals(corsica.code, ["2A004_0001"]);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function readBureaux(
  file: ParquetFile,
  entry: CatalogEntry,
  departements: readonly string[],
): Promise<BureauxColumns> {
  const wanted = new Set(departements);
  const parts = entry.departements.filter(({ code }) => wanted.has(code));
  for (const part of parts) checkRange(part, file);
  const size = parts.reduce((total, { start, end }) => total + end - start, 0);
  const columns = emptyColumns(size, entry.options.length);
  const fill = filler(columns, entry);
  const names = [...FIXED_COLUMNS, ...entry.options.map(({ id }) => id)];
  let offset = 0;
  for (const range of joined(parts)) {
    for (let i = 0; i < range.end - range.start; i++) columns.row[offset + i] = range.start + i;
    const shift = offset - range.start;
    await readColumns(file, names, range, (name, values, row) => fill[name](values, row + shift));
    offset += range.end - range.start;
  }
  nameCommunes(columns, parts, file.name);
  return columns;
}

/** Before arrays are made of that length. */
function checkRange(
  { code, start, end }: CatalogEntry["departements"][number],
  { name, metadata }: ParquetFile,
): void {
  if (start < end && end <= Number(metadata.num_rows)) return;
  throw new InputError(
    `The file ${shown(name)} has ${metadata.num_rows} rows where its catalogue says that ` +
      `département ${code} goes from ${start} to ${end}.`,
  );
}

function emptyColumns(size: number, options: number): BureauxColumns {
  return {
    size,
    row: new Int32Array(size),
    code: new Array(size),
    departement: new Array(size),
    commune: new Array(size),
    communeName: new Array(size),
    circonscription: new Array(size),
    registered: new Int32Array(size),
    voters: new Int32Array(size),
    blank: new Int32Array(size),
    null: new Int32Array(size),
    valid: new Int32Array(size),
    votes: Array.from({ length: options }, () => new Int32Array(size)),
  };
}

/** Neighbouring ranges as one, so that they are read in one go. */
function joined(parts: readonly RowRange[]): RowRange[] {
  const ranges: RowRange[] = [];
  for (const { start, end } of parts) {
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

/** For each column of the file, what puts its values in place. */
function filler(
  columns: BureauxColumns,
  { options }: CatalogEntry,
): Record<string, (values: Chunk, at: number) => void> {
  const text = (target: (string | null)[]) => (values: Chunk, at: number) => {
    for (let i = 0; i < values.length; i++) target[at + i] = (values[i] ?? null) as string | null;
  };
  const counts = (target: Int32Array) => (values: Chunk, at: number) => {
    // A column with nulls comes as an array; typed conversion reads them as the zeros of the target.
    target.set(values as ArrayLike<number>, at);
  };
  const fill: Record<string, (values: Chunk, at: number) => void> = {
    code: text(columns.code),
    communeName: text(columns.communeName),
    circonscription: text(columns.circonscription),
    registered: counts(columns.registered),
    voters: counts(columns.voters),
    blank: counts(columns.blank),
    null: counts(columns.null),
    valid: counts(columns.valid),
  };
  options.forEach(({ id }, k) => fill[id] = counts(columns.votes[k]));
  return fill;
}

/** Départements and communes from the codes; equal neighbours share one string. */
function nameCommunes(
  { code, departement, commune }: BureauxColumns,
  parts: CatalogEntry["departements"],
  file: string,
): void {
  let i = 0;
  for (const part of parts) {
    let last = "";
    for (const stop = i + part.end - part.start; i < stop; i++) {
      if (last === "" || !code[i].startsWith(last)) last = code[i].slice(0, 5);
      if (!last.startsWith(part.code)) {
        throw new InputError(
          `The file ${shown(file)} has bureau ${code[i]} where its catalogue says ${part.code}.`,
        );
      }
      departement[i] = part.code;
      commune[i] = last;
    }
  }
}
