/**
 * Between a layout and the table: rows that still know the line they come from and what is wrong.
 *
 * @module
 */

import { bureauCode, circonscriptionCode } from "./code.ts";
import { wholeCount } from "./counts.ts";
import { bureauFields, type Field } from "./headers.ts";
import type { OptionSeed } from "./options.ts";
import type { Cell, Problem, Sheet } from "./sheet.ts";

/** One bureau as read, with every reason why it cannot be kept. */
export interface DraftRow {
  line: number;
  code: string | null;
  communeName: string;
  circonscription: string | null;
  registered: number;
  voters: number;
  /** Null where the file counts blank and null ballots together. */
  blank: number | null;
  null: number;
  valid: number;
  /** Votes by option; a hole is 0. */
  votes: number[];
  reasons: string[];
}

/** What a layout makes of its files. */
export interface Draft {
  /** File that the lines of the rows refer to. */
  file: string;
  options: OptionSeed[];
  rows: DraftRow[];
  /** Rows that never became a bureau: truncated ones, orphans. */
  problems: Problem[];
}

/** Columns that a file may have without filling them. */
const OPTIONAL: readonly Field[] = [
  "circonscription",
  "abstentions",
  "blank",
  "null",
  "blankAndNull",
];

/**
 * Where the columns of a bureau stand, without the optional ones that are empty in every row: files
 * that gather many elections have columns that some of them never fill.
 *
 * @param columns those of the bureau, from the first on; all of the sheet's by default.
 *
 * @example
 * ```ts
 * import { filledFields } from "./draft.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [columns, rows] = [["code", "blancs", "nuls"], [["01001_0001", "", "7"]]];
 * const at = filledFields({ name: "f.csv", columns, rows, lines: [2], faults: [] });
 * assertEquals(at, { code: 0, null: 2 });
 * ```
 */
export function filledFields(
  sheet: Sheet,
  columns: readonly string[] = sheet.columns,
): Partial<Record<Field, number>> {
  const at = bureauFields(columns);
  for (const field of OPTIONAL) {
    const i = at[field];
    if (i === undefined) continue;
    if (sheet.rows.every((cells) => cells[i] === null || cells[i] === "")) delete at[field];
  }
  return at;
}

/**
 * The bureau part of a row. Null ballots come from the file, or are voters − blank − valid where it
 * leaves them out.
 *
 * @param r row of the sheet.
 * @param at column of each field, as `filledFields` finds them.
 * @returns the row, its votes not read yet; `reasons` says what could not be read.
 *
 * @example
 * ```ts
 * import { bureauRow, filledFields } from "./draft.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const columns = ["code", "inscrits", "votants", "exprimes"];
 * const rows = [["01001_0001", "9", "6", "?"]];
 * const sheet = { name: "f.csv", columns, rows, lines: [2], faults: [] };
 * const row = bureauRow(sheet, 0, filledFields(sheet));
 * assertEquals(row.reasons, ['exprimes is not a number ("?")']);
 * ```
 */
export function bureauRow(
  sheet: Sheet,
  r: number,
  at: Partial<Record<Field, number>>,
): DraftRow {
  const cells = sheet.rows[r];
  const cell = (field: Field): Cell | undefined =>
    at[field] === undefined ? undefined : cells[at[field]] ?? null;
  const reasons: string[] = [];
  const count = (field: Field): number => {
    const value = wholeCount(cell(field));
    if (typeof value === "number") return value;
    reasons.push(`${sheet.columns[at[field]!]} ${value}`);
    return 0;
  };
  const code = bureauCode({
    code: cell("code"),
    departement: cell("departement"),
    commune: cell("commune"),
    bureau: cell("bureau"),
  });
  if (code === null) reasons.push(`no bureau code in ${codeShown(cell)}`);
  const registered = count("registered");
  const voters = count("voters");
  const valid = count("valid");
  const blank = at.blank === undefined ? null : count("blank");
  let nul: number;
  if (at.null !== undefined) nul = count("null");
  else if (at.blankAndNull !== undefined) nul = count("blankAndNull");
  else nul = voters - (blank ?? 0) - valid;
  if (at.abstentions !== undefined) {
    const abstentions = count("abstentions");
    if (reasons.length === 0 && registered - voters !== abstentions) {
      reasons.push(
        `registered ${registered} less voters ${voters} are not abstentions ${abstentions}`,
      );
    }
  }
  const circonscription = circonscriptionCode(cell("circonscription"), code?.slice(0, 2) ?? "");
  if (circonscription === undefined && code !== null) {
    reasons.push(`no circonscription in ${JSON.stringify(cell("circonscription"))}`);
  }
  return {
    line: sheet.lines[r],
    code,
    communeName: communeName(cell("communeName")),
    circonscription: circonscription ?? null,
    registered,
    voters,
    blank,
    null: nul,
    valid,
    votes: [],
    reasons,
  };
}

/** Some files name the bureau, not the commune: "Bureau 0001 · Ambérieu-en-Bugey". */
function communeName(cell: Cell | undefined): string {
  return String(cell ?? "").trim().replace(/^Bureau .+? · /, "");
}

function codeShown(cell: (field: Field) => Cell | undefined): string {
  const fields: Field[] = cell("code") !== undefined
    ? ["code"]
    : ["departement", "commune", "bureau"];
  return JSON.stringify(fields.map((field) => String(cell(field) ?? "")).join(" "));
}
