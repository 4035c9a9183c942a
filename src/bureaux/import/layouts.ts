/**
 * The layouts that can be imported, and how each is recognised.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import type { Draft } from "./draft.ts";
import { blockFields, bureauFields, isBlockColumn } from "./headers.ts";
import { asPair, draftLongPair, electionColumn } from "./long_pair.ts";
import { areNuances, draftOptionColumns, optionColumns } from "./option_columns.ts";
import type { Sheet } from "./sheet.ts";
import { draftWide, wideBlocks } from "./wide.ts";

/** Names of the layouts; REFERENCE says what each looks like. */
export const LAYOUTS = [
  "candidate-columns",
  "nuance-columns",
  "wide-repeated",
  "wide-numbered",
  "long-pair",
  "aggregated",
] as const;

/** Name of a layout. */
export type LayoutName = typeof LAYOUTS[number];

/** What makes each layout, for the error of one that is unknown. */
const NEEDS: Record<LayoutName, string> = {
  "candidate-columns": "one row a bureau, inscrits, votants, exprimes, then one column a candidate",
  "nuance-columns": "the same with one column a nuance",
  "wide-repeated": "the ministry's file whose header names the first candidate's block only",
  "wide-numbered": "the ministry's file with numbered blocks (Voix 1, Voix 2…)",
  "long-pair": "two files joined on code: bureaux (inscrits…) and results (nuance or label, voix)",
  "aggregated": "the pair general_results and candidats_results of data.gouv.fr",
};

/**
 * The layout of one sheet or a pair.
 *
 * @throws {InputError} naming the columns seen and the layouts that exist.
 *
 * @example
 * ```ts
 * import { detectLayout } from "./layouts.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const columns = ["code", "inscrits", "votants", "exprimes", "LE PEN", "MACRON"];
 * const sheet = { name: "f.csv", columns, rows: [], lines: [], faults: [] };
 * assertEquals(detectLayout([sheet]), "candidate-columns");
 * ```
 */
export function detectLayout(sheets: readonly Sheet[]): LayoutName {
  if (sheets.length === 2) {
    const pair = asPair(sheets[0], sheets[1]);
    if (pair) return electionColumn(pair.bureaux.columns) >= 0 ? "aggregated" : "long-pair";
  } else if (sheets.length === 1) {
    const { columns } = sheets[0];
    const at = bureauFields(columns);
    const placed = at.code !== undefined || (at.commune !== undefined && at.bureau !== undefined);
    const counted = at.registered !== undefined && at.voters !== undefined &&
      at.valid !== undefined;
    if (placed && counted) {
      const blocks = wideBlocks(columns);
      if (blocks) return blocks.layout;
      if (optionColumns(columns).length > 0) {
        return areNuances(columns) ? "nuance-columns" : "candidate-columns";
      }
    }
  }
  throw unknownLayout(sheets);
}

/**
 * The error of files that fit no layout, or not the one wanted: what was seen, what exists.
 *
 * @example
 * ```ts
 * import { unknownLayout } from "./layouts.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const sheet = { name: "f.csv", columns: ["a", "b"], rows: [], lines: [], faults: [] };
 * assertMatch(unknownLayout([sheet]).message, /f\.csv has the columns a, b/);
 * ```
 */
export function unknownLayout(sheets: readonly Sheet[], wanted?: LayoutName): InputError {
  const seen = sheets.map(({ name, columns }) => {
    const more = columns.length > 30 ? `… (${columns.length} columns)` : "";
    return `${name} has the columns ${columns.slice(0, 30).join(", ") || "(none)"}${more}`;
  }).join(" and ");
  const exist = (wanted ? [wanted] : LAYOUTS).map((name) => `${name} (${NEEDS[name]})`).join("; ");
  return new InputError(
    wanted
      ? `layout ${wanted} does not fit: ${seen}; it needs ${exist}.`
      : `The layout is unknown: ${seen}; layouts that exist: ${exist}.`,
  );
}

/**
 * Drafts the bureaux of the sheets in a layout.
 *
 * @param by what the options are, where the layout leaves the choice.
 * @throws {InputError} if the sheets do not fit the layout.
 *
 * @example
 * ```ts
 * import { draftOf } from "./layouts.ts";
 * import { readDelimited } from "./delimited.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "code,inscrits,votants,exprimes,OUI,NON\n01001_0001,9,5,5,2,3\n";
 * const draft = draftOf("candidate-columns", [readDelimited("f.csv", text)], "candidate");
 * assertEquals(draft.rows[0].votes, [2, 3]);
 * ```
 */
export function draftOf(
  layout: LayoutName,
  sheets: readonly Sheet[],
  by: "candidate" | "nuance",
): Draft {
  if (layout === "long-pair" || layout === "aggregated") {
    const pair = sheets.length === 2 ? asPair(sheets[0], sheets[1]) : null;
    if (!pair) throw unknownLayout(sheets, layout);
    return draftLongPair(pair, by);
  }
  if (sheets.length !== 1) throw unknownLayout(sheets, layout);
  const [sheet] = sheets;
  if (layout === "wide-repeated" || layout === "wide-numbered") {
    const blocks = wideBlocks(sheet.columns);
    if (blocks?.layout !== layout) throw unknownLayout(sheets, layout);
    return draftWide(sheet, blocks, by);
  }
  if (optionColumns(sheet.columns).length === 0) throw unknownLayout(sheets, layout);
  return draftOptionColumns(sheet, layout === "nuance-columns");
}

/**
 * Columns that describe candidates in a layout: a name there is not an elector's. None where options
 * have a column each, for there no column describes a person.
 *
 * @example
 * ```ts
 * import { candidateColumns } from "./layouts.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const columns = ["Inscrits", "Nom", "Prénom", "Voix"];
 * const sheet = { name: "f.csv", columns, rows: [], lines: [], faults: [] };
 * assertEquals(candidateColumns("wide-repeated", sheet), new Set([1, 2, 3]));
 * assertEquals(candidateColumns("candidate-columns", sheet), new Set());
 * ```
 */
export function candidateColumns(layout: LayoutName, sheet: Sheet): Set<number> {
  const at = new Set<number>();
  if (layout.startsWith("wide-")) {
    const blocks = wideBlocks(sheet.columns);
    for (let i = blocks?.start ?? sheet.columns.length; i < sheet.columns.length; i++) at.add(i);
  } else if (
    (layout === "long-pair" || layout === "aggregated") &&
    blockFields(sheet.columns).votes !== undefined
  ) {
    sheet.columns.forEach((name, i) => isBlockColumn(name) && at.add(i));
  }
  return at;
}
