/**
 * Regression to the mean: what bureaux far from the mean at one election do at the next.
 *
 * @module
 */

import { expectedNext } from "../../measures/mod.ts";
import { numberOption } from "../../input.ts";
import { VERSION } from "../../simulation/mod.ts";
import { ratesOf } from "./gains.ts";
import { choosePlacebo, followed } from "./options.ts";
import { type Panel, panelOf } from "./panel.ts";
import { momentsOf } from "./territories.ts";
import type { PlaceboOptions, PlaceboRecord, Weight } from "./types.ts";

/** Bureaux of about one level at the first election. Rates in points. */
export interface Level {
  bureaux: number;
  /** Their rate at the first election, and at the second. */
  from: number;
  to: number;
  /** Their rise minus that of all bureaux: what a vendor who picked them could show. */
  excess: number;
  /** The same as the regression of the second election on the first has it. */
  expected: number;
}

/** What levels at the first election say of those at the second, over all bureaux that take part. */
export interface LevelsRecord extends
  Pick<
    PlaceboRecord,
    "promesse" | "from" | "to" | "option" | "scope" | "weight" | "bureaux" | "provenance"
  > {
  outcome: "turnout" | "share";
  /** Rates over all bureaux, and standard deviations of those of bureaux, in points. */
  mean: { from: number; to: number };
  sd: { from: number; to: number };
  /** Correlation of a bureau's two rates, in [−1, 1]. */
  correlation: number;
  /** Points at the second election by point at the first, ρσ₂/σ₁: below 1, what lies low rises by itself. */
  slope: number;
  /** From the lowest to the highest at the first election, of as many bureaux each, to within one. */
  levels: Level[];
}

/**
 * Cuts the bureaux of a placebo into groups by their own rate at the first election, and gives what each shows at the
 * second though nothing was done: a point below the mean comes back as ρσ₂/σ₁ points. In standard deviations
 * that is always a return towards the mean; in points, spreads that widen can undo it.
 *
 * @param options as `placebo` takes them: elections, option, baseline, scope, tolerance, weight, smallest register.
 * @param outcome turnout, or the option's share.
 * @param groups 2 to 100; 20 by default.
 * @throws {InputError} as `placebo`, or on fewer bureaux than groups.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { levelsOf } from "./levels.ts";
 * import { loadPlacebo } from "./load.ts";
 *
 * const [from, to] = ["europeennes-2014", "presidentielle-2017-t1"];
 * const { slope, levels } = levelsOf(await loadPlacebo({ from, to, territory: "departement:35" }));
 * assert(slope < 1);
 * assert(levels[0].excess > 0 && levels[19].excess < 0);
 * ```
 */
export function levelsOf(
  options: PlaceboOptions,
  outcome: "turnout" | "share" = "turnout",
  groups = 20,
): LevelsRecord {
  const choices = choosePlacebo(options);
  const { from, to } = options;
  const option = followed([from, to], options.option, options.baseline);
  const panel = panelOf([from, to], option.votes, choices);
  numberOption("groups", groups, { min: 2, max: Math.min(100, panel.size), integer: true });
  const { weight } = choices;
  const [first, second] = [0, 1].map((at) => ratesAt(panel, outcome, at));
  const { sdX, sdY, covariance } = momentsOf(
    first,
    second,
    weightsOf(panel, outcome, weight),
  );
  const all = Int32Array.from({ length: panel.size }, (_, b) => b);
  const nation = ratesOf(panel, all, weight).map((rates) => rates[outcome]);
  const correlation = sdX > 0 && sdY > 0 ? covariance / (sdX * sdY) : 0;
  const periods = { correlation, mean: nation[0], sd: sdX, nextMean: nation[1], nextSd: sdY };
  const order = all.sort((a, b) => first[a] - first[b] || a - b);
  const cut = (g: number) => Math.round(g * panel.size / groups);
  return {
    promesse: VERSION,
    from: from.election.id,
    to: to.election.id,
    option: option.label,
    scope: choices.scope,
    weight,
    bureaux: panel.size,
    outcome,
    mean: { from: nation[0], to: nation[1] },
    sd: { from: sdX, to: sdY },
    correlation,
    slope: sdX > 0 ? correlation * sdY / sdX : 0,
    levels: Array.from({ length: groups }, (_, g): Level => {
      const bureaux = order.subarray(cut(g), cut(g + 1));
      const [before, after] = ratesOf(panel, bureaux, weight).map((rates) => rates[outcome]);
      return {
        bureaux: bureaux.length,
        from: before,
        to: after,
        excess: after - before - (nation[1] - nation[0]),
        expected: sdX > 0 ? expectedNext(before, periods) - before - (nation[1] - nation[0]) : 0,
      };
    }),
    provenance: [from.provenance, to.provenance],
  };
}

/** Rate of each bureau at one election, in points. */
function ratesAt({ moments }: Panel, outcome: "turnout" | "share", at: number): Float64Array {
  const { registered, voters, valid, votes } = moments[at];
  return outcome === "turnout"
    ? voters.map((count, b) => 100 * count / registered[b])
    : votes.map((count, b) => 100 * count / valid[b]);
}

/** Turnout weighs by those who may vote, shares by those who vote validly, both at the first election. */
function weightsOf({ moments: [first] }: Panel, outcome: "turnout" | "share", weight: Weight) {
  if (weight === "bureau") return undefined;
  return outcome === "turnout" ? first.registered : first.valid;
}
