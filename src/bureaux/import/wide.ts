/**
 * Layouts `wide-repeated` and `wide-numbered`: the ministry's files with a block of columns a
 * candidate, repeated to the right.
 *
 * Up to 2022 the header names the first block only; since 2024 it numbers every block ("Voix 1",
 * "Voix 2"…). Copies of the former made by table software name the rest "Unnamed: 28" or "...29".
 *
 * @module
 */

import { bureauRow, type Draft, type DraftRow, filledFields } from "./draft.ts";
import { type BlockField, blockFields, bureauFields, isBlockColumn } from "./headers.ts";
import { addVotes, OptionIndex } from "./option_index.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** Where the blocks of a wide file stand. */
export interface Blocks {
  layout: "wide-repeated" | "wide-numbered";
  /** Columns of the bureau: [0, start). */
  start: number;
  /** Columns of one block. */
  width: number;
  /** Column of each field within a block. */
  fields: Partial<Record<BlockField, number>>;
}

/** A header that software gave to a column without one. */
const UNNAMED = /^(|unnamed: ?\d+|\.\.\.\d+|field_?\d+|column_?\d+|_c\d+|_\d+)$/i;

/**
 * The blocks of a wide header, or null where it is none.
 *
 * @example
 * ```ts
 * import { wideBlocks } from "./wide.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const repeated = wideBlocks(["Inscrits", "Votants", "Exprimés", "N°Panneau", "Nom", "Voix"]);
 * assertEquals([repeated?.layout, repeated?.start, repeated?.width], ["wide-repeated", 3, 3]);
 * const numbered = wideBlocks(["Inscrits", "Votants", "Exprimés", "Nom candidat 1", "Voix 1"]);
 * assertEquals(numbered?.layout, "wide-numbered");
 * ```
 */
export function wideBlocks(columns: readonly string[]): Blocks | null {
  return numberedBlocks(columns) ?? repeatedBlocks(columns);
}

function repeatedBlocks(columns: readonly string[]): Blocks | null {
  const named = columns.findLastIndex((name) => !UNNAMED.test(name.trim())) + 1;
  const start = columns.findIndex(isBlockColumn);
  if (start < 0 || bureauFields(columns.slice(0, start)).registered === undefined) return null;
  const block = columns.slice(start, named);
  const fields = blockFields(block);
  if (fields.votes === undefined || !block.every((name) => isBlockColumn(name))) return null;
  return { layout: "wide-repeated", start, width: block.length, fields };
}

function numberedBlocks(columns: readonly string[]): Blocks | null {
  const numbers = columns.map((name) => Number(name.match(/[ _](\d{1,3})$/)?.[1] ?? 0));
  const start = numbers.indexOf(1);
  if (start < 0) return null;
  const width = numbers.filter((n) => n === 1).length;
  const bare = columns.map((name) => name.replace(/[ _]\d{1,3}$/, ""));
  const fields = blockFields(bare.slice(start, start + width));
  if (fields.votes === undefined) return null;
  // Every later block must have the names of the first, in its order.
  for (let i = start; i < columns.length; i++) {
    const k = i - start;
    if (numbers[i] !== 1 + Math.floor(k / width) || bare[i] !== bare[start + k % width]) {
      return null;
    }
  }
  return { layout: "wide-numbered", start, width, fields };
}

/**
 * Drafts the bureaux of a wide sheet. Blocks that are wholly empty are passed over: files pad short
 * rows. Votes of several candidates of one nuance are summed where options are nuances.
 *
 * @example
 * ```ts
 * import { draftWide, wideBlocks } from "./wide.ts";
 * import { readDelimited } from "./delimited.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "code;inscrits;votants;exprimes;Nom;Voix\n01001_0001;9;5;5;LE PEN;2;MACRON;3\n";
 * const sheet = readDelimited("f.txt", text);
 * const draft = draftWide(sheet, wideBlocks(sheet.columns)!, "candidate");
 * assertEquals(draft.options.map(({ label }) => label), ["LE PEN", "MACRON"]);
 * assertEquals(draft.rows[0].votes, [2, 3]);
 * ```
 */
export function draftWide(sheet: Sheet, blocks: Blocks, by: "candidate" | "nuance"): Draft {
  const at = filledFields(sheet, sheet.columns.slice(0, blocks.start));
  const options = new OptionIndex(by);
  const rows = sheet.rows.map((cells, r) => {
    const row = bureauRow(sheet, r, at);
    noteTruncation(row, cells, sheet, blocks);
    for (let from = blocks.start; from < cells.length; from += blocks.width) {
      const block = cells.slice(from, from + blocks.width);
      if (block.every((cell) => cell === null || cell === "")) continue;
      const reason = addVotes(row.votes, options, block, blocks.fields);
      if (reason !== null) row.reasons.push(`${reason} (block at column ${from + 1})`);
    }
    return row;
  });
  return { file: sheet.name, options: options.seeds, rows, problems: sheet.faults };
}

/** A whole row has every column of the bureau and ends with a whole block or with empty fields. */
function noteTruncation(row: DraftRow, cells: readonly Cell[], sheet: Sheet, blocks: Blocks): void {
  const { start, width, layout } = blocks;
  const beyond = Math.max(0, cells.length - start) % width;
  const rest = cells.slice(cells.length - beyond);
  if (layout === "wide-numbered" && cells.length !== sheet.columns.length) {
    row.reasons.push(`the row has ${cells.length} fields, the header ${sheet.columns.length}`);
  } else if (cells.length < start) {
    row.reasons.push(`the row is cut after ${cells.length} fields`);
  } else if (rest.some((cell) => cell !== null && cell !== "")) {
    row.reasons.push(`the row is cut within a block: ${cells.length} fields`);
  }
}
