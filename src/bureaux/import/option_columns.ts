/**
 * Layouts `candidate-columns` and `nuance-columns`: one row a bureau, one column an option.
 *
 * @module
 */

import { bureauRow, type Draft, filledFields } from "./draft.ts";
import { wholeCount } from "./counts.ts";
import { bureauFields, isBureauColumn } from "./headers.ts";
import { nuanceOf } from "./nuances.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Where the options' columns stand: those after the valid votes (`exprimes`) that do not describe the
 * bureau.
 *
 * @example
 * ```ts
 * import { optionColumns } from "./option_columns.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(optionColumns(["code", "inscrits", "exprimes", "% Exp", "OUI", "NON"]), [4, 5]);
 * ```
 */
export function optionColumns(columns: readonly string[]): number[] {
  const { valid } = bureauFields(columns);
  if (valid === undefined) return [];
  return columns.flatMap((name, i) =>
    i > valid && name.trim() !== "" && !isBureauColumn(name) ? [i] : []
  );
}

/**
 * True where every option's column is a nuance of the ministry's grids.
 *
 * @example
 * ```ts
 * import { areNuances } from "./option_columns.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(areNuances(["code", "exprimes", "RN", "ENS"]), true);
 * assertEquals(areNuances(["code", "exprimes", "LE PEN", "MACRON"]), false);
 * ```
 */
export function areNuances(columns: readonly string[]): boolean {
  const options = optionColumns(columns);
  return options.length > 0 && options.every((i) => nuanceOf(columns[i]) !== null);
}

/**
 * Drafts the bureaux of a sheet with one column an option. An empty cell is 0: did not stand there.
 *
 * @param nuances true where the columns are nuances, false where they are candidates or lists.
 *
 * @example
 * ```ts
 * import { draftOptionColumns } from "./option_columns.ts";
 * import { readDelimited } from "./delimited.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "code,inscrits,votants,exprimes,RN,ENS\n01001_0001,9,5,5,5,\n";
 * const draft = draftOptionColumns(readDelimited("f.csv", text), true);
 * assertEquals(draft.rows[0].votes, [5, 0]);
 * ```
 */
export function draftOptionColumns(sheet: Sheet, nuances: boolean): Draft {
  const at = filledFields(sheet);
  const columns = optionColumns(sheet.columns);
  const options = columns.map((i) => {
    const label = sheet.columns[i].trim();
    return { label, nuance: nuances ? label : null };
  });
  const rows = sheet.rows.map((cells, r) => {
    const row = bureauRow(sheet, r, at);
    if (cells.length !== sheet.columns.length) {
      row.reasons.push(`the row has ${cells.length} fields, the header ${sheet.columns.length}`);
    }
    for (const i of columns) {
      const cell = cells[i];
      const empty = cell === null || cell === undefined || cell === "";
      const votes = empty ? 0 : wholeCount(cell);
      if (typeof votes === "string") row.reasons.push(`${sheet.columns[i]} ${votes}`);
      row.votes.push(typeof votes === "number" ? votes : 0);
    }
    return row;
  });
  return { file: sheet.name, options, rows, problems: sheet.faults };
}
