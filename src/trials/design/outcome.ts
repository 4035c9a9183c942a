/**
 * What a trial measures in a bureau: turnout, or the share of an option.
 *
 * @module
 */

import { blocVotes, type Bureaux } from "../../bureaux/mod.ts";
import { InputError, nearest, shown } from "../../input.ts";

/** A rate by bureau as a part of a whole, both counts. */
export interface OutcomeColumn {
  part: ArrayLike<number>;
  /** Registered for turnout, valid votes for a share; a bureau where it is 0 has no rate. */
  over: ArrayLike<number>;
  /** What the reader must know of it, or null. */
  note: string | null;
}

/**
 * Counts behind an outcome: voters over registered for `turnout`, votes over valid for an option.
 *
 * @param option name of the option for the error.
 * @throws {InputError} if the election has no such option, naming the nearest.
 *
 * @example
 * ```ts
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { outcomeColumn } from "./outcome.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * assertEquals(outcomeColumn(bureaux, "turnout").part, bureaux.voters);
 * assertThrows(() => outcomeColumn(bureaux, "macrn"), Error, "macron");
 * ```
 */
export function outcomeColumn(
  bureaux: Bureaux,
  outcome: string,
  option = "outcome",
): OutcomeColumn {
  if (outcome === "turnout") return { part: bureaux.voters, over: bureaux.registered, note: null };
  const ids = bureaux.election.options.map(({ id }) => id);
  const k = ids.indexOf(outcome);
  if (k >= 0) return { part: bureaux.votes[k], over: bureaux.valid, note: null };
  const near = nearest(outcome, ids);
  throw new InputError(
    `${option} must be turnout or an option of ${bureaux.election.id} (${
      (near.length > 0 ? near : ids).join(", ")
    }), got ${shown(outcome)}.`,
  );
}

/**
 * The same outcome at an earlier election: the option of the same id, or else its bloc, which the note
 * says.
 *
 * @param before the earlier election.
 * @param now the one that the outcome is of.
 * @throws {InputError} if `now` has no such option, or `before` none of its bloc.
 *
 * @example
 * ```ts
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { pastColumn } from "./outcome.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const within = "departement:48";
 * const now = await loadElection("presidentielle-2022-t1", { within });
 * const before = await loadElection("presidentielle-2017-t1", { within });
 * assertEquals(pastColumn(before, now, "macron").note, null);
 * ```
 */
export function pastColumn(before: Bureaux, now: Bureaux, outcome: string): OutcomeColumn {
  outcomeColumn(now, outcome);
  const same = before.election.options.some(({ id }) => id === outcome);
  if (outcome === "turnout" || same) return outcomeColumn(before, outcome);
  const { bloc, label } = now.election.options.find(({ id }) => id === outcome)!;
  const part = blocVotes(before).get(bloc);
  if (part === undefined) {
    throw new InputError(
      `past must be an election with ${outcome} or an option of its bloc (${bloc}), got ` +
        `${before.election.id}.`,
    );
  }
  return {
    part,
    over: before.valid,
    note: `${before.election.id} has no option ${outcome}: the past share of ${label} is that of ` +
      `its bloc, ${bloc}.`,
  };
}
