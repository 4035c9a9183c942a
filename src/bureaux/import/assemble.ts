/**
 * From drafted rows to the table: every row is checked, those that fail are listed and left out.
 *
 * @module
 */

import type { CatalogEntry, ElectionTable } from "../types.ts";
import type { Draft, DraftRow } from "./draft.ts";
import type { Problem } from "./sheet.ts";

/**
 * Checks each drafted bureau and makes a table of those that pass.
 *
 * A row fails if a count is missing, not whole or below 0, if voters exceed registered, if blank +
 * null + valid are not the voters, if votes do not sum to valid, or if its code is missing or comes
 * twice (then every row of that code fails, since none can be trusted).
 *
 * @param lookup the circonscription of a bureau where the file has none.
 * @returns the table, and one problem a failing row, by file, in order of line.
 *
 * @example
 * ```ts
 * import { assemble } from "./assemble.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const counts = { registered: 9, voters: 5, blank: 0, null: 1, valid: 4, votes: [3], reasons: [] };
 * const row = { line: 2, code: "01001_0001", communeName: "A", circonscription: null, ...counts };
 * const draft = { file: "f.csv", options: [{ label: "OUI", nuance: null }], rows: [row], problems: [] };
 * const entry = {
 *   id: "referendum-2000",
 *   title: "Example",
 *   date: "2000-01-01",
 *   kind: "referendum" as const,
 *   round: 1 as const,
 *   provisional: false,
 *   byCirconscription: false,
 *   options: [{ id: "oui", label: "OUI", nuance: null, bloc: "divers" as const, votes: 0 }],
 *   source: { publisher: "", title: "", licence: "", retrieved: null },
 *   notes: [],
 * };
 * const { table, problems } = assemble(draft, entry);
 * assertEquals(table.code, []);
 * assertEquals(problems[0].reason, "votes sum to 3, valid is 4");
 * ```
 */
export function assemble(
  draft: Draft,
  entry: ElectionTable["entry"],
  lookup: (code: string) => string | null = () => null,
): { table: ElectionTable; problems: Problem[] } {
  noteRepeats(draft.rows);
  const problems = [...draft.problems];
  const kept: DraftRow[] = [];
  for (const row of draft.rows) {
    const reasons = row.reasons.length > 0 ? row.reasons : arithmeticReasons(row);
    if (reasons.length === 0) kept.push(row);
    else {
      problems.push({
        file: draft.file,
        line: row.line,
        code: row.code,
        reason: reasons.join("; "),
      });
    }
  }
  problems.sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
  const counts = (value: (row: DraftRow) => number) => Int32Array.from(kept, value);
  const blank = kept.every((row) => row.blank === null) ? null : counts((row) => row.blank ?? 0);
  const table: ElectionTable = {
    entry,
    code: kept.map((row) => row.code!),
    communeName: kept.map((row) => row.communeName),
    circonscription: kept.map((row) => row.circonscription ?? lookup(row.code!)),
    registered: counts((row) => row.registered),
    voters: counts((row) => row.voters),
    blank,
    null: counts((row) => row.null),
    valid: counts((row) => row.valid),
    votes: entry.options.map((_, k) => counts((row) => row.votes[k] ?? 0)),
  };
  table.entry = { ...entry, options: withVotes(entry.options, table.votes) };
  return { table, problems };
}

function withVotes(options: CatalogEntry["options"], votes: readonly Int32Array[]) {
  return options.map((option, k) => ({ ...option, votes: votes[k].reduce((a, b) => a + b, 0) }));
}

/** Every row of a code that comes more than once says where the others are. */
function noteRepeats(rows: readonly DraftRow[]): void {
  const seen = new Map<string, DraftRow[]>();
  for (const row of rows) {
    if (row.code === null) continue;
    const same = seen.get(row.code);
    if (same) same.push(row);
    else seen.set(row.code, [row]);
  }
  for (const same of seen.values()) {
    if (same.length === 1) continue;
    const lines = same.map(({ line }) => line).join(", ");
    for (const row of same) {
      row.reasons.push(`the code comes ${same.length} times (lines ${lines})`);
    }
  }
}

function arithmeticReasons(row: DraftRow): string[] {
  const { registered, voters, blank, null: nul, valid } = row;
  const reasons: string[] = [];
  if (voters > registered) reasons.push(`voters ${voters} are more than registered ${registered}`);
  if (nul < 0) {
    reasons.push(`blank ${blank ?? 0} and valid ${valid} are more than voters ${voters}`);
  } else if ((blank ?? 0) + nul + valid !== voters) {
    reasons.push(`blank ${blank ?? 0} + null ${nul} + valid ${valid} are not the ${voters} voters`);
  }
  // A list of votes may have holes, which reduce skips.
  const sum = row.votes.reduce((a, b) => a + b, 0);
  if (sum !== valid) reasons.push(`votes sum to ${sum}, valid is ${valid}`);
  return reasons;
}
