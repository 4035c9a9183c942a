/**
 * A file of bureau codes: a territory that the user lists.
 *
 * @module
 */

import { parse } from "@std/csv";
import { InputError, shown, systemReason } from "../input.ts";
import { refusePersonalData } from "./guard.ts";
import { bureauCode } from "./import/code.ts";

/**
 * Codes of bureaux from the text of a file: one a line, or a table with commas, semicolons or tabs
 * whose codes stand in the column `code`, or else in the first one. INSEE's overseas numbers are turned
 * into the ministry's letters. A code that comes twice counts once.
 *
 * @param name of the file, for messages.
 * @returns each code once, in the order of the file.
 * @throws {InputError} if there is none, a line holds something else, or the table looks like people.
 *
 * @example
 * ```ts
 * import { parseCodeList } from "./code_list.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseCodeList("a.txt", "31555_0001\n97101_0002\n"), ["31555_0001", "ZA101_0002"]);
 * assertEquals(parseCodeList("b.csv", "doors;code\n12;31555_0001\n"), ["31555_0001"]);
 * ```
 */
export function parseCodeList(name: string, text: string): string[] {
  return [...parseTypedCodes(name, text).keys()];
}

/**
 * The same, each code with what stands in the file, for messages: `ZZ999_0001` by `99999_0001`.
 *
 * @throws {InputError} as {@linkcode parseCodeList}.
 *
 * @example
 * ```ts
 * import { parseTypedCodes } from "./code_list.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([...parseTypedCodes("a.txt", "97101_0002")], [["ZA101_0002", "97101_0002"]]);
 * ```
 */
export function parseTypedCodes(name: string, text: string): Map<string, string> {
  const rows = cells(name, text);
  const header = rows.length > 0 && isHeader(rows[0]);
  const columns = header ? rows[0] : (rows[0] ?? []).map((_, i) => `column ${i + 1}`);
  refusePersonalData({ name, columns, rows: header ? rows.slice(1) : rows });
  const titles = header ? rows[0].map((title) => title.trim().toLowerCase()) : [];
  const column = Math.max(titles.indexOf("code"), 0);
  const codes = new Map<string, string>();
  for (let i = header ? 1 : 0; i < rows.length; i++) {
    const cell = rows[i][column] ?? "";
    const code = bureauCode({ code: cell });
    if (code === null) {
      throw new InputError(
        `Row ${i + 1} of ${shown(name)} must hold a code like 31555_0001, got ${shown(cell)}.`,
      );
    }
    if (!codes.has(code)) codes.set(code, cell.trim());
  }
  if (codes.size === 0) throw new InputError(`The file ${shown(name)} holds no bureau code.`);
  return codes;
}

/**
 * True for a row of titles: one of them is `code`, or the first cell is not even the beginning of a
 * code. A mistyped code on the first line is thus an error, never taken for a title.
 */
function isHeader(row: readonly string[]): boolean {
  if (row.some((cell) => cell.trim().toLowerCase() === "code")) return true;
  return !/^\s*(\d|2[AB]\d|Z[A-Z]\d)/i.test(row[0]);
}

/** The non-empty rows, split at the separator that the first line shows. */
function cells(name: string, text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const first = plain.slice(0, plain.search(/[\r\n]|$/));
  const separator = [";", "\t"].find((mark) => first.includes(mark)) ?? ",";
  try {
    const rows: string[][] = parse(plain, { separator });
    return rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  } catch (error) {
    throw new InputError(
      `The file ${shown(name)} cannot be read as CSV: ${(error as Error).message}.`,
    );
  }
}

/**
 * The codes listed in a file (see {@linkcode parseCodeList}).
 *
 * @throws {InputError} if the file cannot be read too.
 *
 * @example
 * ```ts
 * import { readCodeList } from "./code_list.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const path = await Deno.makeTempFile();
 * await Deno.writeTextFile(path, "31555_0001\n");
 * assertEquals(await readCodeList(path), ["31555_0001"]);
 * await Deno.remove(path);
 * ```
 */
export async function readCodeList(path: string): Promise<string[]> {
  return [...(await readTypedCodes(path)).keys()];
}

/**
 * The same, each code with what stands in the file (see {@linkcode parseTypedCodes}).
 *
 * @throws {InputError} as {@linkcode readCodeList}.
 *
 * @example
 * ```ts
 * import { readTypedCodes } from "./code_list.ts";
 * import { assertRejects } from "@std/assert";
 *
 * await assertRejects(() => readTypedCodes("/nowhere.txt"), Error, "no such file");
 * ```
 */
export async function readTypedCodes(path: string): Promise<Map<string, string>> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new InputError(`The file of bureau codes ${shown(path)} cannot be read: ${reason}.`);
  }
  return parseTypedCodes(path, text);
}
