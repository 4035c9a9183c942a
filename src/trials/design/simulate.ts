/**
 * Playing a declared design over and over on real past results.
 *
 * @module
 */

import { keyFromSeed, normal, Purpose, Stream } from "../../random/mod.ts";
import type { Trial, TrialEstimate } from "../types.ts";
import { areaOf, type Design, pastValues } from "./declare.ts";
import { DRAW, drawAssignment } from "./draw.ts";
import { estimateWith } from "./estimators.ts";
import { type Layout, layOut } from "./layout.ts";

/** What each simulated assignment gives, one entry a simulation in every array; points throughout. */
export interface Simulated {
  /** Mean effect over the bureaux of the trial: what is to be estimated. */
  estimand: Float64Array;
  /** With the effect. */
  effect: Estimates;
  /** With nothing done: the same assignment on the untouched results. */
  nothing: Estimates;
  /** Bureaux whose outcome would leave 0 to 100 points: their effect is cut there. */
  cut: number;
}

/** Estimates over simulations. */
export interface Estimates {
  estimate: Float64Array;
  se: Float64Array;
  df: Float64Array;
  /** Two-sided p-value; 1 where it is not defined (a standard error of 0). */
  p: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** Simulations without a standard error. */
  undefined: number;
}

/** Layout of some of a territory's bureaux. */
export interface Drawn {
  layout: Layout;
  /** Places of the bureaux in the territory's table. */
  places: Int32Array;
}

/**
 * Simulates a design: in each simulation bureaux are drawn (where the trial is smaller than the
 * territory), then the assignment; the effect is added to the real outcome of the treated and the
 * estimator reads the result. Only chance of assignment moves the numbers: outcomes are those of the
 * election.
 *
 * @throws {InputError} if the design does not fit its bureaux: an empty arm, no degree of freedom left.
 *
 * @example
 * ```ts
 * import { declareDesign } from "./declare.ts";
 * import { simulateDesign } from "./simulate.ts";
 * import { loadTrialUnits } from "./units.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const design = declareDesign(units, { effectPerBureau: 1, simulations: 10 });
 * const { estimand, effect } = simulateDesign(design);
 * assertEquals([estimand.length, effect.estimate.length], [10, 10]);
 * ```
 */
export function simulateDesign(design: Design): Simulated {
  const { units, simulations } = design;
  const stream = new Stream(keyFromSeed(design.seed));
  const { effects, cut } = bureauEffects(design, stream);
  const all = design.bureaux === units.size ? drawn(design, allPlaces(units.size)) : null;
  const simulated: Simulated = {
    estimand: new Float64Array(simulations),
    effect: emptyEstimates(simulations),
    nothing: emptyEstimates(simulations),
    cut,
  };
  for (let r = 0; r < simulations; r++) {
    const { layout, places } = all ?? drawn(design, samplePlaces(design, stream, r));
    const treatment = drawAssignment(layout, stream, r);
    const nothing = trialOf(design, layout, places, treatment);
    const outcome = nothing.outcome.map((y, i) => y + treatment[i] * effects[places[i]]);
    keep(simulated.nothing, r, estimateWith(design.estimator, nothing, 1 - design.alpha));
    keep(
      simulated.effect,
      r,
      estimateWith(design.estimator, { ...nothing, outcome }, 1 - design.alpha),
    );
    simulated.estimand[r] = places.reduce((sum, i) => sum + effects[i], 0) / places.length;
  }
  return simulated;
}

/** Effect on each bureau, cut where its outcome would leave 0 to 100. Fixed over simulations. */
function bureauEffects(design: Design, stream: Stream): { effects: Float64Array; cut: number } {
  const { units, effect, effectSd } = design;
  let cut = 0;
  const effects = units.outcome.map((y, i) => {
    const deviation = effectSd === 0
      ? 0
      : effectSd * normal(stream.at(0, units.row[i], Purpose.ASSIGNMENT, DRAW.effect));
    const wanted = effect + deviation;
    const given = Math.min(100, Math.max(0, y + wanted)) - y;
    // Up to rounding: 60 + 0.1 − 60 is not 0.1.
    if (Math.abs(given - wanted) <= 1e-9) return wanted;
    cut++;
    return given;
  });
  return { effects, cut };
}

/**
 * The layout of a design over some of its bureaux.
 *
 * @param places in the territory's table.
 *
 * @example
 * ```ts
 * import { declareDesign } from "./declare.ts";
 * import { drawn } from "./simulate.ts";
 * import { loadTrialUnits } from "./units.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const { layout } = drawn(declareDesign(units, { blocks: "pairs" }), Int32Array.of(0, 1, 2, 3));
 * assertEquals(layout.blocks, 2);
 * ```
 */
export function drawn(design: Design, places: Int32Array): Drawn {
  const { units, cluster, within } = design;
  const at = <T>(values: ArrayLike<T>) => Array.from(places, (i) => values[i]);
  const layout = layOut({
    row: at(units.row),
    share: design.share,
    rule: design.rule,
    value: at(pastValues(units, design.blockOn)),
    weight: at(units.registered),
    cluster: cluster === null ? undefined : at(areaOf(units, cluster)),
    group: within === null ? undefined : at(areaOf(units, within)),
  });
  return { layout, places };
}

function trialOf(
  design: Design,
  layout: Layout,
  places: Int32Array,
  treatment: Uint8Array,
): Trial {
  const { units, estimator, cluster } = design;
  const trial: Trial = {
    outcome: Float64Array.from(places, (i) => units.outcome[i]),
    treatment,
  };
  // Bureaux too few for two blocks make one, in which an estimator within blocks compares all of them.
  const within = estimator.startsWith("stratified") ||
    (layout.blocks > 1 && estimator !== "difference-in-means");
  if (within) {
    trial.stratum = Int32Array.from(layout.unit, (u) => layout.block[u]);
  }
  if (cluster !== null) trial.cluster = layout.unit;
  if (estimator === "lin") trial.covariates = covariatesOf(design, places);
  return trial;
}

/**
 * The covariates that the design adjusts for, at some bureaux.
 *
 * @param places in the territory's table.
 *
 * @example
 * ```ts
 * import { covariatesOf, declareDesign, loadTrialUnits } from "./mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const [{ name, values }] = covariatesOf(declareDesign(units), Int32Array.of(2));
 * assertEquals([name, values[0]], ["past", units.past[2]]);
 * ```
 */
export function covariatesOf(
  { units, covariates }: Pick<Design, "units" | "covariates">,
  places: Int32Array,
): { name: string; values: Float64Array }[] {
  return covariates.map((name) => {
    const values = pastValues(units, name);
    return { name, values: Float64Array.from(places, (i) => values[i]) };
  });
}

function allPlaces(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, i) => i);
}

/** The bureaux of one simulated trial: a simple random sample. */
function samplePlaces({ units, bureaux }: Design, stream: Stream, replicate: number): Int32Array {
  const uniform = Float64Array.from(
    units.row,
    (row) => stream.at(replicate, row, Purpose.ASSIGNMENT, DRAW.sample).uniform(),
  );
  return allPlaces(units.size).sort((a, b) => uniform[a] - uniform[b]).subarray(0, bureaux).sort();
}

function emptyEstimates(size: number): Estimates {
  const column = () => new Float64Array(size);
  return {
    estimate: column(),
    se: column(),
    df: column(),
    p: column(),
    low: column(),
    high: column(),
    undefined: 0,
  };
}

function keep(into: Estimates, r: number, { estimate, se, df, p, low, high }: TrialEstimate): void {
  into.estimate[r] = estimate;
  into.se[r] = se;
  into.df[r] = df;
  into.p[r] = p ?? 1;
  into.low[r] = low;
  into.high[r] = high;
  if (p === null) into.undefined++;
}
