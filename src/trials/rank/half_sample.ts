/**
 * Half-samples: the bootstrap by which rankings get their errors.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import { Purpose, type Stream } from "../../random/mod.ts";
import { hypergeometric } from "../analysis/hypergeometric.ts";

/** What can be drawn: clusters of rows, or single units of cells. */
export interface Halvable {
  /** Number of rows. */
  rows: number;
  /** Index from 0 of each row's cluster; each unit is one of its own where left out. */
  cluster?: ArrayLike<number>;
  /** Units that a row stands for, whole, at least 1; 1 where left out. Not with clusters. */
  count?: ArrayLike<number>;
}

/** Draws half-samples: how many units of each row are in replicate r. */
export type HalfSampler = (stream: Stream, replicate: number) => Float64Array;

/**
 * Makes a sampler of halves: ⌊n/2⌋ of the n clusters without replacement, each choice with the same
 * probability. Units of a cell are drawn one by one (hypergeometric counts); rows of a cluster come
 * together or not at all.
 *
 * The standard deviation of a statistic over half-samples estimates its standard error: a half without
 * replacement has variance σ²/(n/2) · (1 − ½) = σ²/n (S. Yadlowsky, S. Fleming, N. Shah, E. Brunskill &
 * S. Wager, JASA 120, 2025, section 3).
 *
 * @throws {InputError} if there are fewer than two clusters (or units), or rows of a cluster have counts.
 *
 * @example
 * ```ts
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { halfSampler } from "./half_sample.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const half = halfSampler({ rows: 2, count: [60, 40] });
 * const kept = half(new Stream(keyFromSeed("a")), 0);
 * assertEquals(kept[0] + kept[1], 50);
 * ```
 */
export function halfSampler({ rows, cluster, count }: Halvable): HalfSampler {
  if (cluster !== undefined) return ofClusters(rows, cluster, count);
  let units = 0;
  for (let i = 0; i < rows; i++) units += count?.[i] ?? 1;
  atLeastTwo(units, "units");
  return (stream, replicate) => {
    const kept = new Float64Array(rows);
    let left = units;
    let wanted = Math.floor(units / 2);
    for (let i = 0; i < rows && wanted > 0; i++) {
      const size = count?.[i] ?? 1;
      left -= size;
      const cell = stream.at(replicate, i, Purpose.BOOTSTRAP);
      kept[i] = size === 1 ? single(cell, left, wanted) : hypergeometric(cell, size, left, wanted);
      wanted -= kept[i];
    }
    return kept;
  };
}

/** One unit among `others` more, of which `wanted` in all are kept: the commonest case, without logarithms. */
function single(stream: Stream, others: number, wanted: number): number {
  return stream.uniform() * (others + 1) < wanted ? 1 : 0;
}

function ofClusters(
  rows: number,
  cluster: ArrayLike<number>,
  count: ArrayLike<number> | undefined,
): HalfSampler {
  let clusters = 0;
  for (let i = 0; i < rows; i++) {
    clusters = Math.max(clusters, cluster[i] + 1);
    if (count !== undefined && count[i] !== 1) {
      throw new InputError(
        `count must be 1 in every row where clusters are given, got ${count[i]} at index ${i}: ` +
          "which units of a cell share a cluster is not known.",
      );
    }
  }
  atLeastTwo(clusters, "clusters");
  const half = halfSampler({ rows: clusters });
  return (stream, replicate) => {
    const kept = half(stream, replicate);
    return Float64Array.from({ length: rows }, (_, i) => kept[cluster[i]]);
  };
}

function atLeastTwo(number: number, what: string): void {
  if (number >= 2) return;
  throw new InputError(`${what} must be at least 2 to draw half of them, got ${number}.`);
}
