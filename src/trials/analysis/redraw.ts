/**
 * Drawing a treatment again, and every way it could have been drawn.
 *
 * @module
 */

import { below, Purpose, type Stream } from "../../random/mod.ts";
import { hypergeometric } from "./hypergeometric.ts";
import type { Lots } from "./lots.ts";

/** Totals of the treated lots of one stratum under one assignment. */
export interface Treated {
  /** Σ size. */
  weight: number;
  /** Σ sum. */
  outcome: number;
}

/** Words that one cell of the stream is asked for, of the 262,144 it has: some are drawn again. */
const WORDS = 200_000;

/**
 * A function that redraws one stratum: as many lots treated as were, each choice equally likely. Kinds of
 * lots far fewer than lots are drawn by kind (hypergeometric), else lots one by one.
 *
 * @param index the stratum's place, its row in the random counters
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { lotsOf } from "./lots.ts";
 * import { redrawer } from "./redraw.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2, 4), treatment: Uint8Array.of(0, 1, 0) };
 * const [stratum] = lotsOf(trial, { assignment: "complete", clusterMeans: false });
 * const treated = { weight: 0, outcome: 0 };
 * redrawer(stratum, 0)(new Stream(keyFromSeed("demo")), 0, treated);
 * assert([1, 2, 4].includes(treated.outcome));
 * ```
 */
export function redrawer(
  stratum: Lots,
  index: number,
): (stream: Stream, draw: number, into: Treated) => void {
  const { total, treated, weight, outcome } = stratum;
  if (treated === 0 || treated === total) {
    return (_stream, _draw, into) => {
      into.weight = treated === 0 ? 0 : weight;
      into.outcome = treated === 0 ? 0 : outcome;
    };
  }
  return stratum.many.length * 8 <= total ? byKind(stratum, index) : byLot(stratum, index);
}

function byKind({ size, sum, many, total, treated }: Lots, index: number) {
  return (stream: Stream, draw: number, into: Treated) => {
    stream.at(draw, index, Purpose.RANDOMISATION);
    let sample = treated;
    let others = total;
    into.weight = 0;
    into.outcome = 0;
    for (let k = 0; k < many.length && sample > 0; k++) {
      others -= many[k];
      const taken = hypergeometric(stream, many[k], others, sample);
      sample -= taken;
      into.weight += taken * size[k];
      into.outcome += taken * sum[k];
    }
  };
}

function byLot(stratum: Lots, index: number) {
  const { size, sum, total, treated, weight, outcome } = stratum;
  const kind = kindOfLots(stratum);
  // Fewer draws on the smaller side.
  const drawn = Math.min(treated, total - treated);
  const order = new Int32Array(total);
  return (stream: Stream, draw: number, into: Treated) => {
    // The result of a draw must not depend on those before it.
    order.set(kind);
    let w = 0;
    let y = 0;
    for (let i = 0; i < drawn; i++) {
      if (i % WORDS === 0) stream.at(draw, index, Purpose.RANDOMISATION, i / WORDS);
      const j = i + below(stream, total - i);
      const k = order[j];
      order[j] = order[i];
      w += size[k];
      y += sum[k];
    }
    into.weight = drawn === treated ? w : weight - w;
    into.outcome = drawn === treated ? y : outcome - y;
  };
}

/** The kind of each lot. */
function kindOfLots({ many, total }: Lots): Int32Array {
  const kind = new Int32Array(total);
  let at = 0;
  for (let k = 0; k < many.length; k++) {
    kind.fill(k, at, at + many[k]);
    at += many[k];
  }
  return kind;
}

/**
 * In how many ways the treatment could have been drawn; infinite from 2⁵³ on.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { waysOf } from "./redraw.ts";
 *
 * assertEquals(waysOf([{ total: 4, treated: 2 }, { total: 3, treated: 1 }]), 18);
 * ```
 */
export function waysOf(strata: readonly Pick<Lots, "total" | "treated">[]): number {
  let ways = 1;
  for (const { total, treated } of strata) {
    const drawn = Math.min(treated, total - treated);
    for (let i = 1; i <= drawn; i++) {
      ways = ways * (total - drawn + i);
      // Whole at each step: a product of i consecutive numbers is divided by i.
      if (ways > 2 ** 53) return Infinity;
      ways /= i;
    }
  }
  return Math.round(ways);
}

/**
 * Every choice of treated lots in one stratum, each as its totals.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { lotsOf } from "./lots.ts";
 * import { everyChoice } from "./redraw.ts";
 *
 * const trial = { outcome: Float64Array.of(1, 2, 4), treatment: Uint8Array.of(0, 1, 0) };
 * const [stratum] = lotsOf(trial, { assignment: "complete", clusterMeans: false });
 * assertEquals(everyChoice(stratum).map(({ outcome }) => outcome), [1, 2, 4]);
 * ```
 */
export function everyChoice(stratum: Lots): Treated[] {
  const { size, sum, total, treated } = stratum;
  const kind = kindOfLots(stratum);
  const choices: Treated[] = [];
  const extend = (from: number, left: number, weight: number, outcome: number) => {
    if (left === 0) {
      choices.push({ weight, outcome });
      return;
    }
    for (let i = from; i <= total - left; i++) {
      extend(i + 1, left - 1, weight + size[kind[i]], outcome + sum[kind[i]]);
    }
  };
  extend(0, treated, 0, 0);
  return choices;
}
