/**
 * The exponent of a number and exact powers of two: what elementary functions need of the format.
 *
 * @module
 */

const value = new Float64Array(1);
const words = new Int32Array(value.buffer);

/** Position of the word with the sign and the exponent: it differs between processors. */
const HIGH = (() => {
  value[0] = 1;
  return words[1] === 0 ? 0 : 1;
})();

/**
 * The upper 32 bits of the double format of x: sign, exponent and the 20 first bits of the mantissa.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { highWord } from "./bits.ts";
 *
 * assertEquals(highWord(1), 0x3ff00000);
 * ```
 */
export function highWord(x: number): number {
  value[0] = x;
  return words[HIGH];
}

/** The place of 2⁰ in {@linkcode POWERS_OF_TWO}. */
export const ZERO_POWER = 1074;

/**
 * `POWERS_OF_TWO[ZERO_POWER + k]` is 2ᵏ exactly, k from −1074 to 1023. By halving and doubling, which
 * are exact in every engine where `2 ** k` need not be; a multiplication by an entry is faster than
 * writing the exponent of a number in place.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { POWERS_OF_TWO, ZERO_POWER } from "./bits.ts";
 *
 * assertEquals(POWERS_OF_TWO[ZERO_POWER - 1074], Number.MIN_VALUE);
 * ```
 */
export const POWERS_OF_TWO: Float64Array = new Float64Array(ZERO_POWER + 1024);

POWERS_OF_TWO[ZERO_POWER] = 1;
for (let i = ZERO_POWER + 1; i < POWERS_OF_TWO.length; i++) {
  POWERS_OF_TWO[i] = 2 * POWERS_OF_TWO[i - 1];
}
for (let i = ZERO_POWER - 1; i >= 0; i--) POWERS_OF_TWO[i] = POWERS_OF_TWO[i + 1] / 2;
