/**
 * Checking that the data are what the catalogue says.
 *
 * @module
 */

import { choiceOption, InputError } from "../input.ts";
import { type DataOptions, loadCatalog } from "./catalog.ts";
import { arithmeticProblem } from "./store/check.ts";
import { digestOf } from "./store/digest.ts";
import { CODE } from "./store/layout.ts";
import { listedBytes, metadataOf, type ParquetFile } from "./store/parquet_file.ts";
import { type BureauxColumns, readBureaux } from "./store/read.ts";
import { readTable } from "./store/read_table.ts";
import type { CatalogEntry, Located, TableEntry } from "./types.ts";

/** What checking one file found. */
export interface FileReport {
  /** Election id or table name. */
  id: string;
  file: string;
  packaged: boolean;
  ok: boolean;
  /** One sentence each; empty where `ok`. */
  problems: string[];
}

/**
 * Reads every listed file again and recomputes what the catalogue says of it: digest, rows, ranges of
 * départements, order and form of codes, arithmetic of each bureau (blank + null + valid = voters ≤
 * registered, votes sum to valid), totals and the votes of each option; of tables, digest, rows and
 * columns. Nothing is thrown for a bad file: it is reported.
 *
 * @param options `data`: the user's data folder; `only`: ids of elections and names of tables to check,
 * all of them by default.
 * @returns one report a file, elections first.
 * @throws {InputError} if the catalogue itself cannot be read, or `only` names what is not in it.
 *
 * @example
 * ```ts
 * import { verifyData } from "./verify.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [report] = await verifyData({ only: ["presidentielle-2022-t2"] });
 * assertEquals(report.problems, []);
 * ```
 */
export async function verifyData(
  { data, only }: DataOptions & { only?: readonly string[] } = {},
): Promise<FileReport[]> {
  const { elections, tables } = await loadCatalog({ data });
  const ids = [...elections.map(({ id }) => id), ...tables.map(({ name }) => name)];
  for (const id of only ?? []) choiceOption("only", id, ids);
  const wanted = new Set(only ?? ids);
  const reports: FileReport[] = [];
  // One after the other: a dozen elections in memory at once would help nobody.
  for (const entry of elections) {
    if (wanted.has(entry.id)) reports.push(await report(entry.id, entry, electionProblems));
  }
  for (const entry of tables) {
    if (wanted.has(entry.name)) reports.push(await report(entry.name, entry, tableProblems));
  }
  return reports;
}

async function report<E extends Located<{ file: string }>>(
  id: string,
  entry: E,
  find: (entry: E) => Promise<string[]>,
): Promise<FileReport> {
  let problems: string[];
  try {
    problems = await find(entry);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems = [error.message];
  }
  return { id, file: entry.file, packaged: entry.packaged, ok: problems.length === 0, problems };
}

async function tableProblems(entry: Located<TableEntry>): Promise<string[]> {
  await readTable(entry);
  return [];
}

async function electionProblems(entry: Located<CatalogEntry>): Promise<string[]> {
  const bytes = await listedBytes(entry);
  // A wrong digest must not hide what else is wrong, so reading goes on.
  const problems: string[] = [];
  const digest = await digestOf(bytes);
  if (digest !== entry.digest) problems.push(`Its digest is ${digest}, listed is ${entry.digest}.`);
  try {
    const metadata = metadataOf(entry.file, bytes.buffer);
    const rows = Number(metadata.num_rows);
    if (rows !== entry.rows) problems.push(`It has ${rows} rows, listed are ${entry.rows}.`);
    const file: ParquetFile = { name: entry.file, bytes: bytes.buffer, metadata };
    problems.push(...rangeProblems(entry));
    const bureaux = await readBureaux(file, entry, entry.departements.map(({ code }) => code));
    problems.push(...codeProblems(bureaux), ...countProblems(bureaux, entry));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error.message);
  }
  return problems;
}

/** Ranges of départements must follow each other from the first row to the last. */
function rangeProblems({ departements, rows }: CatalogEntry): string[] {
  let next = 0;
  for (const { code, start, end } of departements) {
    if (start !== next || end <= start) return [`The rows of département ${code} are misplaced.`];
    next = end;
  }
  return next === rows ? [] : [`The départements cover ${next} rows of ${rows}.`];
}

function codeProblems({ code }: BureauxColumns): string[] {
  const ill = code.filter((value) => !CODE.test(value));
  const unordered = code.filter((value, i) => i > 0 && value <= code[i - 1]);
  return [
    ...some(ill.length, "have a code of another form", ill[0]),
    ...some(unordered.length, "are repeated or out of order", unordered[0]),
  ];
}

function countProblems(bureaux: BureauxColumns, { totals, options }: CatalogEntry): string[] {
  const { size, code, registered, voters, blank, valid, votes } = bureaux;
  let wrong = 0;
  let first = "";
  for (let i = 0; i < size; i++) {
    const problem = arithmeticProblem(
      registered[i],
      voters[i],
      blank[i],
      bureaux.null[i],
      valid[i],
      votes,
      i,
    );
    if (problem !== null && wrong++ === 0) first = `${code[i]}, ${problem}`;
  }
  const sums: [string, Int32Array, number][] = [
    ["registered", registered, totals.registered],
    ["voters", voters, totals.voters],
    ["blank", blank, totals.blank ?? 0],
    ["null", bureaux.null, totals.null],
    ["valid", valid, totals.valid],
    ...options.map(({ id, votes: listed }, k) =>
      [id, votes[k], listed] as [string, Int32Array, number]
    ),
  ];
  const problems = some(wrong, "have counts that do not add up", first);
  for (const [name, column, listed] of sums) {
    const sum = column.reduce((total, value) => total + value, 0);
    if (sum !== listed) problems.push(`The sum of ${name} is ${sum}, listed is ${listed}.`);
  }
  return problems;
}

function some(count: number, what: string, first: string): string[] {
  return count === 0 ? [] : [`${count} bureaux ${what}, first ${first}.`];
}
