/**
 * Numbers from bytes.
 *
 * @module
 */

const POWERS = Array.from({ length: 23 }, (_, k) => 10 ** k);
const decoder = new TextDecoder();

/**
 * The number that bytes spell, correctly rounded: NaN where they are a missing value, Infinity where they
 * are no number.
 *
 * @param comma read a comma as the decimal mark, as French files do
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { numberOf } from "./number.ts";
 *
 * const bytes = new TextEncoder().encode("-0,25 NA 1e3 x");
 * assertEquals(numberOf(bytes, 0, 5, true), -0.25);
 * assertEquals(numberOf(bytes, 6, 8, false), NaN);
 * assertEquals(numberOf(bytes, 9, 12, false), 1000);
 * assertEquals(numberOf(bytes, 13, 14, false), Infinity);
 * ```
 */
export function numberOf(bytes: Uint8Array, from: number, to: number, comma: boolean): number {
  let i = from;
  const negative = bytes[i] === 45;
  if (negative) i++;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; i < to; i++) {
    const byte = bytes[i];
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && (byte === 46 || (comma && byte === 44))) decimals = 0;
    else return slowly(bytes, from, to, comma);
  }
  // Whole numbers below 10¹⁵ and powers of ten up to 10²² are exact: one division, rounded once.
  if (digits === 0 || digits > 15) return slowly(bytes, from, to, comma);
  if (decimals > 0) value /= POWERS[decimals];
  return negative ? -value : value;
}

function slowly(bytes: Uint8Array, from: number, to: number, comma: boolean): number {
  const text = decoder.decode(bytes.subarray(from, to)).trim();
  if (/^(na|nan|null)?$/i.test(text)) return NaN;
  const plain = comma ? text.replace(",", ".") : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Infinity;
  return Number(plain);
}
