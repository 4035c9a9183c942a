/**
 * AUTOC, Qini and TOC from the sums of runs of equal score: one pass, for thousands of half-samples.
 *
 * @module
 */

/** Sums over the units of each run of equal score, highest score first. */
export interface RunSums {
  /** Weight of the run, at least 0. */
  weight: Float64Array;
  /** Σ weight × gain. */
  gain: Float64Array;
}

/** Areas and curve of a ranking, in the unit of the gain. */
export interface Areas {
  /** Mean gain of treating everybody. */
  meanGain: number;
  autoc: number;
  qini: number;
  /** TOC at each fraction asked for. */
  toc: Float64Array;
}

/**
 * The statistics of `autoc`, `qini` and `tocCurve` of the room of measures, on runs already summed. A
 * single run gives exact zeros. Runs of weight 0 change nothing.
 *
 * @param fractions ascending, in (0, 1].
 * @returns null where the weights sum to 0.
 *
 * @example
 * ```ts
 * import { areas } from "./areas.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const runs = { weight: Float64Array.of(1, 1), gain: Float64Array.of(1, 0) };
 * const { autoc, qini, toc } = areas(runs, [0.5, 1])!;
 * assertEquals([autoc, qini, ...toc], [Math.LN2 / 2, 0.125, 0.5, 0]);
 * ```
 */
export function areas({ weight, gain }: RunSums, fractions: ArrayLike<number>): Areas | null {
  const total = summed(weight);
  if (!(total > 0)) return null;
  const meanGain = summed(gain) / total;
  const last = weight.findLastIndex((w) => w > 0);
  const toc = new Float64Array(fractions.length);
  let [autoc, qini, cumulated, surplus, start, asked] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k <= last; k++) {
    if (!(weight[k] > 0)) continue;
    const excess = gain[k] / weight[k] - meanGain;
    cumulated += weight[k];
    const end = k === last ? 1 : cumulated / total;
    const width = end - start;
    // ∫ D(u)/u du over the run, D linear; the first run starts at 0 and has no logarithm.
    autoc += excess * width;
    if (start > 0) autoc += (surplus - start * excess) * Math.log1p(width / start);
    const reached = k === last ? 0 : surplus + excess * width;
    qini += width * (surplus + reached) / 2;
    for (; asked < fractions.length && fractions[asked] <= end; asked++) {
      const u = fractions[asked];
      toc[asked] = (reached - (end - u) * excess) / u;
    }
    [surplus, start] = [reached, end];
  }
  return { meanGain, autoc, qini, toc };
}

function summed(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
