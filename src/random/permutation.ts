/**
 * Whole numbers without bias, and shuffles.
 *
 * @module
 */

import type { Stream } from "./stream.ts";

/** 2³² */
const WORDS = 4294967296;

/**
 * A whole number from 0 to n − 1, each with the same probability exactly.
 *
 * Source: D. Lemire, "Fast random integer generation in an interval", ACM Transactions on Modeling and
 * Computer Simulation 29(1), 2019, doi:10.1145/3230636.
 *
 * @param stream pointed at a cell
 * @param n whole, from 1 to 2³²
 * @throws {RangeError} if n is out of range
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { keyFromSeed } from "./key.ts";
 * import { below } from "./permutation.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo")).at(0, 0, Purpose.PLAN);
 * assert(below(stream, 6) < 6);
 * ```
 */
export function below(stream: Stream, n: number): number {
  if (!(n >= 1 && n <= WORDS) || n % 1 !== 0) {
    throw new RangeError(`n must be a whole number from 1 to ${WORDS}, got ${n}`);
  }
  // Words whose product with n falls this low would favour some numbers: draw again.
  let least = -1;
  for (;;) {
    const word = stream.word();
    // word · n = high · 2³² + low, by halves of the word: each product is below 2⁴⁸.
    const lower = (word & 0xffff) * n;
    const upper = (word >>> 16) * n + Math.floor(lower / 65536);
    const high = Math.floor(upper / 65536);
    const low = (upper - high * 65536) * 65536 + lower % 65536;
    if (low >= n) return high;
    if (least < 0) least = (WORDS - n) % n;
    if (low >= least) return high;
  }
}

/** What can be shuffled: an array, typed or not. */
export interface Shuffled {
  /** Number of entries. */
  readonly length: number;
  /** Entries, of any kind. */
  [index: number]: unknown;
}

/**
 * Brings a random sample of an array to its front, in random order, in place: every ordered choice of
 * `count` entries has the same probability. The rest follows in no particular order.
 *
 * Partial Fisher–Yates (R. Durstenfeld, "Algorithm 235: random permutation", Communications of the ACM
 * 7(7), 1964, doi:10.1145/364520.364540). It takes a word an entry, and a cell has 262,144 of them: to
 * order more entries, or to give each row its rank whatever the others are, sort by one uniform a row.
 *
 * @param stream pointed at a cell
 * @param array shuffled in place
 * @param count whole, from 0 to the length of the array, which is its default
 * @returns the array
 * @throws {RangeError} if count is out of range, or the cell has no words left
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed } from "./key.ts";
 * import { shuffle } from "./permutation.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo")).at(0, 0, Purpose.ASSIGNMENT);
 * const bureaux = ["0101", "0102", "0103", "0104"];
 * assertEquals(shuffle(stream, bureaux).toSorted(), ["0101", "0102", "0103", "0104"]);
 * ```
 */
export function shuffle<A extends Shuffled>(stream: Stream, array: A, count = array.length): A {
  const size = array.length;
  if (!(count >= 0 && count <= size) || count % 1 !== 0) {
    throw new RangeError(`count must be a whole number from 0 to ${size}, got ${count}`);
  }
  // The last of a full shuffle has nothing to be exchanged with.
  const end = Math.min(count, size - 1);
  for (let i = 0; i < end; i++) {
    const j = i + below(stream, size - i);
    const kept = array[i];
    array[i] = array[j];
    array[j] = kept;
  }
  return array;
}
