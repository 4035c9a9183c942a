/**
 * Importing an election: files in any official layout become a table, and a list of what is wrong.
 *
 * @module
 */

import { choiceOption, InputError, shown } from "../../input.ts";
import { refusePersonalData } from "../guard.ts";
import { type Bloc, BLOCS, type ElectionTable, type Kind, KINDS, type Source } from "../types.ts";
import { assemble } from "./assemble.ts";
import { decodedText, type Encoding, ENCODINGS, isParquet, plainBytes } from "./bytes.ts";
import { readDelimited } from "./delimited.ts";
import { candidateColumns, detectLayout, draftOf, type LayoutName, LAYOUTS } from "./layouts.ts";
import { electionColumn } from "./long_pair.ts";
import { catalogOptions } from "./options.ts";
import { parquetColumns, readParquet } from "./parquet.ts";
import type { Problem, Sheet } from "./sheet.ts";

/** A file to import: its bytes, and the name by which messages call it. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** How to import. */
export interface ImportOptions {
  /** Id of the election: `presidentielle-2027-t1`. Lower-case words joined by hyphens. */
  as: string;
  /** The layout; found from the columns by default. */
  layout?: LayoutName;
  /** Title for the reader; made from the id by default. */
  title?: string;
  /** ISO date of the vote. Needed. */
  date: string;
  /** Kind of election; the first word of the id by default. */
  kind?: Kind;
  /** Round; from `-t1` or `-t2` at the end of the id by default, else 1. */
  round?: 1 | 2;
  /** Are the results provisional? False by default. */
  provisional?: boolean;
  /** May an option stand in some circonscriptions only? True for législatives by default. */
  byCirconscription?: boolean;
  /**
   * What the options are where the layout leaves the choice: candidates (or lists), or nuances. By
   * default candidates for presidentielle, europeennes and referendum, nuances for the others.
   */
  by?: "candidate" | "nuance";
  /** Which election to take from files that hold several, by their id_election: `2024_legi_t1`. */
  election?: string;
  /** Blocs by option id, where the nuance or name does not give the right one. */
  blocs?: Readonly<Record<string, Bloc>>;
  /** Circonscription of a bureau (`DDNN`) where the file has none; null where not known. */
  circonscriptionOf?: (code: string) => string | null;
  /** Encoding of a text file; UTF-8 or else Windows-1252 by default. */
  encoding?: Encoding;
  /** Where the files came from; unknown by default. */
  source?: Partial<Source>;
  /** Notes for the reader, one sentence each. */
  notes?: readonly string[];
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
 * layout, or looks like personal data.
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
  try {
    return detectLayout(sheets);
  } catch (error) {
    for (const sheet of sheets) guard(sheet, null);
    throw error;
  }
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

interface Settings {
  layout: LayoutName | undefined;
  by: "candidate" | "nuance";
  encoding: Encoding | undefined;
  election: string | undefined;
  blocs: Readonly<Record<string, Bloc>>;
  circonscriptionOf: ((code: string) => string | null) | undefined;
  entry: ElectionTable["entry"];
}

function validated(options: ImportOptions): Settings {
  const { as: id, date } = options;
  if (typeof id !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new InputError(
      `as must be lower-case words joined by hyphens, like presidentielle-2027-t1, got ${
        shown(id)
      }.`,
    );
  }
  if (!isDate(date)) {
    throw new InputError(`date must be a day like 2027-04-11, got ${shown(date)}.`);
  }
  const first = id.split("-")[0];
  if (options.kind === undefined && !(KINDS as readonly string[]).includes(first)) {
    throw new InputError(
      `kind must be given where the first word of as is none (got ${shown(id)}): ${
        KINDS.join(", ")
      }.`,
    );
  }
  const kind = choiceOption("kind", options.kind ?? first, KINDS);
  const round = options.round ?? (id.endsWith("-t2") ? 2 : 1);
  if (round !== 1 && round !== 2) {
    throw new InputError(`round must be 1 or 2, got ${shown(round)}.`);
  }
  for (const [option, bloc] of Object.entries(options.blocs ?? {})) {
    choiceOption(`blocs.${option}`, bloc, BLOCS);
  }
  const nominal = ["presidentielle", "europeennes", "referendum"].includes(kind);
  return {
    layout: options.layout && choiceOption("layout", options.layout, LAYOUTS),
    by: options.by
      ? choiceOption("by", options.by, ["candidate", "nuance"] as const)
      : nominal
      ? "candidate"
      : "nuance",
    encoding: options.encoding && choiceOption("encoding", options.encoding, ENCODINGS),
    election: options.election,
    blocs: options.blocs ?? {},
    circonscriptionOf: options.circonscriptionOf,
    entry: {
      id,
      title: options.title ?? id,
      date,
      kind,
      round,
      provisional: options.provisional ?? false,
      byCirconscription: options.byCirconscription ?? kind === "legislatives",
      options: [],
      source: {
        publisher: "unknown",
        title: "unknown",
        licence: "unknown",
        retrieved: null,
        ...options.source,
      },
      notes: [...options.notes ?? []],
    },
  };
}

/** True for an ISO date that exists. */
function isDate(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text + "T00:00:00Z");
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
