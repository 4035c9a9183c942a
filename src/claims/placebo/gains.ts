/**
 * Rates of a set of bureaux and its apparent gains over all of them.
 *
 * @module
 */

import type { Panel } from "./panel.ts";
import type { Gains, OutcomeGains, Weight } from "./types.ts";

/** Rates of a set of bureaux at one election, in points. */
export interface Rates {
  /** Voters over registered. */
  turnout: number;
  /** Votes of the option over valid votes. */
  share: number;
}

/**
 * Rates of some bureaux of a panel at each of its elections, in points. `register` weighs them by size:
 * Σ voters/Σ registered and Σ votes/Σ valid; `bureau` averages their rates.
 *
 * @param bureaux places in the panel, at least one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ratesOf } from "./gains.ts";
 *
 * const of = (...values: number[]) => Float64Array.from(values);
 * const moment = { registered: of(100, 300), voters: of(50, 210), valid: of(40, 200), votes: of(10, 100) };
 * const panel = { moments: [moment] };
 * assertEquals(ratesOf(panel, [0, 1], "register"), [{ turnout: 65, share: 100 * 110 / 240 }]);
 * assertEquals(ratesOf(panel, [0, 1], "bureau"), [{ turnout: 60, share: 37.5 }]);
 * ```
 */
export function ratesOf(
  panel: { moments: Panel["moments"] },
  bureaux: ArrayLike<number>,
  weight: Weight,
): Rates[] {
  return panel.moments.map(({ registered, voters, valid, votes }) => {
    if (weight === "register") {
      return {
        turnout: 100 * sumOver(voters, bureaux) / sumOver(registered, bureaux),
        share: 100 * sumOver(votes, bureaux) / sumOver(valid, bureaux),
      };
    }
    let turnout = 0;
    let share = 0;
    for (let j = 0; j < bureaux.length; j++) {
      const b = bureaux[j];
      turnout += voters[b] / registered[b];
      share += votes[b] / valid[b];
    }
    return { turnout: 100 * turnout / bureaux.length, share: 100 * share / bureaux.length };
  });
}

function sumOver(column: Float64Array, bureaux: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < bureaux.length; j++) sum += column[bureaux[j]];
  return sum;
}

/**
 * Gains of a set from one election to a later one under the three ways of counting, in points.
 *
 * @param set rates of the set; `all` those of all bureaux; both as `ratesOf` gives them.
 * @param first index of the earlier election; `second` of the later one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { gainsOf } from "./gains.ts";
 *
 * const set = [{ turnout: 30, share: 10 }, { turnout: 70, share: 12 }];
 * const all = [{ turnout: 40, share: 20 }, { turnout: 75, share: 25 }];
 * assertEquals(gainsOf(set, all).turnout, { level: -5, rise: 40, excess: 5 });
 * ```
 */
export function gainsOf(
  set: readonly Rates[],
  all: readonly Rates[],
  first = 0,
  second = 1,
): OutcomeGains {
  const of = (outcome: keyof Rates): Gains => {
    const rise = set[second][outcome] - set[first][outcome];
    return {
      level: set[second][outcome] - all[second][outcome],
      rise,
      excess: rise - (all[second][outcome] - all[first][outcome]),
    };
  };
  return { turnout: of("turnout"), share: of("share") };
}
