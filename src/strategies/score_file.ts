/**
 * Scores of the user's own.
 *
 * @module
 */

import { refusePersonalData } from "../bureaux/mod.ts";
import { decimalNumber, InputError, isLine, shown } from "../input.ts";
import { parse } from "@std/csv";
import type { Register } from "./past.ts";
import { sentence } from "../sentences/mod.ts";

/** A user's scores by bureau code. */
export interface UserScores {
  /** Name shown in results: `file:scores.csv`. */
  name: string;
  scores: Map<string, number>;
}

/**
 * Reads the text of a score file: CSV with a header, columns `code` and `score` (others are ignored), comma or
 * semicolon. Larger scores come first in the plan.
 *
 * @throws {InputError} where a column is missing or comes twice, there is no row, any column looks like
 * personal data, or the file's name holds control characters; naming the line, where a code comes twice or a
 * score is not a finite number in decimal notation.
 *
 * @example
 * ```ts
 * import { parseScores } from "./score_file.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { scores } = parseScores("code,score\n31555_0001,0.7\n", "mine.csv");
 * assertEquals(scores.get("31555_0001"), 0.7);
 * ```
 */
export function parseScores(text: string, file: string): UserScores {
  // The name stands in every table and file of a result.
  if (!isLine(file)) {
    throw new InputError(
      `score file must be named without line breaks and control characters, got ${shown(file)}.`,
    );
  }
  const header = text.slice(0, text.search(/\r?\n|$/));
  const separator = header.includes(";") ? ";" : ",";
  let rows: string[][];
  try {
    rows = parse(text.replace(/^\uFEFF/, ""), { separator });
  } catch (error) {
    throw new InputError(`score file ${shown(file)} is not CSV: ${(error as Error).message}.`);
  }
  const names = (rows[0] ?? []).map((name) => name.trim());
  // The guard looks at every column, those that the scores leave out too.
  refusePersonalData({ name: file, columns: names, rows: rows.slice(1) });
  const [code, score] = ["code", "score"].map((name) => names.indexOf(name));
  if (code < 0 || score < 0) {
    throw new InputError(
      `score file ${shown(file)} must have columns code and score, got ${
        names.join(", ") || "none"
      }.`,
    );
  }
  for (const name of ["code", "score"]) {
    if (names.indexOf(name) === names.lastIndexOf(name)) continue;
    throw new InputError(`score file ${shown(file)} must have one column ${name}, got several.`);
  }
  if (rows.length === 1) {
    throw new InputError(
      `score file ${shown(file)} must have a row a bureau, got its header alone.`,
    );
  }
  const scores = new Map<string, number>();
  rows.slice(1).forEach((row, i) => {
    const line = `score file ${shown(file)}, line ${i + 2}`;
    const key = row[code]?.trim() ?? "";
    const text = row[score]?.trim() ?? "";
    const value = decimalNumber(text.replace(",", "."));
    if (key === "") throw new InputError(`${line}: code must not be empty.`);
    if (value === null) {
      throw new InputError(`${line}: score must be a finite number, got ${shown(text)}.`);
    }
    if (scores.has(key)) throw new InputError(`${line}: code ${shown(key)} comes twice.`);
    scores.set(key, value);
  });
  return { name: `file:${file.split(/[\\/]/).pop()}`, scores };
}

/**
 * The scores of a register's bureaux; those that the file does not name come last, and are counted.
 *
 * @returns the scores, or why there are none.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { fileScore, parseScores } from "./score_file.ts";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const register = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const found = fileScore(parseScores("code,score\n48095_0002,0.7\n", "mine.csv"), register);
 * assert(typeof found !== "string");
 * assertEquals([found.missing, found.score[1]], [7, 0.7]);
 * ```
 */
export function fileScore(
  { scores }: UserScores,
  register: Register,
): { score: Float64Array; missing: number } | string {
  const known = register.code.filter((code) => scores.has(code)).length;
  if (known === 0) return sentence("no_bureau");
  const least = Math.min(...register.code.map((code) => scores.get(code) ?? Infinity));
  // Below the least by more than rounding, however large it is.
  const last = Math.max(-Number.MAX_VALUE, least - Math.max(1, Math.abs(least)));
  const score = Float64Array.from(register.code, (code) => scores.get(code) ?? last);
  return { score, missing: register.size - known };
}
