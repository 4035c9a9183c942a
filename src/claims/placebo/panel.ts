/**
 * The bureaux that take part in a placebo: the same ones at two or three elections.
 *
 * @module
 */

import { type Bureaux, matchElections } from "../../bureaux/mod.ts";
import { InputError } from "../../input.ts";
import type { LeftOut, Scope } from "./types.ts";

/** Counts at one election, one entry a bureau of the panel. */
export interface Moment {
  registered: Float64Array;
  voters: Float64Array;
  valid: Float64Array;
  /** Votes of the option followed. */
  votes: Float64Array;
}

/** Bureaux matched through all elections. */
export interface Panel {
  size: number;
  /** Place of each in the first table, ascending. */
  places: Int32Array;
  /** Place of each in the table of each election, in their order. */
  placesAt: Int32Array[];
  code: string[];
  commune: string[];
  communeName: string[];
  departement: string[];
  /** First, second and, where there is one, third election. */
  moments: Moment[];
  left_out: LeftOut;
}

/** What decides who takes part. */
export interface PanelRule {
  scope: Scope;
  tolerance: number;
  minRegistered: number;
}

/**
 * True for overseas and abroad, whose codes the ministry begins with Z.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { isOverseas } from "./panel.ts";
 *
 * assertEquals(["2A", "ZA", "ZZ", "75"].map(isOverseas), [false, true, true, false]);
 * ```
 */
export function isOverseas(departement: string): boolean {
  return departement.startsWith("Z");
}

/**
 * Matches the bureaux of the elections (`matchElections`, the first being the reference) and keeps those
 * of the scope, large enough and with valid votes each time. Who is left out is counted by the first
 * reason that applies, in the order of {@linkcode LeftOut}.
 *
 * @param elections first, second and, where there is one, third.
 * @param votes of the option followed, by bureau at each election.
 * @throws {InputError} if no bureau is left.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { panelOf } from "./panel.ts";
 *
 * const within = "departement:48";
 * const from = await loadElection("presidentielle-2017-t1", { within });
 * const to = await loadElection("legislatives-2017-t1", { within });
 * const rule = { scope: "metropole", tolerance: 0.1, minRegistered: 100 } as const;
 * const panel = panelOf([from, to], [from.votes[0], to.votes[0]], rule);
 * const { only_from, register_moved, too_small, no_valid_votes } = panel.left_out;
 * assertEquals(panel.size + only_from + register_moved + too_small + no_valid_votes, from.size);
 * ```
 */
export function panelOf(
  elections: readonly Bureaux[],
  votes: readonly Int32Array[],
  { scope, tolerance, minRegistered }: PanelRule,
): Panel {
  const [from, to, third] = elections;
  const outside = (bureaux: Bureaux, i: number) =>
    scope === "metropole" && isOverseas(bureaux.departement[i]);
  const inside = (bureaux: Bureaux, places: Int32Array) =>
    places.reduce((count, i) => count + (outside(bureaux, i) ? 0 : 1), 0);
  const match = matchElections(to, from, { tolerance });
  const inThird = third ? thirdPlaces(to, third, tolerance) : null;
  const left: LeftOut = {
    only_from: inside(from, match.onlyB),
    only_to: inside(to, match.onlyA),
    register_moved: inside(from, match.moved.b),
    too_small: 0,
    no_valid_votes: 0,
    not_in_third: third ? 0 : null,
    outside_scope: {
      from: from.departement.filter((_, i) => outside(from, i)).length,
      to: to.departement.filter((_, i) => outside(to, i)).length,
    },
  };
  const kept: number[][] = [];
  for (let k = 0; k < match.size; k++) {
    const i = match.b[k];
    if (outside(from, i)) continue;
    const places = [i, match.a[k]];
    if (inThird) {
      const l = inThird[match.a[k]];
      if (l < 0) {
        left.not_in_third!++;
        continue;
      }
      places.push(l);
    }
    if (places.some((at, e) => elections[e].registered[at] < minRegistered)) left.too_small++;
    else if (places.some((at, e) => elections[e].valid[at] === 0)) left.no_valid_votes++;
    else kept.push(places);
  }
  if (kept.length === 0) {
    const why = [
      [left.outside_scope.from, "are overseas or abroad"],
      [left.register_moved, "have a register that moved more"],
      [left.too_small, "are smaller"],
      [left.no_valid_votes, "have no valid vote"],
    ].flatMap(([count, what]) => count === 0 ? [] : [`${count} ${what}`]);
    throw new InputError(
      `${
        elections.map(({ election }) => election.id).join(" and ")
      } must share a bureau of scope ` +
        `${scope}, tolerance ${tolerance} and at least ${minRegistered} registered, got none` +
        (why.length > 0 ? `: ${why.join(", ")}.` : "."),
    );
  }
  kept.sort((a, b) => a[0] - b[0]);
  return panelAt(elections, votes, kept, left);
}

function thirdPlaces(to: Bureaux, third: Bureaux, tolerance: number): Int32Array {
  const match = matchElections(third, to, { tolerance });
  const places = new Int32Array(to.size).fill(-1);
  match.b.forEach((j, k) => places[j] = match.a[k]);
  return places;
}

function panelAt(
  elections: readonly Bureaux[],
  votes: readonly Int32Array[],
  kept: readonly number[][],
  left_out: LeftOut,
): Panel {
  const [from] = elections;
  const places = Int32Array.from(kept, ([i]) => i);
  const texts = (column: readonly string[]) => Array.from(places, (i) => column[i]);
  return {
    size: kept.length,
    places,
    placesAt: elections.map((_, e) => Int32Array.from(kept, (at) => at[e])),
    code: texts(from.code),
    commune: texts(from.commune),
    communeName: texts(from.communeName),
    departement: texts(from.departement),
    moments: elections.map((election, e): Moment => {
      const take = (column: Int32Array) => Float64Array.from(kept, (at) => column[at[e]]);
      return {
        registered: take(election.registered),
        voters: take(election.voters),
        valid: take(election.valid),
        votes: take(votes[e]),
      };
    }),
    left_out,
  };
}
