/**
 * The honest comparison: bureaux drawn at random, and their rise against that of the others.
 *
 * @module
 */

import { InputError, numberOption } from "../../input.ts";
import { keyFromSeed } from "../../random/mod.ts";
import type { Panel } from "./panel.ts";
import { randomOf } from "./pick.ts";
import type { Weight } from "./types.ts";

/** A difference in points and its error. */
export interface Estimate {
  estimate: number;
  se: number;
  /** 95 % interval. */
  low: number;
  high: number;
}

/** What a randomised pick says of an effect. */
export interface HonestComparison {
  treated: number;
  controls: number;
  turnout: Estimate;
  share: Estimate;
}

/**
 * A share of the bureaux drawn at random, as a trial would: one flag a bureau, 1 where it is drawn.
 *
 * @param share in (0, 1).
 * @param seed of the draw.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { randomPick } from "./honest.ts";
 *
 * assertEquals(randomPick(10, 0.3, "a").reduce((sum, flag) => sum + flag, 0), 3);
 * ```
 */
export function randomPick(size: number, share: number, seed: string): Uint8Array {
  numberOption("size", size, { min: 2, integer: true });
  numberOption("share", share, { min: 0, max: 1 });
  const bureaux = Int32Array.from({ length: size }, (_, b) => b);
  const flags = new Uint8Array(size);
  const group = { code: "all", bureaux, picked: Math.round(share * size) };
  for (const b of randomOf([group], 0, keyFromSeed(seed))) flags[b] = 1;
  return flags;
}

/**
 * The mean rise of the drawn bureaux minus that of the others, from the first election of a panel to the
 * second, with its standard error: the two-sample difference of weighted means with unequal variances
 * (J. Neyman 1923; weights as in a ratio estimator, W. G. Cochran, Sampling Techniques, 1977, ch. 6).
 * Unbiased where the draw was random, whatever turnout does by itself.
 *
 * @param flags 1 where a bureau of the panel was drawn.
 * @throws {InputError} if flags are not one a bureau, or fewer than two bureaux are on a side.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { compareRises } from "./honest.ts";
 *
 * const of = (...values: number[]) => Float64Array.from(values);
 * const full = of(100, 100, 100, 100);
 * const moments = [
 *   { registered: full, voters: of(50, 50, 50, 50), valid: full, votes: of(20, 20, 20, 20) },
 *   { registered: full, voters: of(62, 64, 60, 62), valid: full, votes: of(20, 20, 20, 20) },
 * ];
 * const { turnout } = compareRises({ size: 4, moments }, Uint8Array.of(1, 1, 0, 0), "bureau");
 * assertEquals([turnout.estimate, Math.round(100 * turnout.se)], [2, 141]);
 * ```
 */
export function compareRises(
  panel: Pick<Panel, "size" | "moments">,
  flags: Uint8Array,
  weight: Weight = "register",
): HonestComparison {
  const treated = flags.reduce((sum, flag) => sum + flag, 0);
  const controls = panel.size - treated;
  if (flags.length !== panel.size || treated < 2 || controls < 2) {
    throw new InputError(
      `flags must be one a bureau (${panel.size}) with two bureaux on each side, got ` +
        `${flags.length} with ${treated} drawn.`,
    );
  }
  const [first, second] = panel.moments;
  const rise = (part: "voters" | "votes", whole: "registered" | "valid") =>
    second[part].map((count, b) =>
      100 * (count / second[whole][b] - first[part][b] / first[whole][b])
    );
  const compare = (values: Float64Array, weights: Float64Array) =>
    difference(values, weight === "bureau" ? null : weights, flags);
  return {
    treated,
    controls,
    turnout: compare(rise("voters", "registered"), first.registered),
    share: compare(rise("votes", "valid"), first.valid),
  };
}

function difference(
  values: Float64Array,
  weights: Float64Array | null,
  flags: Uint8Array,
): Estimate {
  const [drawn, others] = [1, 0].map((side) => weightedMean(values, weights, flags, side));
  const estimate = drawn.mean - others.mean;
  const se = Math.sqrt(drawn.variance + others.variance);
  return { estimate, se, low: estimate - 1.96 * se, high: estimate + 1.96 * se };
}

function weightedMean(
  values: Float64Array,
  weights: Float64Array | null,
  flags: Uint8Array,
  side: number,
): { mean: number; variance: number } {
  let [total, sum, count] = [0, 0, 0];
  values.forEach((value, b) => {
    if (flags[b] !== side) return;
    const w = weights ? weights[b] : 1;
    total += w;
    sum += w * value;
    count++;
  });
  const mean = sum / total;
  let squares = 0;
  values.forEach((value, b) => {
    if (flags[b] === side) squares += ((weights ? weights[b] : 1) * (value - mean)) ** 2;
  });
  return { mean, variance: squares / total ** 2 * count / (count - 1) };
}
