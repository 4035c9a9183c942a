/**
 * `promesse data import FILE --as ID`.
 *
 * @module
 */

import { basename, join } from "@std/path";
import {
  type CatalogEntry,
  DEFAULT_DATA,
  type ElectionTable,
  type Imported,
  importElection,
  type ImportOptions,
  type ImportProblem,
  type Kind,
  type LayoutName,
  loadCatalog,
  writeElection,
  type WriteOptions,
} from "../../bureaux/mod.ts";
import { InputError, shown, systemReason } from "../../input.ts";
import { type Outcome, printable, said } from "../outcome.ts";
import { readInput } from "../read_input.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/** Flags of `data import`, as typed. */
export interface ImportFlags {
  as: string;
  date: string;
  layout?: string;
  title?: string;
  kind?: string;
  round?: string;
  by?: string;
  election?: string;
  encoding?: string;
  provisional?: boolean;
  publisher?: string;
  source?: string;
  licence?: string;
  retrieved?: string;
  keepGoing?: boolean;
  force?: boolean;
  data?: string;
}

/**
 * Imports an election from its files into the data folder, where it is then found like a packaged one.
 *
 * Each row that fails a check goes to standard error with its line and the reason; unless `keepGoing`,
 * nothing is then written and the exit code is 2.
 *
 * @param paths one file, or the two of a long layout.
 * @throws {InputError} if an option or a file is bad, the table looks like personal data, or there is an
 * election of this id and not `force`.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { importFiles } from "./import.ts";
 *
 * const flags = { as: "presidentielle-2022-t1", date: "2022-04-10" };
 * await assertRejects(() => importFiles(["results.csv"], flags), Error, "force replaces it");
 * ```
 */
export async function importFiles(
  paths: readonly string[],
  flags: ImportFlags,
): Promise<Outcome> {
  const { keepGoing = false, force = false, data } = flags;
  await refuseFile(data);
  if (!force) await refuseTaken(flags.as, data);
  const files = [];
  for (const path of paths) {
    files.push({ name: basename(path), bytes: await readInput("FILE", path) });
  }
  const imported = await importElection(files, optionsOf(flags));
  const { table, problems } = imported;
  const err = printable(problems.map(problemLine).join(""));
  if (problems.length > 0 && !keepGoing) {
    return { code: 2, out: "", err: err + nothingWritten(problems.length) };
  }
  if (table.code.length === 0) {
    return {
      code: 2,
      out: "",
      err: `${err}promesse: no row passes every check: nothing written.\n`,
    };
  }
  const dir = data ?? DEFAULT_DATA;
  if (problems.length > 0) {
    table.entry.notes.push(`Left out by the import: ${failing(problems.length)}`);
  }
  const entry = await write(table, { dir, force });
  return { ...said(text(entry, imported, dir)), err };
}

async function write(table: ElectionTable, options: WriteOptions): Promise<CatalogEntry> {
  try {
    return await writeElection(table, options);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new InputError(`data ${shown(options.dir)} cannot be written: ${reason}.`);
  }
}

/** The options of the library's importer; it checks them. */
function optionsOf(flags: ImportFlags): ImportOptions {
  const { publisher, source, licence, retrieved, round } = flags;
  const given = { publisher, title: source, licence, retrieved };
  return {
    as: flags.as,
    date: flags.date,
    layout: flags.layout as LayoutName | undefined,
    title: flags.title,
    kind: flags.kind as Kind | undefined,
    // A round that is not 1 or 2 must reach the check as typed.
    round: (round === "1" || round === "2" ? Number(round) : round) as 1 | 2 | undefined,
    by: flags.by as ImportOptions["by"],
    election: flags.election,
    encoding: flags.encoding as ImportOptions["encoding"],
    provisional: flags.provisional,
    source: Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ),
  };
}

/** Before anything is read: a long import must not end in a refusal. */
async function refuseTaken(id: string, data: string | undefined): Promise<void> {
  const exists = data === undefined || await isCatalogued(data);
  const { elections } = await loadCatalog({ data: exists ? data : undefined });
  const taken = elections.find((entry) => entry.id === id);
  if (!taken || (!exists && !taken.packaged)) return;
  const where = taken.packaged ? "carried with promesse" : `in ${shown(taken.folder)}`;
  throw new InputError(`as ${shown(id)} is an election ${where}; --force replaces it.`);
}

/** Imported elections go into a folder: a file of its name is found before anything is read. */
async function refuseFile(data: string | undefined): Promise<void> {
  const path = data ?? DEFAULT_DATA;
  const refusal = (why: string) =>
    new InputError(`data must be a folder, got ${shown(path)}${why}.`);
  if (path === "") throw refusal("");
  try {
    if (!(await Deno.stat(path)).isDirectory) throw refusal(", which is a file");
  } catch (error) {
    if (error instanceof Deno.errors.NotADirectory) throw refusal(", which lies in a file");
    // A folder that is not there yet is made.
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

async function isCatalogued(folder: string): Promise<boolean> {
  try {
    return (await Deno.stat(join(folder, "catalog.json"))).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function problemLine({ file, line, code, reason }: ImportProblem): string {
  return `${file}, line ${line}${code === null ? "" : ` (${code})`}: ${reason}\n`;
}

function nothingWritten(count: number): string {
  return `promesse: nothing written: ${failing(count)} (--keep-going leaves out such rows)\n`;
}

function failing(count: number): string {
  return count === 1 ? "1 row that fails the checks." : `${count} rows that fail the checks.`;
}

function text(entry: CatalogEntry, { layout, problems }: Imported, dir: string): string {
  const { id, rows, options, totals, notes } = entry;
  const left = problems.length;
  return [
    `Imported ${id} into ${dir} (layout ${layout}).`,
    `${number(rows)} bureaux, ${number(totals.registered)} registered, ` +
    `${number(totals.voters)} voters, ${number(totals.valid)} valid votes, ` +
    `${options.length} options.`,
    ...(left === 0 ? [] : [`Listed above and left out: ${failing(left)}`]),
    ...notes.map((note) => wrap(note, "· ")),
    `promesse data show ${id}${dir === DEFAULT_DATA ? "" : ` --data ${dir}`} prints its options.`,
  ].join("\n");
}
