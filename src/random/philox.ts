/**
 * Philox4x32-10: four random 32-bit words from a counter and a key, without any state.
 *
 * @module
 */

// Multipliers and key increments of the published generator.
const M0 = 0xd2511f53 | 0;
const M1 = 0xcd9e8d57 | 0;
const W0 = 0x9e3779b9 | 0;
const W1 = 0xbb67ae85 | 0;
// Halves of the multipliers: the language has no 64-bit product of integers, so that the high word
// of each is built from 16-bit halves.
const M0_HIGH = M0 >>> 16;
const M0_LOW = M0 & 0xffff;
const M1_HIGH = M1 >>> 16;
const M1_LOW = M1 & 0xffff;

/**
 * Writes the block of a counter into `out[0..3]`, as signed 32-bit words.
 *
 * A bijection of the 128-bit counter for each 64-bit key, so that distinct counters never share a
 * block. Words may be given signed or unsigned: only their 32 low bits count.
 *
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3", SC '11, 2011, doi:10.1145/2063384.2063405.
 *
 * @param out at least four entries; the first four are overwritten
 * @param c0 first counter word
 * @param c1 second counter word
 * @param c2 third counter word
 * @param c3 fourth counter word
 * @param k0 low word of the key
 * @param k1 high word of the key
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { philox4x32 } from "./philox.ts";
 *
 * const out = new Int32Array(4);
 * philox4x32(out, 0, 0, 0, 0, 0, 0);
 * assertEquals((out[0] >>> 0).toString(16), "6627e8d5");
 * ```
 */
export function philox4x32(
  out: Int32Array,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
): void {
  c0 |= 0;
  c1 |= 0;
  c2 |= 0;
  c3 |= 0;
  k0 |= 0;
  k1 |= 0;
  for (let round = 0; round < 10; round++) {
    const a = c0 >>> 16;
    const b = c0 & 0xffff;
    const middle0 = Math.imul(a, M0_LOW) + (Math.imul(b, M0_LOW) >>> 16) | 0;
    const carry0 = Math.imul(b, M0_HIGH) + (middle0 & 0xffff) | 0;
    const high0 = Math.imul(a, M0_HIGH) + (middle0 >>> 16) + (carry0 >>> 16) | 0;
    const low0 = Math.imul(c0, M0);
    const c = c2 >>> 16;
    const d = c2 & 0xffff;
    const middle1 = Math.imul(c, M1_LOW) + (Math.imul(d, M1_LOW) >>> 16) | 0;
    const carry1 = Math.imul(d, M1_HIGH) + (middle1 & 0xffff) | 0;
    const high1 = Math.imul(c, M1_HIGH) + (middle1 >>> 16) + (carry1 >>> 16) | 0;
    const low1 = Math.imul(c2, M1);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = k0 + W0 | 0;
    k1 = k1 + W1 | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
