/**
 * A copied election with a true effect of known size, for methods to be tried on.
 *
 * @module
 */

import type { Bureaux } from "../../bureaux/mod.ts";
import { InputError, numberOption } from "../../input.ts";

/** A true effect, in percentage points. */
export interface PlantedEffect {
  /** Points of registered electors who vote more, spread over the options as the bureau votes. */
  turnout?: number;
  /** Points of valid votes that pass to the option from the others, in proportion. */
  share?: number;
  /** Id of the option; needed with `share`. */
  option?: string;
}

/**
 * A copy of an election in which some bureaux have an effect added: so many more electors vote, then so
 * many votes pass to an option. Counts stay whole and the table stays valid: nobody votes beyond the
 * register, no option falls below 0.
 *
 * @param places of the bureaux in the table.
 * @throws {InputError} if an effect is not from 0 to 100 points, or `share` has no option that stands.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { plantEffect } from "./plant.ts";
 *
 * const bureaux = await loadElection("presidentielle-2017-t1", { within: "commune:48095" });
 * const planted = plantEffect(bureaux, [0], { turnout: 2 });
 * const more = planted.voters[0] - bureaux.voters[0];
 * assertEquals(more, Math.round(0.02 * bureaux.registered[0]));
 * ```
 */
export function plantEffect(
  bureaux: Bureaux,
  places: Iterable<number>,
  { turnout = 0, share = 0, option }: PlantedEffect,
): Bureaux {
  numberOption("turnout", turnout, { min: 0, max: 100 });
  numberOption("share", share, { min: 0, max: 100 });
  const own = bureaux.election.options.findIndex(({ id }) => id === option);
  if (share > 0 && own < 0) {
    throw new InputError(
      `option must be one of ${
        bureaux.election.options.map(({ id }) => id).join(", ")
      }, got ${option}.`,
    );
  }
  const copy: Bureaux = {
    ...bureaux,
    voters: bureaux.voters.slice(),
    valid: bureaux.valid.slice(),
    votes: bureaux.votes.map((column) => column.slice()),
  };
  for (const b of places) {
    // Where nobody voted validly there is no way of voting to follow.
    if (copy.valid[b] > 0) addVoters(copy, b, turnout);
    if (share > 0) moveVotes(copy, b, own, share);
  }
  return copy;
}

function addVoters(copy: Bureaux, b: number, points: number): void {
  const { registered, voters, votes } = copy;
  const more = Math.min(
    registered[b] - voters[b],
    Math.round(points / 100 * registered[b]),
  );
  const added = apportioned(more, votes.map((column) => column[b]));
  votes.forEach((column, k) => column[b] += added[k]);
  copy.valid[b] += more;
  voters[b] += more;
}

function moveVotes(copy: Bureaux, b: number, own: number, points: number): void {
  const others = copy.votes.map((column, k) => k === own ? 0 : column[b]);
  const available = others.reduce((sum, count) => sum + count, 0);
  const moved = Math.min(available, Math.round(points / 100 * copy.valid[b]));
  const taken = apportioned(moved, others);
  copy.votes.forEach((column, k) => column[b] += k === own ? moved : -taken[k]);
}

/** A whole number split in proportion to counts, by largest remainders: never more than the counts ask. */
function apportioned(total: number, counts: readonly number[]): number[] {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return counts.map(() => 0);
  const exact = counts.map((count) => total * count / sum);
  const given = exact.map(Math.floor);
  let left = total - given.reduce((a, b) => a + b, 0);
  const order = [...exact.keys()].sort((i, j) => (exact[j] % 1) - (exact[i] % 1) || i - j);
  for (const k of order) {
    if (left <= 0) break;
    given[k]++;
    left--;
  }
  return given;
}
