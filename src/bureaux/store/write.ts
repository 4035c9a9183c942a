/**
 * Writing an election: one Parquet file, one row group a département, and its catalogue entry.
 *
 * @module
 */

import { parquetWriteBuffer } from "hyparquet-writer";
import { InputError, shown } from "../../input.ts";
import type { CatalogEntry, ElectionTable, Totals } from "../types.ts";
import { electionProblem } from "./catalog_check.ts";
import { withElection } from "./catalog_file.ts";
import { checkElection } from "./check.ts";
import { digestOf } from "./digest.ts";
import { putFile } from "./replace.ts";

/** Where to write. */
export interface WriteOptions {
  /** Data folder; made where it does not exist. */
  dir: string;
  /** Replace what has the same name; false by default. */
  force?: boolean;
}

/**
 * Stores an election as `dir/<id>.parquet` and lists it in `dir/catalog.json`.
 *
 * Rows are sorted by code and each département is a row group, so that one can be read alone. Counts
 * are delta-packed integers, codes share prefixes with the row above, names come from a dictionary,
 * and Snappy closes each page: about 27 bytes a bureau for twelve candidates. Columns: code,
 * communeName, circonscription (null where the source does not say), registered, voters, blank (all
 * null where the source counts blank and null together), null, valid, then one an option.
 *
 * The entry's rows, totals, row ranges and votes of options are computed here from the table.
 *
 * @returns the entry as listed.
 * @throws {InputError} if the table breaks a rule of its type (see `checkElection`), or if the id is
 * listed already and `force` is not set.
 *
 * @example
 * ```ts
 * import { writeElection } from "./write.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const dir = await Deno.makeTempDir();
 * const entry = await writeElection(tinyElection(), { dir });
 * assertEquals(entry.totals.registered, 240);
 * assertEquals(entry.departements[0], { code: "2A", start: 0, end: 1 });
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeElection(
  table: ElectionTable,
  { dir, force = false }: WriteOptions,
): Promise<CatalogEntry> {
  checkElection(table);
  const sorted = sortedByCode(table);
  const departements = departementRanges(sorted.code);
  const bytes = new Uint8Array(parquetWriteBuffer({
    columnData: columnsOf(sorted),
    rowGroupSize: departements.map(({ start, end }) => end - start),
    statistics: false,
    createdBy: "promesse",
  }));
  const file = `${table.entry.id}.parquet`;
  const entry: CatalogEntry = {
    ...table.entry,
    options: table.entry.options.map((option, k) => ({ ...option, votes: sum(sorted.votes[k]) })),
    rows: sorted.code.length,
    totals: totalsOf(sorted),
    departements,
    file,
    digest: await digestOf(bytes),
  };
  // What is written can be read again.
  const problem = electionProblem(entry);
  if (problem !== null) throw new InputError(`Election ${shown(entry.id)}: ${problem}.`);
  await putFile(dir, file, bytes, (catalog) => {
    if (!force && catalog.elections.some(({ id }) => id === entry.id)) {
      throw new InputError(
        `Election ${shown(entry.id)} is already in ${shown(dir)}; force replaces it.`,
      );
    }
    return withElection(catalog, entry);
  });
  return entry;
}

/** The same table, rows in the order of their codes' characters. */
function sortedByCode(table: ElectionTable): ElectionTable {
  const { code } = table;
  const order = Uint32Array.from(code.keys()).sort((i, j) => code[i] < code[j] ? -1 : 1);
  const strings = <T>(column: T[]): T[] => Array.from(order, (i) => column[i]);
  const counts = (column: Int32Array) => Int32Array.from(order, (i) => column[i]);
  return {
    entry: table.entry,
    code: strings(code),
    communeName: strings(table.communeName),
    circonscription: strings(table.circonscription),
    registered: counts(table.registered),
    voters: counts(table.voters),
    blank: table.blank && counts(table.blank),
    null: counts(table.null),
    valid: counts(table.valid),
    votes: table.votes.map(counts),
  };
}

/** Rows [start, end) of each département, in order, of sorted codes. */
function departementRanges(code: readonly string[]): CatalogEntry["departements"] {
  const ranges: CatalogEntry["departements"] = [];
  for (let i = 0; i < code.length; i++) {
    const departement = code[i].slice(0, 2);
    const last = ranges.at(-1);
    if (last?.code === departement) last.end = i + 1;
    else ranges.push({ code: departement, start: i, end: i + 1 });
  }
  return ranges;
}

function columnsOf(table: ElectionTable) {
  // An offset index per chunk would weigh more than some of the chunks.
  const text = (name: string, data: (string | null)[], encoding?: "DELTA_BYTE_ARRAY") => ({
    name,
    data,
    type: "STRING" as const,
    nullable: name === "circonscription",
    offsetIndex: false,
    ...(encoding && { encoding }),
  });
  const count = (name: string, data: Int32Array) => ({
    name,
    data,
    type: "INT32" as const,
    nullable: false,
    offsetIndex: false,
    encoding: "DELTA_BINARY_PACKED" as const,
  });
  const blank = table.blank ? count("blank", table.blank) : {
    name: "blank",
    data: new Array(table.code.length).fill(null),
    type: "INT32" as const,
    offsetIndex: false,
  };
  return [
    text("code", table.code, "DELTA_BYTE_ARRAY"),
    text("communeName", table.communeName),
    text("circonscription", table.circonscription),
    count("registered", table.registered),
    count("voters", table.voters),
    blank,
    count("null", table.null),
    count("valid", table.valid),
    ...table.votes.map((votes, k) => count(table.entry.options[k].id, votes)),
  ];
}

function totalsOf(table: ElectionTable): Totals {
  return {
    registered: sum(table.registered),
    voters: sum(table.voters),
    blank: table.blank && sum(table.blank),
    null: sum(table.null),
    valid: sum(table.valid),
  };
}

function sum(column: Int32Array): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
