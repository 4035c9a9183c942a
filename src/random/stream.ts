/**
 * A stream of uniforms addressed by cell: replicate, row, purpose and option.
 *
 * @module
 */

import { fastestBlock } from "./philox_wasm.ts";
import type { Key } from "./types.ts";

/** Blocks that one cell can give. */
const BLOCKS = 65_536;

// Written out: the language does not promise that `2 ** -53` is exact.
const TWO_TO_MINUS_52 = 2.220446049250313e-16;
const TWO_TO_MINUS_53 = 1.1102230246251565e-16;

/** One for all streams: each copies its words at once. */
const { block: computeBlock, words: latest } = fastestBlock();

/**
 * A counter-based stream. {@linkcode Stream.at} points it at a cell; every draw then comes from that
 * cell alone, so that what is drawn elsewhere, or how often a sampler rejects, changes nothing here.
 *
 * Counter words are (replicate, row, purpose, option × 65,536 + block), the key comes from the seed. A
 * cell has 65,536 blocks of four 32-bit words: 131,072 uniforms or 262,144 words.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed } from "./key.ts";
 * import { Purpose } from "./purposes.ts";
 * import { Stream } from "./stream.ts";
 *
 * const stream = new Stream(keyFromSeed("demo"));
 * const first = stream.at(0, 12, Purpose.WORLD_TURNOUT).uniform();
 * stream.at(0, 13, Purpose.WORLD_TURNOUT).uniform();
 * assertEquals(stream.at(0, 12, Purpose.WORLD_TURNOUT).uniform(), first);
 * ```
 */
export class Stream {
  readonly #k0: number;
  readonly #k1: number;
  readonly #words = new Int32Array(4);
  #replicate = 0;
  #row = 0;
  #purpose = 0;
  #option = 0;
  #block = 0;
  /** Words of the block already given. */
  #used = 4;

  /**
   * A stream at cell (0, 0, 0, 0).
   *
   * @param key two 32-bit words, as {@linkcode keyFromSeed} gives them
   */
  constructor(key: Key) {
    this.#k0 = key.low | 0;
    this.#k1 = key.high | 0;
  }

  /**
   * Points the stream at the start of a cell.
   *
   * @param replicate whole, from 0 to 2³² − 1
   * @param row of the bureau in the packaged election, whole, from 0 to 2³² − 1
   * @param purpose a number of `Purpose`, whole, from 0 to 2³² − 1
   * @param option whole, from 0 to 65,535
   * @returns the stream itself
   * @throws {RangeError} if a coordinate is not whole or out of range: two cells must never share draws
   *
   * @example
   * ```ts
   * import { assert } from "@std/assert";
   * import { Stream } from "./stream.ts";
   *
   * const stream = new Stream({ low: 1, high: 2 });
   * assert(stream.at(0, 1, 100).uniform() !== stream.at(0, 2, 100).uniform());
   * ```
   */
  at(replicate: number, row: number, purpose: number, option = 0): this {
    if (
      replicate >>> 0 !== replicate || row >>> 0 !== row || purpose >>> 0 !== purpose ||
      (option & 0xffff) !== option
    ) throw new RangeError(cellMessage(replicate, row, purpose, option));
    this.#replicate = replicate | 0;
    this.#row = row | 0;
    this.#purpose = purpose | 0;
    this.#option = option << 16;
    this.#block = 0;
    this.#used = 4;
    return this;
  }

  /**
   * The next uniform in [0, 1), a multiple of 2⁻⁵³. Takes two words, both of one half of a block.
   *
   * @throws {RangeError} if the cell has no block left
   *
   * @example
   * ```ts
   * import { assert } from "@std/assert";
   * import { Stream } from "./stream.ts";
   *
   * const stream = new Stream({ low: 1, high: 2 });
   * assert(stream.uniform() < 1);
   * ```
   */
  uniform(): number {
    let used = this.#used;
    if (used > 2) {
      this.#refill();
      used = 0;
    } else if (used === 1) used = 2;
    this.#used = used + 2;
    const words = this.#words;
    return ((words[used] >>> 5) * 0x4000000 + (words[used + 1] >>> 6)) * TWO_TO_MINUS_53;
  }

  /**
   * The next uniform in (0, 1), an odd multiple of 2⁻⁵³: never 0 or 1, symmetric about ½. For
   * logarithms and inverse distribution functions.
   *
   * @throws {RangeError} if the cell has no block left
   *
   * @example
   * ```ts
   * import { assert } from "@std/assert";
   * import { Stream } from "./stream.ts";
   *
   * const stream = new Stream({ low: 1, high: 2 });
   * assert(stream.uniformOpen() > 0);
   * ```
   */
  uniformOpen(): number {
    let used = this.#used;
    if (used > 2) {
      this.#refill();
      used = 0;
    } else if (used === 1) used = 2;
    this.#used = used + 2;
    const words = this.#words;
    return ((words[used] >>> 5) * 0x2000000 + (words[used + 1] >>> 7) + 0.5) * TWO_TO_MINUS_52;
  }

  /**
   * The next 32-bit word, from 0 to 2³² − 1.
   *
   * @throws {RangeError} if the cell has no block left
   *
   * @example
   * ```ts
   * import { assert } from "@std/assert";
   * import { Stream } from "./stream.ts";
   *
   * const stream = new Stream({ low: 1, high: 2 });
   * assert(Number.isInteger(stream.word()));
   * ```
   */
  word(): number {
    if (this.#used === 4) {
      this.#refill();
      this.#used = 0;
    }
    return this.#words[this.#used++] >>> 0;
  }

  /** Computes the next block of the cell. */
  #refill(): void {
    const block = this.#block;
    if (block >= BLOCKS) {
      throw new RangeError(
        `a cell of the random stream gives at most ${BLOCKS} blocks: point the stream at another ` +
          `row or option with at() before drawing more`,
      );
    }
    this.#block = block + 1;
    computeBlock(
      this.#replicate,
      this.#row,
      this.#purpose,
      this.#option | block,
      this.#k0,
      this.#k1,
    );
    const words = this.#words;
    words[0] = latest[0];
    words[1] = latest[1];
    words[2] = latest[2];
    words[3] = latest[3];
  }
}

/** Which coordinate of a cell is out of range. */
function cellMessage(replicate: number, row: number, purpose: number, option: number): string {
  const cell = { replicate, row, purpose };
  for (const [name, value] of Object.entries(cell)) {
    if (value >>> 0 !== value) {
      return `${name} must be a whole number from 0 to 4294967295, got ${value}`;
    }
  }
  return `option must be a whole number from 0 to 65535, got ${option}`;
}
