import { numberOption } from "../input.ts";
import { rank, type RankedUnits, type Ranking } from "./ranking.ts";
import { sum } from "./sum.ts";

/** Points of a targeting operator characteristic. */
export interface TocCurve {
  /** u: share of all electors treated, in (0, 1]. */
  fraction: Float64Array;
  /** TOC(u): mean gain of those treated minus the mean gain of all, in the unit of the gain. */
  toc: Float64Array;
}

/**
 * Targeting operator characteristic of a score on known gains:
 * TOC(u) = E[gain | among the u highest scores] − E[gain] (S. Yadlowsky, S. Fleming, N. Shah,
 * E. Brunskill & S. Wager, "Evaluating treatment prioritization rules via rank-weighted average
 * treatment effects", JASA 120, 2025). A random order has TOC(u) = 0 in expectation, and the
 * last point is 0.
 *
 * Electors of one unit, and units of one score, are treated in random order: a fraction may end within
 * a unit. So the curve is the same whether a bureau is one unit of 900 electors or 900 units of one.
 *
 * @param units Score, gain and weight of each unit.
 * @param at Fractions at which to read the curve, in (0, 1]; by default the ends of the runs of equal
 * score. Between ends the curve is a hyperbola, not a line.
 * @throws {InputError} on bad units or a fraction outside (0, 1].
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tocCurve } from "./toc.ts";
 *
 * const { fraction, toc } = tocCurve({ score: [3, 2, 1], gain: [6, 3, 0] });
 * assertEquals([...toc], [3, 1.5, 0]);
 * assertEquals(fraction[2], 1);
 * ```
 */
export function tocCurve(units: RankedUnits, at?: ArrayLike<number>): TocCurve {
  const ranking = rank(units);
  const fraction = at === undefined ? ranking.fraction : Float64Array.from(
    at,
    (u) => numberOption("fraction", u, { min: Number.MIN_VALUE, max: 1 }),
  );
  return { fraction, toc: fraction.map((u) => surplusAt(ranking, u) / u) };
}

/** Surplus at fraction u: linear within a run. */
function surplusAt({ fraction, excess, surplus }: Ranking, u: number): number {
  let first = 0;
  let last = fraction.length - 1;
  while (first < last) { // the first run that ends at u or beyond
    const middle = (first + last) >> 1;
    if (fraction[middle] >= u) last = middle;
    else first = middle + 1;
  }
  // From the end of the run backwards, so that an end gives its own surplus to the bit.
  return surplus[first] - (fraction[first] - u) * excess[first];
}

/**
 * Area under the targeting operator characteristic, ∫₀¹ TOC(u) du: rewards a score that finds the few
 * largest gains (Yadlowsky et al. 2025). Exactly 0 for a constant score, and 0 in expectation for a
 * random order; negative where the score does worse than chance.
 *
 * The integral is exact: TOC(u) = D(u)/u with D linear within a run. It is the population's formula;
 * the sum over ranks i/n that estimates it from n units tends to it as n grows.
 *
 * @param units Score, gain and weight of each unit.
 * @returns In the unit of the gain.
 * @throws {InputError} on bad units.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { autoc } from "./toc.ts";
 *
 * assertAlmostEquals(autoc({ score: [2, 1], gain: [1, 0] }), Math.LN2 / 2);
 * assertEquals(autoc({ score: [1, 1], gain: [1, 0] }), 0);
 * ```
 */
export function autoc(units: RankedUnits): number {
  const { fraction, excess, surplus } = rank(units);
  const terms: number[] = [];
  for (let k = 0; k < fraction.length; k++) {
    const start = k === 0 ? 0 : fraction[k - 1];
    const width = fraction[k] - start;
    // ∫ D(u)/u du over a run: slope · width + intercept · log(end/start); no intercept in the first.
    terms.push(excess[k] * width);
    if (k > 0) terms.push((surplus[k - 1] - start * excess[k]) * Math.log1p(width / start));
  }
  return sum(terms);
}

/**
 * Qini coefficient, ∫₀¹ u TOC(u) du: the area between the curve of cumulated gain and the straight
 * line of a random order (Yadlowsky et al. 2025; N. J. Radcliffe, "Using control groups to target on
 * predicted lift", 2007). Exactly 0 for a constant score.
 *
 * @param units Score, gain and weight of each unit.
 * @returns In the unit of the gain.
 * @throws {InputError} on bad units.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { qini } from "./toc.ts";
 *
 * assertEquals(qini({ score: [2, 1], gain: [1, 0] }), 0.125);
 * ```
 */
export function qini(units: RankedUnits): number {
  const { fraction, surplus } = rank(units);
  const terms: number[] = [];
  for (let k = 0; k < fraction.length; k++) {
    const [start, from] = k === 0 ? [0, 0] : [fraction[k - 1], surplus[k - 1]];
    terms.push((fraction[k] - start) * (from + surplus[k]) / 2);
  }
  return sum(terms);
}
