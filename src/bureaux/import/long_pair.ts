/**
 * Layouts `long-pair` and `aggregated`: one file of bureaux, one of results with a row a bureau and
 * candidate.
 *
 * `long-pair` joins on `code`; `aggregated` is the pair published on data.gouv.fr for all elections
 * since 1999 (general_results, candidats_results), joined on id_election and id_brut_miom.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { bureauCode } from "./code.ts";
import { bureauRow, type Draft, type DraftRow, filledFields } from "./draft.ts";
import { blockFields, bureauFields, headerKey } from "./headers.ts";
import { addVotes, OptionIndex } from "./option_index.ts";
import type { Cell, Problem, Sheet } from "./sheet.ts";

/** The two sheets of a pair. */
export interface Pair {
  bureaux: Sheet;
  results: Sheet;
}

/**
 * Which of two sheets lists bureaux and which lists results, or null where they are no pair.
 *
 * @example
 * ```ts
 * import { asPair } from "./long_pair.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const sheet = (columns: string[]) => ({ name: "", columns, rows: [], lines: [], faults: [] });
 * const pair = asPair(sheet(["code", "nuance", "voix"]), sheet(["code", "inscrits", "votants"]));
 * assertEquals(pair?.results.columns[2], "voix");
 * ```
 */
export function asPair(a: Sheet, b: Sheet): Pair | null {
  const lists = ({ columns }: Sheet) => {
    const { code, registered } = bureauFields(columns);
    return code !== undefined && registered !== undefined;
  };
  const gives = ({ columns }: Sheet) =>
    bureauFields(columns).code !== undefined && blockFields(columns).votes !== undefined;
  if (lists(a) && gives(b)) return { bureaux: a, results: b };
  return lists(b) && gives(a) ? { bureaux: b, results: a } : null;
}

/**
 * Column by which the aggregated files name their elections; −1 where there is none.
 *
 * @example
 * ```ts
 * import { electionColumn } from "./long_pair.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(electionColumn(["id_election", "id_brut_miom"]), 0);
 * ```
 */
export function electionColumn(columns: readonly string[]): number {
  return columns.findIndex((name) => headerKey(name) === "idelection");
}

/**
 * Drafts the bureaux of a pair. Votes of several candidates of one nuance are summed within a bureau
 * where options are nuances; a candidate who comes twice in a bureau is a problem otherwise.
 *
 * @throws {InputError} where the aggregated files hold several elections.
 *
 * @example
 * ```ts
 * import { draftLongPair } from "./long_pair.ts";
 * import { readDelimited } from "./delimited.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bureaux = readDelimited("b", "code,inscrits,votants,exprimes\n01001_0001,9,5,5\n");
 * const results = readDelimited("r", "code,nuance,voix\n01001_0001,RN,2\n01001_0001,RN,3\n");
 * const draft = draftLongPair({ bureaux, results }, "nuance");
 * assertEquals(draft.rows[0].votes, [5]);
 * ```
 */
export function draftLongPair({ bureaux, results }: Pair, by: "candidate" | "nuance"): Draft {
  oneElection(bureaux);
  const at = filledFields(bureaux);
  const rows = bureaux.rows.map((_, r) => bureauRow(bureaux, r, at));
  const levels = levelColumn(bureaux);
  rows.forEach((row, r) => noteLevel(row, bureaux.rows[r][levels]));
  const byCode = new Map<string, DraftRow>();
  for (const row of rows) if (row.code !== null) byCode.set(row.code, row);
  const options = new OptionIndex(by);
  const problems: Problem[] = [...bureaux.faults, ...results.faults];
  addResults(results, byCode, options, problems);
  return { file: bureaux.name, options: options.seeds, rows, problems };
}

function addResults(
  results: Sheet,
  byCode: ReadonlyMap<string, DraftRow>,
  options: OptionIndex,
  problems: Problem[],
): void {
  const codeAt = bureauFields(results.columns).code!;
  const at = blockFields(results.columns);
  results.rows.forEach((cells, r) => {
    const line = results.lines[r];
    const code = bureauCode({ code: cells[codeAt] });
    const row = code === null ? undefined : byCode.get(code);
    if (!row) {
      const reason = code === null
        ? `no bureau code in ${JSON.stringify(String(cells[codeAt]))}`
        : "votes for a bureau that the file of bureaux does not have";
      problems.push({ file: results.name, line, code, reason });
      return;
    }
    const reason = addVotes(row.votes, options, cells, at);
    if (reason !== null) row.reasons.push(`${reason} (line ${line} of ${results.name})`);
  });
}

/** Rows of another level than the bureau would be counted twice. */
function levelColumn({ columns }: Sheet): number {
  return columns.findIndex((name) => headerKey(name) === "maille");
}

function noteLevel(row: DraftRow, level: Cell | undefined): void {
  if (typeof level === "string" && !/^bureaux?/i.test(level)) {
    row.reasons.push(`the row is of level ${JSON.stringify(level)}, not a bureau`);
  }
}

function oneElection(sheet: Sheet): void {
  const at = electionColumn(sheet.columns);
  if (at < 0) return;
  const elections = new Set(sheet.rows.map((cells) => String(cells[at])));
  if (elections.size > 1) {
    const list = [...elections].slice(0, 12).join(", ");
    throw new InputError(
      `election must say which one of ${sheet.name} to import, which holds ${elections.size}: ${list}.`,
    );
  }
}
