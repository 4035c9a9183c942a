/**
 * What a campaign could know before the vote: registers, and earlier results laid on today's bureaux.
 *
 * @module
 */

import {
  type Bloc,
  BLOCS,
  blocVotes,
  type Bureaux,
  communeRates,
  matchElections,
} from "../bureaux/mod.ts";

/** What is known of the territory before the vote: no result of the world's election. */
export type Register = Pick<
  Bureaux,
  "size" | "row" | "code" | "commune" | "departement" | "registered"
>;

/** Rates of an earlier election, one entry a bureau of the register. */
export interface Past {
  election: string;
  /** Abstainers over registered, in [0, 1]. */
  abstention: Float64Array;
  /** Share of valid votes of each bloc, in [0, 1]. */
  support: Map<Bloc, Float64Array>;
  /** Bureaux that have no match there and take the rates of their commune. */
  fromCommune: number;
  /** Bureaux whose commune has none either, and take those of their département. */
  fromDepartement: number;
  /** Bureaux of départements that did not vote there, and take those of all that did. */
  fromCountry: number;
}

/**
 * Lays an earlier election on a register: a bureau of the same code and about the same register
 * (`matchElections`) keeps its own rates, another one takes those of its commune, since boundaries and codes
 * change, or failing that of its département, or failing that of all bureaux of the earlier election.
 *
 * @param current the territory; its register is read, never its results.
 * @param earlier every bureau of the départements of the territory, or of the country.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { layPast } from "./past.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const within = "departement:48";
 * const past = layPast(
 *   await loadElection("presidentielle-2022-t1", { within }),
 *   await loadElection("presidentielle-2017-t1", { within }),
 * );
 * assertEquals(past.abstention.length, 189);
 * ```
 */
export function layPast(current: Bureaux, earlier: Bureaux): Past {
  const match = matchElections(current, earlier);
  const place = new Int32Array(current.size).fill(-1);
  match.a.forEach((i, j) => {
    // A bureau where nobody cast a valid vote says nothing of support: its commune does.
    if (earlier.valid[match.b[j]] > 0) place[i] = match.b[j];
  });
  const lay = (counts: Int32Array, over: Int32Array): Float64Array => {
    const byCommune = communeRates(earlier, counts, over);
    const byDepartement = communeRates({ ...earlier, commune: earlier.departement }, counts, over);
    const everywhere = total(counts) / Math.max(1, total(over));
    return Float64Array.from(
      place,
      (j, i) =>
        j >= 0 ? counts[j] / over[j] : byCommune.get(current.commune[i]) ??
          byDepartement.get(current.departement[i]) ?? everywhere,
    );
  };
  const votes = blocVotes(earlier);
  const communes = new Set(communeRates(earlier, earlier.valid).keys());
  const departements = new Set(earlier.departement);
  const without = Array.from(place.keys()).filter((i) => place[i] < 0);
  const elsewhere = without.filter((i) => !communes.has(current.commune[i]));
  const abroad = elsewhere.filter((i) => !departements.has(current.departement[i]));
  return {
    election: earlier.election.id,
    abstention: lay(earlier.voters, earlier.registered).map((turnout) => 1 - turnout),
    support: new Map(BLOCS.map((bloc) => {
      const counts = votes.get(bloc);
      const share = counts ? lay(counts, earlier.valid) : new Float64Array(current.size);
      return [bloc, share];
    })),
    fromCommune: without.length - elsewhere.length,
    fromDepartement: elsewhere.length - abroad.length,
    fromCountry: abroad.length,
  };
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
