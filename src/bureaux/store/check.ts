/**
 * What an election's table must satisfy before it is stored.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import { BLOCS, type ElectionTable, KINDS } from "../types.ts";
import { CIRCONSCRIPTION, CODE, isDay, RESERVED_COLUMNS, SLUG } from "./layout.ts";

/**
 * Throws unless the table keeps the promises of {@linkcode ElectionTable}: an identifier and options
 * that can name a file and columns, columns of one length, each code once, whole counts of at least
 * 0, blank + null + valid = voters ≤ registered and votes that sum to valid in every bureau.
 *
 * @throws {InputError} naming the election, the first bureau at fault and what is wrong there.
 *
 * @example
 * ```ts
 * import { checkElection } from "./check.ts";
 * import { tinyElection } from "./example.ts";
 * import { assertThrows } from "@std/assert";
 *
 * const table = tinyElection();
 * table.voters[0] = 99;
 * assertThrows(() => checkElection(table), Error, "voters");
 * ```
 */
export function checkElection(table: ElectionTable): void {
  checkEntry(table);
  checkLengths(table);
  checkCodes(table);
  checkCounts(table);
}

function checkEntry({ entry }: ElectionTable): void {
  const fail = (what: string): never => {
    throw new InputError(`Election ${shown(entry.id)}: ${what}.`);
  };
  if (!SLUG.test(entry.id)) fail("id must be lower-case words joined by hyphens");
  if (!KINDS.includes(entry.kind)) {
    fail(`kind must be one of ${KINDS.join(", ")}, got ${shown(entry.kind)}`);
  }
  if (entry.round !== 1 && entry.round !== 2) fail(`round must be 1 or 2, got ${entry.round}`);
  if (!isDay(entry.date)) fail(`date must be like 2022-04-10, got ${shown(entry.date)}`);
  if (entry.options.length === 0) fail("it needs at least one option");
  const seen = new Set<string>();
  for (const { id, bloc } of entry.options) {
    if (!SLUG.test(id)) {
      fail(`option id must be lower-case words joined by hyphens, got ${shown(id)}`);
    }
    if (RESERVED_COLUMNS.includes(id)) fail(`option id ${shown(id)} is the name of a column`);
    if (seen.has(id)) fail(`option id ${shown(id)} comes twice`);
    if (!BLOCS.includes(bloc)) {
      fail(`bloc of ${shown(id)} must be one of ${BLOCS.join(", ")}, got ${shown(bloc)}`);
    }
    seen.add(id);
  }
}

function checkLengths(table: ElectionTable): void {
  const size = table.code.length;
  const { entry, communeName, circonscription, registered, voters, blank, valid, votes } = table;
  if (size === 0) throw new InputError(`Election ${shown(entry.id)}: it has no bureau.`);
  if (votes.length !== entry.options.length) {
    throw new InputError(
      `Election ${
        shown(entry.id)
      }: ${entry.options.length} options but ${votes.length} columns of votes.`,
    );
  }
  const columns: Record<string, ArrayLike<unknown> | null> = {
    communeName,
    circonscription,
    registered,
    voters,
    blank,
    null: table.null,
    valid,
  };
  entry.options.forEach((option, k) => columns[option.id] = votes[k]);
  for (const [name, column] of Object.entries(columns)) {
    if (column !== null && column.length !== size) {
      throw new InputError(
        `Election ${shown(entry.id)}: column ${name} has ${column.length} rows, code has ${size}.`,
      );
    }
  }
}

function checkCodes({ entry, code, circonscription }: ElectionTable): void {
  const seen = new Set<string>();
  for (let i = 0; i < code.length; i++) {
    const fail = (what: string): never => {
      throw new InputError(`Election ${shown(entry.id)}, bureau ${shown(code[i])}: ${what}.`);
    };
    if (!CODE.test(code[i])) fail("a code must be like 31555_0001");
    if (seen.has(code[i])) fail("the code comes twice");
    seen.add(code[i]);
    const circo = circonscription[i];
    if (circo !== null && !CIRCONSCRIPTION.test(circo)) {
      fail(`a circonscription must be like 7501, got ${shown(circo)}`);
    }
  }
}

function checkCounts(table: ElectionTable): void {
  const { entry, code, registered, voters, blank, valid, votes } = table;
  for (let i = 0; i < code.length; i++) {
    const problem = arithmeticProblem(
      registered[i],
      voters[i],
      blank ? blank[i] : 0,
      table.null[i],
      valid[i],
      votes,
      i,
    );
    if (problem !== null) {
      throw new InputError(`Election ${shown(entry.id)}, bureau ${code[i]}: ${problem}.`);
    }
  }
}

/**
 * What is wrong with the counts of one bureau, or null: the arithmetic that importing and verifying
 * both check.
 *
 * @param votes columns of votes; row `i` of each is the bureau's.
 *
 * @example
 * ```ts
 * import { arithmeticProblem } from "./check.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const votes = [Int32Array.of(30), Int32Array.of(18)];
 * assertEquals(arithmeticProblem(100, 50, 1, 1, 48, votes, 0), null);
 * assertEquals(
 *   arithmeticProblem(100, 50, 1, 1, 47, votes, 0),
 *   "blank 1 + null 1 + valid 47 are not the 50 voters",
 * );
 * ```
 */
export function arithmeticProblem(
  registered: number,
  voters: number,
  blank: number,
  nul: number,
  valid: number,
  votes: readonly Int32Array[],
  i: number,
): string | null {
  let sum = 0;
  for (const column of votes) {
    if (column[i] < 0) return `a number of votes is below 0 (${column[i]})`;
    sum += column[i];
  }
  if (Math.min(registered, voters, blank, nul, valid) < 0) return "a count is below 0";
  if (voters > registered) return `voters ${voters} are more than registered ${registered}`;
  if (blank + nul + valid !== voters) {
    return `blank ${blank} + null ${nul} + valid ${valid} are not the ${voters} voters`;
  }
  return sum === valid ? null : `votes sum to ${sum}, valid is ${valid}`;
}
