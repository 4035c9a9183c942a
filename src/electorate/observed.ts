/**
 * The world without the campaign, as the result of a packaged election tells it.
 *
 * @module
 */

import {
  type Bureaux,
  type LoadOptions,
  loadWhole,
  selectBureaux,
  type Whole,
} from "../bureaux/mod.ts";
import { type Level, shrink } from "./shrink.ts";

/**
 * Expected world without the campaign: in each bureau, turnout and shares of those who vote.
 *
 * A replicate draws voters ~ Binomial(registered, turnout) and their votes ~ Multinomial(voters, shares).
 */
export interface Electorate {
  /** The territory's bureaux: identities, registers and the observed result. */
  bureaux: Bureaux;
  /** θ̂, one entry a bureau, in [0, 1]. */
  turnout: Float64Array;
  /** ŝ of each option among those who vote: `shares[k][i]` in [0, 1]. */
  shares: Float64Array[];
  /** ŝ of blank and null ballots together; with `shares` it sums to 1 where anyone may vote. */
  blankNull: Float64Array;
  /** Turnout of the whole election, by which salience is judged: the territory does not change it. */
  electionTurnout: number;
}

/**
 * `observed` electorate: turnout and shares of each bureau, shrunk towards its commune, circonscription and
 * département by empirical Bayes (`shrink`), never across circonscriptions in an election whose options differ
 * between them. How far is estimated in each département apart, so that the rates of one do not depend on which
 * others are loaded. A bureau without registered electors, or where nobody voted, takes the rates of its commune.
 *
 * @param bureaux a territory with all bureaux of its départements (`loadWhole`), so that a commune alone has
 * the rates that it has within France; or bureaux alone, which then borrow from each other only.
 *
 * @example
 * ```ts
 * import { loadWhole } from "../bureaux/mod.ts";
 * import { observedElectorate } from "./observed.ts";
 * import { assert } from "@std/assert";
 *
 * const whole = await loadWhole("presidentielle-2022-t1", { within: "commune:31555" });
 * const electorate = observedElectorate(whole);
 * assert(electorate.turnout.every((turnout) => turnout >= 0 && turnout <= 1));
 * ```
 */
export function observedElectorate(bureaux: Whole | Bureaux): Electorate {
  const { bureaux: whole, inside, territory } = "inside" in bureaux ? bureaux : {
    bureaux,
    inside: Int32Array.from(bureaux.row, (_, i) => i),
    territory: bureaux.territory,
  };
  const [turnout, blankNull, ...shares] = shrunkRates(whole);
  const { totals } = whole.election;
  return {
    bureaux: selectBureaux(whole, inside, territory),
    turnout: pick(turnout, inside),
    shares: shares.map((share) => pick(share, inside)),
    blankNull: pick(blankNull, inside),
    electionTurnout: totals.voters / totals.registered,
  };
}

/**
 * The observed electorate of a packaged or imported election over a territory: `loadWhole` then
 * `observedElectorate`.
 *
 * @throws {InputError} as `loadElection`.
 *
 * @param id of an election in the catalogue: `presidentielle-2022-t1`.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "./observed.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const { bureaux, turnout, electionTurnout } = await loadElectorate("presidentielle-2022-t1", {
 *   within: "departement:48",
 * });
 * assertAlmostEquals(electionTurnout, 0.7369, 1e-4);
 * console.log(bureaux.code[0], turnout[0]);
 * ```
 */
export async function loadElectorate(id: string, options: LoadOptions = {}): Promise<Electorate> {
  return observedElectorate(await loadWhole(id, options));
}

/** Turnout, share of blank and null ballots, and share of each option, one entry a bureau. */
function shrunkRates(whole: Bureaux): Float64Array[] {
  const rates = Array.from(
    { length: whole.votes.length + 2 },
    () => new Float64Array(whole.size),
  );
  const departements = Map.groupBy(whole.departement.keys(), (i) => whole.departement[i]);
  for (const places of departements.values()) {
    const { registered, voters, blank, null: spoilt, votes, ...part } = selectBureaux(
      whole,
      places,
    );
    const levels = territoryLevels(part, whole.election.byCirconscription);
    const blankNull = blank.map((count, i) => count + spoilt[i]);
    const columns = [
      ...shrink({ size: registered, counts: [voters] }, levels),
      ...shrink({ size: voters, counts: [blankNull, ...votes] }, levels),
    ];
    columns.forEach((column, k) => places.forEach((i, j) => rates[k][i] = column[j]));
  }
  return rates;
}

/** Bureau → commune (its part within the circonscription) → circonscription → département. */
function territoryLevels(
  whole: Pick<Bureaux, "size" | "commune" | "circonscription" | "departement">,
  byCirconscription: boolean,
): Level[] {
  const communes = new Groups();
  const circonscriptions = new Groups();
  const departements = new Groups();
  const communeOf = new Int32Array(whole.size);
  const circonscriptionOf: number[] = [];
  const departementOf: number[] = [];
  for (let i = 0; i < whole.size; i++) {
    const departement = departements.index(whole.departement[i]);
    const key = whole.circonscription[i] ?? `${whole.departement[i]} unknown`;
    const circonscription = circonscriptions.index(key);
    communeOf[i] = communes.index(`${whole.commune[i]} ${key}`);
    circonscriptionOf[communeOf[i]] = circonscription;
    departementOf[circonscription] = departement;
  }
  const levels = [
    { parent: communeOf, groups: communes.size },
    { parent: Int32Array.from(circonscriptionOf), groups: circonscriptions.size },
    { parent: Int32Array.from(departementOf), groups: departements.size },
  ];
  return byCirconscription ? levels.slice(0, 2) : levels;
}

/** Names numbered in order of appearance. */
class Groups {
  #index = new Map<string, number>();

  get size(): number {
    return this.#index.size;
  }

  index(name: string): number {
    let index = this.#index.get(name);
    if (index === undefined) this.#index.set(name, index = this.#index.size);
    return index;
  }
}

function pick(values: Float64Array, indices: Int32Array): Float64Array {
  return Float64Array.from(indices, (i) => values[i]);
}
