/**
 * Importing an election: files in any official layout become a table, and a list of what is wrong.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import { refusePersonalData } from "../guard.ts";
import type { ElectionTable } from "../types.ts";
import { assemble } from "./assemble.ts";
import { decodedText, isParquet, plainBytes } from "./bytes.ts";
import { readDelimited } from "./delimited.ts";
import {
  candidateColumns,
  detectLayout,
  draftOf,
  type LayoutName,
  unknownLayout,
} from "./layouts.ts";
import { electionColumn } from "./long_pair.ts";
import { catalogOptions } from "./options.ts";
import { parquetColumns, readParquet } from "./parquet.ts";
import { type ImportOptions, type Settings, validated } from "./settings.ts";
import type { Problem, Sheet } from "./sheet.ts";

export type { ImportOptions } from "./settings.ts";
export type { LayoutName } from "./layouts.ts";
export type { Problem } from "./sheet.ts";

/** A file to import: its bytes, and the name by which messages call it. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** What an import gives. */
export interface Imported {
  /** The bureaux that pass every check. */
  table: ElectionTable;
  /** The rows that fail, one entry a row, in order of line; none of them is in the table. */
  problems: Problem[];
  layout: LayoutName;
}

/**
 * Reads one file, or the two of a long layout, as an election. Text (semicolons, commas, tabs; UTF-8
 * or Windows-1252), Parquet, and either of them gzipped.
 *
 * Rows that fail a check are left out of the table and listed with their line and the reason: the
 * caller decides whether to keep the rest. Nothing is written.
 *
 * @throws {InputError} if an option is wrong, a file is empty, damaged, not text, of an unknown
 * layout, or looks like personal data; if two files are no pair.
 *
 * @example
 * ```ts
 * import { importElection } from "./import_election.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "code;inscrits;votants;blancs;nuls;exprimes;OUI;NON\n" +
 *   "01001_0001;100;60;1;1;58;30;28\n01001_0002;100;60;1;1;58;30;27\n";
 * const { table, problems } = await importElection(new TextEncoder().encode(text), {
 *   as: "referendum-2028",
 *   date: "2028-03-05",
 * });
 * assertEquals(table.code, ["01001_0001"]);
 * assertEquals(problems[0].line, 3);
 * assertEquals(problems[0].reason, "votes sum to 57, valid is 58");
 * ```
 */
export async function importElection(
  files: Uint8Array | ImportFile | readonly ImportFile[],
  options: ImportOptions,
): Promise<Imported> {
  const settings = validated(options);
  const list = files instanceof Uint8Array
    ? [{ name: "file", bytes: files }]
    : Array.isArray(files)
    ? files as readonly ImportFile[]
    : [files as ImportFile];
  const sheets: Sheet[] = [];
  for (const file of list) sheets.push(await readSheet(file, settings));
  const layout = settings.layout ?? guessedLayout(sheets);
  for (const sheet of sheets) guard(sheet, layout);
  refuseIdleElection(sheets, settings);
  const draft = draftOf(layout, sheets, settings.by);
  const catalogued = catalogOptions(draft.options, settings.blocs);
  const entry: ElectionTable["entry"] = {
    ...settings.entry,
    options: catalogued.options,
    notes: [...settings.entry.notes, ...catalogued.notes],
  };
  return { ...assemble(draft, entry, settings.circonscriptionOf), layout };
}

/** An unknown layout is less telling than a table of people: the guard speaks first. */
function guessedLayout(sheets: readonly Sheet[]): LayoutName {
  const layout = layoutOrNull(sheets);
  if (layout !== null) return layout;
  const alone = sheets.map((sheet) => layoutOrNull([sheet]));
  // The candidates of an official file are not people to protect, whatever stands beside it.
  sheets.forEach((sheet, i) => guard(sheet, alone[i]));
  const whole = sheets.length < 2 ? -1 : alone.findIndex((found) => found !== null);
  if (whole < 0) throw unknownLayout(sheets);
  throw new InputError(
    `Two files must be a pair, one of bureaux and one of results joined on code, but ${
      shown(sheets[whole].name)
    } is a whole election (layout ${alone[whole]}): import it alone.`,
  );
}

function layoutOrNull(sheets: readonly Sheet[]): LayoutName | null {
  try {
    return detectLayout(sheets);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return null;
  }
}

/** `election` chooses among several: in files of one it would be passed over in silence. */
function refuseIdleElection(sheets: readonly Sheet[], { election }: Settings): void {
  if (election === undefined) return;
  if (sheets.some(({ columns }) => electionColumn(columns) >= 0)) return;
  throw new InputError(
    `election ${shown(election)} cannot be chosen: ${
      sheets.map(({ name }) => shown(name)).join(" and ")
    } holds no column id_election.`,
  );
}

function guard(sheet: Sheet, layout: LayoutName | null): void {
  refusePersonalData(
    { name: sheet.name, columns: sheet.columns, rows: sheet.rows.slice(0, 500) },
    { candidates: layout ? candidateColumns(layout, sheet) : new Set() },
  );
}

async function readSheet(file: ImportFile, settings: Settings): Promise<Sheet> {
  const bytes = await plainBytes(file.name, file.bytes);
  const { election } = settings;
  if (isParquet(bytes)) {
    const columns = parquetColumns(file.name, bytes);
    const at = election === undefined ? -1 : electionColumn(columns);
    return readParquet(
      file.name,
      bytes,
      at < 0 ? undefined : { column: columns[at], value: election! },
    );
  }
  const sheet = readDelimited(file.name, decodedText(file.name, bytes, settings.encoding));
  return election === undefined ? sheet : onlyElection(sheet, election);
}

function onlyElection(sheet: Sheet, election: string): Sheet {
  const at = electionColumn(sheet.columns);
  if (at < 0) return sheet;
  const kept = sheet.rows.flatMap((cells, r) => cells[at] === election ? [r] : []);
  if (kept.length === 0) {
    const seen = [...new Set(sheet.rows.map((cells) => cells[at]))].slice(0, 12).join(", ");
    throw new InputError(
      `election ${shown(election)} is not in ${shown(sheet.name)}, which has ${seen}.`,
    );
  }
  return {
    ...sheet,
    rows: kept.map((r) => sheet.rows[r]),
    lines: kept.map((r) => sheet.lines[r]),
  };
}
