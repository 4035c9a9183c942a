/**
 * What a logit shift does to the turnout of a bureau whose electors differ.
 *
 * Propensities within a bureau of turnout θ are Beta(θφ, (1 − θ)φ); a contact moves an elector's
 * propensity p to logit⁻¹(logit p + δ). The gain in points, Δ(θ) = E[logit⁻¹(logit p + δ)] − θ, is
 *
 *     Δ(θ) = θ(1 − θ) · h(θ),    h(θ) = φ/(φ + 1) · (e^δ − 1) · ₂F₁(1, θφ + 1; φ + 2; 1 − e^δ)
 *
 * since p(1 − p) times that Beta is θ(1 − θ)φ/(φ + 1) times a Beta(θφ + 1, (1 − θ)φ + 1), over which
 * E[1/(1 − qz)] is Euler's integral (DLMF 15.6.1). h is smooth and non-zero on the whole of [0, 1].
 *
 * @module
 */

import { exp, expm1, log } from "../random/mod.ts";

/** Largest |δ|: an odds ratio of about 3,000, beyond any contact. */
export const MOST_SHIFT = 8;

/**
 * ₂F₁(1, b; c; z) for z < 1 and c > b > 0, by Gauss's continued fraction (DLMF 15.7.1 with b = 0), whose
 * error falls like tanh(|log(1 − z)|/4)^levels.
 */
function gauss(b: number, c: number, z: number, levels: number): number {
  let tail = c - 1 + levels;
  for (let n = levels; n >= 1; n--) {
    const half = n >> 1;
    const u = n & 1 ? (b + half) * (c - 1 + half) : half * (c - 1 - b + half);
    tail = c - 2 + n - (u * z) / tail;
  }
  return (c - 1) / tail;
}

/** Levels of the continued fraction for 16 digits at a shift δ. */
function levelsFor(shift: number): number {
  const t = exp(-Math.abs(shift) / 2);
  const convergence = (1 - t) / (1 + t);
  return convergence < 1e-8 ? 4 : Math.ceil(-38 / log(convergence)) + 2;
}

/**
 * h(θ) = Δ(θ)/(θ(1 − θ)): the effect of a logit shift relative to the variance of a vote, without unit.
 *
 * @param turnout θ in [0, 1].
 * @param shift δ, in [−8, 8].
 * @param precision φ > 0.
 *
 * @example
 * ```ts
 * import { relativeEffect } from "./propensity.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // A small shift moves p by δ p (1 − p), and E[p (1 − p)] = θ (1 − θ) φ/(φ + 1).
 * assertAlmostEquals(relativeEffect(0.3, 1e-6, 4), 0.8e-6, 1e-11);
 * ```
 */
export function relativeEffect(turnout: number, shift: number, precision: number): number {
  const growth = expm1(shift);
  const integral = gauss(turnout * precision + 1, precision + 2, -growth, levelsFor(shift));
  return precision / (precision + 1) * growth * integral;
}

/**
 * Δ(θ) in [−θ, 1 − θ]: the change of the probability of voting of a contacted elector.
 *
 * @example
 * ```ts
 * import { turnoutEffect } from "./propensity.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(turnoutEffect(0, 0.5, 4), 0);
 * assertEquals(turnoutEffect(1, 0.5, 4), 0);
 * ```
 */
export function turnoutEffect(turnout: number, shift: number, precision: number): number {
  return turnout * (1 - turnout) * relativeEffect(turnout, shift, precision);
}

/** A logit shift, and whether the effect asked for was beyond reach. */
export interface Shift {
  shift: number;
  truncated: boolean;
}

/**
 * The logit shift δ that a published effect per contact e stands for: measured at turnout θ_ref among
 * electors reached with selectivity ω_ref,
 *
 *     δ > 0: Δ(θ_ref) = e·(1 + θ_ref(ω_ref − 1))        δ < 0: |Δ(θ_ref)| = |e|·(1 + θ_ref(ω_ref − 1))/ω_ref
 *
 * by bisection on the monotone h. An effect that no shift within ±8 gives is truncated there.
 *
 * @param effect e, as a share (0.07 for 7 points), any sign.
 * @param turnout θ_ref in (0, 1).
 * @param selectivity ω_ref ≥ 1.
 * @param precision φ > 0.
 *
 * @example
 * ```ts
 * import { shiftOf, turnoutEffect } from "./propensity.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Seven points per contact where 28.6 % vote, and what the same contact does where 74 % vote.
 * const { shift } = shiftOf(0.07, 0.286, 1, 4);
 * assertAlmostEquals(turnoutEffect(0.286, shift, 4), 0.07, 1e-12);
 * assertAlmostEquals(turnoutEffect(0.74, shift, 4), 0.058, 1e-3);
 * ```
 */
export function shiftOf(
  effect: number,
  turnout: number,
  selectivity: number,
  precision: number,
): Shift {
  if (effect === 0) return { shift: 0, truncated: false };
  const reached = 1 + turnout * (selectivity - 1);
  const target = (effect > 0 ? effect * reached : effect * reached / selectivity) /
    (turnout * (1 - turnout));
  const sign = Math.sign(effect);
  const beyond = (shift: number) =>
    sign * relativeEffect(turnout, shift, precision) >= sign * target;
  // Most shifts are small, and large ones cost many levels: widen until the target is enclosed.
  let outer = 0.25 * sign;
  while (!beyond(outer)) {
    if (Math.abs(outer) >= MOST_SHIFT) return { shift: sign * MOST_SHIFT, truncated: true };
    outer *= 2;
  }
  let inner = 0;
  for (let i = 0; i < 60 && Math.abs(outer - inner) > 1e-15; i++) {
    const middle = (inner + outer) / 2;
    if (beyond(middle)) outer = middle;
    else inner = middle;
  }
  return { shift: outer, truncated: false };
}

/** Steps of the grid of turnouts on which effects are tabulated. */
export const GRID = 128;

/**
 * Writes h on the grid θ = 0, 1/128, …, 1 for one shift; `table` has 129 entries.
 *
 * @param shift δ, in [−8, 8]; `precision` φ > 0.
 *
 * @example
 * ```ts
 * import { GRID, relativeEffect, tabulateRelativeEffect } from "./propensity.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const table = new Float64Array(GRID + 1);
 * tabulateRelativeEffect(0.4, 4, table);
 * assertEquals(table[64], relativeEffect(0.5, 0.4, 4));
 * ```
 */
export function tabulateRelativeEffect(
  shift: number,
  precision: number,
  table: Float64Array,
): void {
  const growth = expm1(shift);
  const levels = levelsFor(shift);
  const scale = precision / (precision + 1) * growth;
  for (let j = 0; j <= GRID; j++) {
    table[j] = scale * gauss((j / GRID) * precision + 1, precision + 2, -growth, levels);
  }
}

/**
 * Linear interpolation of h on the grid.
 *
 * The error is below 10⁻⁵ of h for |δ| ≤ 1 and φ ≤ 4, 2.1·10⁻⁵ for φ ≤ 12; it grows with |δ|, and in points of
 * turnout it stays below 0.5 up to |δ| = 8.
 *
 * @param table h at θ = 0, 1/128, …, 1 (`tabulateRelativeEffect`).
 * @param turnout θ in [0, 1].
 *
 * @example
 * ```ts
 * import { GRID, interpolate, relativeEffect, tabulateRelativeEffect } from "./propensity.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const table = new Float64Array(GRID + 1);
 * tabulateRelativeEffect(0.35, 4, table);
 * assertAlmostEquals(interpolate(table, 0.611), relativeEffect(0.611, 0.35, 4), 1e-6);
 * ```
 */
export function interpolate(table: Float64Array, turnout: number): number {
  const position = turnout * GRID;
  const j = position >= GRID ? GRID - 1 : position | 0;
  return table[j] + (position - j) * (table[j + 1] - table[j]);
}
