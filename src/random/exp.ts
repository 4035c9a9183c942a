/**
 * Exponentials that are the same to the last bit in every engine.
 *
 * The method is that of fdlibm (Sun Microsystems, 1993, `e_exp.c` and `s_expm1.c`, K. C. Ng): x =
 * k log 2 + r with |r| ≤ ½ log 2, a rational function with the Remez coefficients of those files for
 * eʳ or eʳ − 1, then 2ᵏ.
 *
 * @module
 */

import { POWERS_OF_TWO, ZERO_POWER } from "./bits.ts";

/** log 2 to 33 bits, so that its product with an exponent is exact, and the rest. */
const LN2_HIGH = 6.93147180369123816490e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.44269504088896338700;
const HALF_LN2 = 0.34657359027997264;

/** Above, eˣ is more than the largest number. */
const OVERFLOW = 709.782712893383973096;
/** Below, eˣ rounds to 0. */
const UNDERFLOW = -745.13321910194110842;

// Coefficients of r − r(eʳ + 1)/(eʳ − 1) + 2 in r², for exp.
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.65339022054652515390e-6;
const P5 = 4.13813679705723846039e-8;

// Coefficients of the rational function of expm1.
const Q1 = -3.33333333333331316428e-2;
const Q2 = 1.58730158725481460165e-3;
const Q3 = -7.93650757867487942473e-5;
const Q4 = 4.00821782732936239552e-6;
const Q5 = -2.01099218183624371326e-7;

/** y · 2ᵏ, k from −1075 to 1024. */
function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * POWERS_OF_TWO[ZERO_POWER + 1023];
  if (k < -1074) return y * 0.5 * POWERS_OF_TWO[0];
  return y * POWERS_OF_TWO[ZERO_POWER + k];
}

/**
 * eˣ, within 1 unit in the last place.
 *
 * @returns Infinity above 709.78, 0 below −745.13, NaN at NaN
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exp } from "./exp.ts";
 *
 * assertEquals(exp(0), 1);
 * assertEquals(exp(-1000), 0);
 * ```
 */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : NaN;
  if (x < UNDERFLOW) return 0;
  let k = 0;
  let high = x;
  let low = 0;
  if (x > HALF_LN2 || x < -HALF_LN2) {
    k = INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5) | 0;
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  }
  const r = high - low;
  const z = r * r;
  const c = r - z * (P1 + z * (P2 + z * (P3 + z * (P4 + z * P5))));
  return scaled(1 + (r * c / (2 - c) - low + high), k);
}

/**
 * eˣ − 1 within 1 unit in the last place, small x included.
 *
 * @returns Infinity above 709.78, −1 below −38, NaN at NaN; −0 at −0
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { expm1 } from "./exp.ts";
 *
 * assertEquals(expm1(1e-20), 1e-20);
 * ```
 */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : NaN;
  if (x < -38.816242111356935) return -1;
  let k = 0;
  let r = x;
  let lost = 0;
  if (x > HALF_LN2 || x < -HALF_LN2) {
    k = INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5) | 0;
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    r = high - low;
    lost = high - r - low;
  } else if (x < 5.551115123125783e-17 && x > -5.551115123125783e-17) return x;
  const half = 0.5 * r;
  const z = r * half;
  const r1 = 1 + z * (Q1 + z * (Q2 + z * (Q3 + z * (Q4 + z * Q5))));
  const t = 3 - r1 * half;
  let e = z * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - z);
  e = r * (e - lost) - lost - z;
  // eˣ − 1 = 2ᵏ(1 + r − e) − 1, in the order that loses least for each k.
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0 || k > 56) return scaled(r - e + 1, k) - 1;
  const u = POWERS_OF_TWO[ZERO_POWER - k];
  return scaled(k < 20 ? r - e + (1 - u) : r - (e + u) + 1, k);
}
