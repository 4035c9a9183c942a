/**
 * The gain commune by commune or département by département, and whether their bureaux were redrawn.
 *
 * @module
 */

import type { Bureaux } from "../../bureaux/mod.ts";
import { mean, quantiles } from "../../measures/mod.ts";
import { gainsOf, type Rates, ratesOf } from "./gains.ts";
import { isOverseas, type Panel } from "./panel.ts";
import type { Group } from "./pick.ts";
import type {
  Marks,
  Reading,
  RedrawnCheck,
  Scope,
  Spread,
  TerritoryGains,
  Weight,
} from "./types.ts";

/** A share of bureaux that came or went beyond which bureaux are taken for redrawn. */
export const MOST_CHANGED = 0.1;

/** Correlation of turnout below which bureaux are taken for redrawn: they kept no order. */
export const LEAST_CORRELATION = 0.3;

/**
 * The gain over the nation of each territory's picked bureaux and of all its matched bureaux, by
 * decreasing gain of the pick in turnout under the reading.
 *
 * @param groups territories; `picks` their picked bureaux, in the same order.
 * @param nation rates of the whole panel.
 * @param elections first and second, for the count of bureaux there were.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { ratesOf } from "./gains.ts";
 * import { followed } from "./options.ts";
 * import { panelOf } from "./panel.ts";
 * import { groupsOf } from "./pick.ts";
 * import { territoriesOf } from "./territories.ts";
 *
 * const within = "departement:35";
 * const from = await loadElection("presidentielle-2017-t1", { within });
 * const to = await loadElection("legislatives-2017-t1", { within });
 * const rule = { scope: "metropole", tolerance: 0.1, minRegistered: 100 } as const;
 * const panel = panelOf([from, to], followed([from, to], "droite").votes, rule);
 * const groups = groupsOf(panel, "commune", 0.1, 10);
 * const all = Int32Array.from({ length: panel.size }, (_, b) => b);
 * const whole = groups.map(({ bureaux }) => bureaux);
 * const nation = ratesOf(panel, all, "register");
 * const options = { within: "commune", weight: "register", reading: "excess", scope: "metropole" } as const;
 * const [first] = territoriesOf(panel, groups, whole, nation, [from, to], options);
 * assertEquals(first.pick, first.whole); // every bureau was picked
 * ```
 */
export function territoriesOf(
  panel: Panel,
  groups: readonly Group[],
  picks: readonly Int32Array[],
  nation: readonly Rates[],
  [from, to]: readonly Bureaux[],
  { within, weight, reading, scope }: {
    within: "commune" | "departement";
    weight: Weight;
    reading: Reading;
    scope: Scope;
  },
): TerritoryGains[] {
  const [before, after] = [from, to].map((bureaux) => countsOf(bureaux, within, scope));
  const registered = panel.moments[1].registered;
  return groups.map(({ code, bureaux }, g): TerritoryGains => ({
    code,
    name: within === "commune" ? panel.communeName[bureaux[0]] : code,
    bureaux: bureaux.length,
    registered: bureaux.reduce((sum, b) => sum + registered[b], 0),
    picked: picks[g].length,
    whole: gainsOf(ratesOf(panel, bureaux, weight), nation),
    pick: gainsOf(ratesOf(panel, picks[g], weight), nation),
    redrawn: redrawnCheck(
      before.get(code) ?? 0,
      after.get(code) ?? 0,
      turnoutPairs(panel, bureaux),
    ),
  })).sort((a, b) => b.pick.turnout[reading] - a.pick.turnout[reading]);
}

function countsOf(
  bureaux: Bureaux,
  within: "commune" | "departement",
  scope: Scope,
): Map<string, number> {
  const counts = new Map<string, number>();
  bureaux[within].forEach((code, i) => {
    if (scope === "metropole" && isOverseas(bureaux.departement[i])) return;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  return counts;
}

function turnoutPairs({ moments }: Panel, bureaux: Int32Array): [Float64Array, Float64Array] {
  const [first, second] = moments.map(({ voters, registered }) =>
    Float64Array.from(bureaux, (b) => voters[b] / registered[b])
  );
  return [first, second];
}

/**
 * Whether a territory's bureaux look redrawn: more than a tenth of them came or went (or moved in size),
 * or those matched kept no order in turnout (correlation below .3 over five bureaux or more). A gain in
 * such a place compares other streets.
 *
 * @param turnout of the matched bureaux at both elections, in [0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { redrawnCheck } from "./territories.ts";
 *
 * assertEquals(redrawnCheck(2, 2, [[0.4, 0.5], [0.6, 0.7]]).verdict, "no sign");
 * assertEquals(redrawnCheck(3, 2, [[0.4, 0.5], [0.6, 0.7]]).verdict, "likely");
 * ```
 */
export function redrawnCheck(
  before: number,
  after: number,
  [first, second]: readonly [ArrayLike<number>, ArrayLike<number>],
): RedrawnCheck {
  const matched = first.length;
  const correlation = correlationOf(first, second);
  const changed = matched < (1 - MOST_CHANGED) * Math.max(before, after);
  const noOrder = matched >= 5 && correlation !== null && correlation < LEAST_CORRELATION;
  return {
    bureaux_from: before,
    bureaux_to: after,
    matched,
    turnout_correlation: correlation,
    verdict: changed || noOrder ? "likely" : "no sign",
  };
}

/**
 * Pearson correlation of two columns, weighted; null where one of them does not vary.
 *
 * @param weights one a value, at least 0; all alike by default.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { correlationOf } from "./territories.ts";
 *
 * assertAlmostEquals(correlationOf([1, 2, 3], [2, 4, 5])!, 0.9819805, 1e-7);
 * assertEquals(correlationOf([1, 1], [0, 2]), null);
 * ```
 */
export function correlationOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number | null {
  const { sdX, sdY, covariance } = momentsOf(x, y, weights);
  if (!(sdX > 1e-12 && sdY > 1e-12)) return null;
  return Math.max(-1, Math.min(1, covariance / (sdX * sdY)));
}

/**
 * Weighted means, standard deviations and covariance of two columns.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { momentsOf } from "./territories.ts";
 *
 * const { meanX, sdX, covariance } = momentsOf([1, 3], [2, 6]);
 * assertEquals([meanX, sdX, covariance], [2, 1, 2]);
 * ```
 */
export function momentsOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): { meanX: number; meanY: number; sdX: number; sdY: number; covariance: number } {
  let [total, meanX, meanY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const w = weights ? weights[i] : 1;
    total += w;
    meanX += w * x[i];
    meanY += w * y[i];
  }
  if (total === 0) return { meanX: 0, meanY: 0, sdX: 0, sdY: 0, covariance: 0 };
  meanX /= total;
  meanY /= total;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const w = weights ? weights[i] : 1;
    xx += w * (x[i] - meanX) ** 2;
    yy += w * (y[i] - meanY) ** 2;
    xy += w * (x[i] - meanX) * (y[i] - meanY);
  }
  return {
    meanX,
    meanY,
    sdX: Math.sqrt(xx / total),
    sdY: Math.sqrt(yy / total),
    covariance: xy / total,
  };
}

/**
 * Quantiles and mean of a gain over territories, each counted once.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { spreadOf } from "./territories.ts";
 *
 * const { median, max } = spreadOf([4, -1, 2]);
 * assertEquals([median, max], [2, 4]);
 * ```
 */
export function spreadOf(values: readonly number[]): Spread {
  const [min, q05, q25, median, q75, q95, max] = quantiles(
    values,
    [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1],
  );
  return { min, q05, q25, median, q75, q95, max, mean: mean(values) };
}

/**
 * How many territories pass +20 points of turnout and +10 of share under a reading.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { marksOf } from "./territories.ts";
 *
 * assertEquals(marksOf([], "excess").pick_turnout, 0);
 * ```
 */
export function marksOf(territories: readonly TerritoryGains[], reading: Reading): Marks {
  const count = (set: "whole" | "pick", outcome: "turnout" | "share", least: number) =>
    territories.filter((territory) => territory[set][outcome][reading] >= least).length;
  return {
    turnout_points: 20,
    share_points: 10,
    whole_turnout: count("whole", "turnout", 20),
    whole_share: count("whole", "share", 10),
    pick_turnout: count("pick", "turnout", 20),
    pick_share: count("pick", "share", 10),
  };
}
