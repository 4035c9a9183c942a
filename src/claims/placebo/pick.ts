/**
 * Picking bureaux on the first election alone.
 *
 * @module
 */

import { type Bloc, BLOCS, blocVotes, type Bureaux, selectBureaux } from "../../bureaux/mod.ts";
import { InputError } from "../../input.ts";
import { below, type Key, Stream } from "../../random/mod.ts";
import { byScore, isConstant, layPast, type Past, SCORES } from "../../strategies/mod.ts";
import type { Panel } from "./panel.ts";
import type { PlaceboOptions, Within } from "./types.ts";

/** Numbers 1000 to 1099 of the random counters are the claims': this one is of random picks. */
export const RANDOM_PICK = 1050;

/** Bureaux of the panel that compete with each other, and how many of them are picked. */
export interface Group {
  /** `france`, or the code of the commune or département. */
  code: string;
  bureaux: Int32Array;
  picked: number;
}

/**
 * The panel cut into the territories within which a share is picked, in the order of codes; those of
 * fewer bureaux than asked are left out.
 *
 * @param top share picked: that part of each territory, one bureau at least.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { groupsOf } from "./pick.ts";
 *
 * const panel = { size: 3, commune: ["a", "b", "a"], departement: ["1", "1", "1"] };
 * assertEquals(groupsOf(panel, "commune", 0.5, 2).map(({ code }) => code), ["a"]);
 * ```
 */
export function groupsOf(
  panel: { size: number; commune: readonly string[]; departement: readonly string[] },
  within: Within,
  top: number,
  minBureaux: number,
): Group[] {
  const members = new Map<string, number[]>();
  for (let b = 0; b < panel.size; b++) {
    const code = within === "france" ? within : panel[within][b];
    const list = members.get(code);
    if (list) list.push(b);
    else members.set(code, [b]);
  }
  return [...members].filter(([, list]) => within === "france" || list.length >= minBureaux)
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([code, list]) => ({
      code,
      bureaux: Int32Array.from(list),
      picked: Math.max(1, Math.round(top * list.length)),
    }));
}

/**
 * The bureaux of the panel from first to last by the score, computed on the first election alone; ties and
 * `random` by a seeded shuffle.
 *
 * @param bloc of the option followed, which `support`, `potential` and `marginal` read.
 * @throws {InputError} if the score is the same everywhere, or cannot be had.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { keyFromSeed } from "../../random/mod.ts";
 * import { followed } from "./options.ts";
 * import { panelOf } from "./panel.ts";
 * import { orderOf } from "./pick.ts";
 *
 * const within = "departement:35";
 * const from = await loadElection("presidentielle-2017-t1", { within });
 * const to = await loadElection("legislatives-2017-t1", { within });
 * const rule = { scope: "metropole", tolerance: 0.1, minRegistered: 100 } as const;
 * const panel = panelOf([from, to], followed([from, to], "droite").votes, rule);
 * const order = orderOf(panel, { from, to }, "droite", keyFromSeed("a"));
 * const turnout = (b: number) => panel.moments[0].voters[b] / panel.moments[0].registered[b];
 * assertEquals(turnout(order[0]) < turnout(order[panel.size - 1]), true);
 * ```
 */
export function orderOf(panel: Panel, options: PlaceboOptions, bloc: Bloc, key: Key): Int32Array {
  const { from, score = "abstention" } = options;
  const register = selectBureaux(from, panel.places);
  if (score === "random") return byScore(new Float64Array(panel.size), register.row, key);
  const values = SCORES[score]({
    register,
    past: ownPast(register, bloc, panel.moments[0].votes),
    previous: options.previous ? layPast(register, options.previous) : null,
    communes: options.communes ?? null,
    candidate: bloc,
    rival: strongestOther(register, bloc),
  });
  if (typeof values === "string") {
    throw new InputError(`score ${score} cannot be computed here: ${values}.`);
  }
  if (isConstant(values)) {
    throw new InputError(`score ${score} says nothing here: it is the same in every bureau.`);
  }
  return byScore(values, register.row, key);
}

/**
 * The first election as the past that scores read: every bureau is matched with itself, and the support of
 * the bloc followed is that of the votes followed.
 */
function ownPast(bureaux: Bureaux, followed: Bloc, own: Float64Array): Past {
  const votes = blocVotes(bureaux);
  return {
    election: bureaux.election.id,
    abstention: Float64Array.from(
      bureaux.voters,
      (voters, b) => 1 - voters / bureaux.registered[b],
    ),
    support: new Map(BLOCS.map((bloc) => {
      const counts = bloc === followed ? own : votes.get(bloc);
      const share = Float64Array.from(
        bureaux.valid,
        (valid, b) => counts ? counts[b] / valid : 0,
      );
      return [bloc, share];
    })),
    fromCommune: 0,
    fromDepartement: 0,
    fromCountry: 0,
  };
}

function strongestOther(bureaux: Bureaux, own: Bloc): Bloc {
  const totals = [...blocVotes(bureaux)].filter(([bloc]) => bloc !== own)
    .map(([bloc, votes]) => ({ bloc, total: votes.reduce((sum, count) => sum + count, 0) }));
  totals.sort((a, b) => b.total - a.total);
  return totals.length > 0 ? totals[0].bloc : own;
}

/**
 * The first bureaux of each group in an order over the whole panel, as many as the group asks for.
 *
 * @returns one list a group, in their order.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { firstOf } from "./pick.ts";
 *
 * const group = { code: "a", bureaux: Int32Array.of(0, 2), picked: 1 };
 * assertEquals(firstOf([group], Int32Array.of(1, 2, 0), 3), [Int32Array.of(2)]);
 * ```
 */
export function firstOf(groups: readonly Group[], order: Int32Array, size: number): Int32Array[] {
  const groupOf = new Int32Array(size).fill(-1);
  groups.forEach(({ bureaux }, g) => bureaux.forEach((b) => groupOf[b] = g));
  const picked = groups.map((): number[] => []);
  for (const b of order) {
    const g = groupOf[b];
    if (g >= 0 && picked[g].length < groups[g].picked) picked[g].push(b);
  }
  return picked.map((list) => Int32Array.from(list));
}

/**
 * As many bureaux of each group drawn at random without replacement, for one draw of chance.
 *
 * @param draw from 0: draws are independent of each other.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed } from "../../random/mod.ts";
 * import { randomOf } from "./pick.ts";
 *
 * const group = { code: "a", bureaux: Int32Array.of(4, 5, 6), picked: 2 };
 * assertEquals(new Set(randomOf([group], 0, keyFromSeed("a"))).size, 2);
 * ```
 */
export function randomOf(groups: readonly Group[], draw: number, key: Key): Int32Array {
  const stream = new Stream(key);
  const picked: number[] = [];
  let drawn = 0;
  for (const { bureaux, picked: count } of groups) {
    const order = bureaux.slice();
    for (let j = 0; j < count; j++) {
      const other = j + below(stream.at(draw, drawn++, RANDOM_PICK, 0), order.length - j);
      picked.push(order[other]);
      order[other] = order[j];
    }
  }
  return Int32Array.from(picked);
}
