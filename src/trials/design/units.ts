/**
 * The bureaux that a trial could be run in, with a real outcome and what was known before it.
 *
 * @module
 */

import {
  type Bureaux,
  communeRates,
  electionEntry,
  latestEarlier,
  loadCatalog,
  loadElection,
  matchElections,
  type Provenance,
} from "../../bureaux/mod.ts";
import { InputError } from "../../input.ts";
import { type OutcomeColumn, outcomeColumn, pastColumn } from "./outcome.ts";

/** Bureaux of a territory with an outcome nobody touched, one entry a bureau in every array. */
export interface TrialUnits {
  /** Number of bureaux. */
  size: number;
  /** `france`, `departement:93`… */
  territory: string;
  /** `DDCCC_BBBB`. */
  code: string[];
  /** Row in the election's file: the identity of the bureau in the random counters. */
  row: Int32Array;
  departement: string[];
  commune: string[];
  circonscription: (string | null)[];
  registered: Int32Array;
  /** What the outcome is: `turnout` or an option's id. */
  outcomeName: string;
  /** Points, 0 to 100: turnout among the registered, or the option's share of valid votes. */
  outcome: Float64Array;
  /** The same at the earlier election, in points: known when the bureaux are drawn. The commune's where
   * the bureau has no match. */
  past: Float64Array;
  /** Turnout at the earlier election, in points. */
  pastTurnout: Float64Array;
  /** Elections by id: the one the outcome is of, the one known before. */
  election: string;
  pastElection: string;
  /** What was left out and why, one sentence each. */
  notes: string[];
  provenance: Provenance[];
}

/** Which bureaux and which outcome. */
export interface TrialUnitsOptions {
  /** `departement:93` by default. */
  territory?: string;
  /** Election whose result stands for the outcome; `presidentielle-2022-t1` by default. */
  election?: string;
  /** Earlier election that is known before; by default the latest of the same kind and round. */
  past?: string;
  /** `turnout` (default), or the id of an option of the election. */
  outcome?: string;
  /** Relative change of the register up to which a same code is a same bureau; 0.1 by default. */
  tolerance?: number;
  /** The user's data folder. */
  data?: string;
}

/**
 * Loads the bureaux of a territory with the later result as the outcome of a trial in which nothing was
 * done, and the earlier one as what was known before.
 *
 * @returns points. A bureau without a match takes its commune's past rate; one that has no result, or
 * whose commune had none, is left out. Both are counted in `notes`.
 * @throws {InputError} if an election, territory or option is unknown, the earlier election is not
 * earlier, or fewer than four bureaux are left.
 *
 * @example
 * ```ts
 * import { loadTrialUnits } from "./units.ts";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48", outcome: "le-pen" });
 * assertEquals(units.pastElection, "presidentielle-2017-t1");
 * assert(units.outcome.every((share) => share >= 0 && share <= 100));
 * ```
 */
export async function loadTrialUnits(options: TrialUnitsOptions = {}): Promise<TrialUnits> {
  const { territory = "departement:93", election = "presidentielle-2022-t1", data } = options;
  const catalog = await loadCatalog({ data });
  const entry = electionEntry(election, catalog);
  const past = options.past === undefined
    ? latestEarlier(entry, catalog)?.entry
    : electionEntry(options.past, catalog);
  if (past === undefined) {
    throw new InputError(`past must name an election before ${election}: none is in the data.`);
  }
  if (past.date >= entry.date) {
    throw new InputError(`past must be an election before ${election}, got ${past.id}.`);
  }
  const now = await loadElection(election, { within: territory, data });
  const before = await loadElection(past.id, { within: territory, data });
  return trialUnits(now, before, options);
}

/**
 * The same for two tables of bureaux already loaded.
 *
 * @param now the election whose result is the outcome.
 * @param before the one known before.
 * @throws {InputError} as {@linkcode loadTrialUnits}.
 *
 * @example
 * ```ts
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { trialUnits } from "./units.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const within = "departement:48";
 * const now = await loadElection("presidentielle-2022-t1", { within });
 * const before = await loadElection("presidentielle-2017-t1", { within });
 * assertEquals(trialUnits(now, before).outcomeName, "turnout");
 * ```
 */
export function trialUnits(
  now: Bureaux,
  before: Bureaux,
  { outcome = "turnout", tolerance }: Pick<TrialUnitsOptions, "outcome" | "tolerance"> = {},
): TrialUnits {
  const match = matchElections(now, before, { tolerance });
  const place = new Int32Array(now.size).fill(-1);
  match.a.forEach((i, k) => place[i] = match.b[k]);
  const column = outcomeColumn(now, outcome);
  const past = pastColumn(before, now, outcome);
  const pastRate = pastRates(now, before, place, past);
  const turnoutRate = pastRates(now, before, place, outcomeColumn(before, "turnout"));
  const kept = Array.from({ length: now.size }, (_, i) => i).filter((i) =>
    column.over[i] > 0 && pastRate.percent[i] !== null && turnoutRate.percent[i] !== null
  );
  if (kept.length < 4) {
    throw new InputError(
      `territory ${now.territory} must hold at least 4 bureaux with a result in both elections, got ${kept.length}.`,
    );
  }
  const at = <T>(values: ArrayLike<T>) => kept.map((i) => values[i]);
  return {
    size: kept.length,
    territory: now.territory,
    code: at(now.code),
    row: Int32Array.from(at(now.row)),
    departement: at(now.departement),
    commune: at(now.commune),
    circonscription: at(now.circonscription),
    registered: Int32Array.from(at(now.registered)),
    outcomeName: outcome,
    outcome: Float64Array.from(kept, (i) => 100 * column.part[i] / column.over[i]),
    past: Float64Array.from(kept, (i) => pastRate.percent[i]!),
    pastTurnout: Float64Array.from(kept, (i) => turnoutRate.percent[i]!),
    election: now.election.id,
    pastElection: before.election.id,
    notes: [
      ...notesOn(now, before, kept.length, kept.filter((i) => pastRate.borrowed[i] === 1).length),
      ...(past.note ? [past.note] : []),
      ...(now.notes ?? []),
    ],
    provenance: [now.provenance, before.provenance],
  };
}

/** Past rate of each bureau in points: its own, or its commune's, or null; and which are borrowed. */
function pastRates(
  now: Bureaux,
  before: Bureaux,
  place: Int32Array,
  { part, over }: OutcomeColumn,
): { percent: (number | null)[]; borrowed: Uint8Array } {
  const communes = communeRates(before, part, over);
  const borrowed = new Uint8Array(now.size);
  const percent = now.commune.map((commune, i) => {
    const j = place[i];
    if (j >= 0 && over[j] > 0) return 100 * part[j] / over[j];
    borrowed[i] = 1;
    const rate = communes.get(commune);
    return rate === undefined ? null : 100 * rate;
  });
  return { percent, borrowed };
}

function notesOn(now: Bureaux, before: Bureaux, kept: number, borrowed: number): string[] {
  const notes: string[] = [];
  if (borrowed > 0) {
    notes.push(
      `${borrowed} of ${kept} bureaux have no match in ${before.election.id} (no such code, or a register ` +
        "that moved too much): what was known of them is their commune's rate.",
    );
  }
  if (kept < now.size) {
    notes.push(
      `${
        now.size - kept
      } bureaux are left out: nobody registered or voted there, or their commune had ` +
        `no result in ${before.election.id}.`,
    );
  }
  return notes;
}
