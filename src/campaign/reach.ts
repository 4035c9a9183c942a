/**
 * From attempts to electors contacted.
 *
 * @module
 */

import type { ChannelEvidence } from "../evidence/mod.ts";
import { numberOption } from "../input.ts";

/**
 * Share of a bureau's units that n passes with stop at contact can reach: 1 − (1 − κ)ⁿ.
 *
 * @param contactRate κ in [0, 1].
 * @param passes n, a whole number of at least 1.
 *
 * @returns in [0, 1].
 *
 * @example
 * ```ts
 * import { reachable } from "./reach.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * assertAlmostEquals(reachable(0.3, 2), 0.51, 1e-15);
 * ```
 */
export function reachable(contactRate: number, passes: number): number {
  if (passes === 1) return contactRate;
  // By multiplication: `**` is left to each engine, and results are the same bits in all.
  let missed = 1;
  for (let pass = 0; pass < passes; pass++) missed *= 1 - contactRate;
  return 1 - missed;
}

/**
 * Attempts that a bureau can take, M(1 − (1 − κ)ⁿ)/κ with M = registered/electorsPerUnit units: each unit
 * is tried until it answers, n times at most. n·M where κ is 0.
 *
 * @param registered electors of each bureau; `electorsPerUnit` m, above 0; `contactRate` κ in [0, 1].
 * @throws {InputError} if `passes` is not a whole number from 1 to 100.
 * @returns one entry a bureau, at least 0.
 *
 * @example
 * ```ts
 * import { capacity } from "./reach.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // 700 electors behind 500 doors: a second pass goes to the 350 doors that did not open.
 * assertAlmostEquals(capacity([700], 1.4, 0.3, 2)[0], 850, 1e-9);
 * ```
 */
export function capacity(
  registered: ArrayLike<number>,
  electorsPerUnit: number,
  contactRate: number,
  passes: number,
): Float64Array {
  numberOption("passes", passes, { min: 1, max: 100, integer: true });
  const perUnit = contactRate === 0 ? passes : reachable(contactRate, passes) / contactRate;
  return Float64Array.from(registered, (n) => n / electorsPerUnit * perUnit);
}

/**
 * c: share of a bureau's electors contacted by some attempts, min(κ·a·m/N, 1 − (1 − κ)ⁿ); 0 where nobody is
 * registered.
 *
 * @example
 * ```ts
 * import { contactedShare } from "./reach.ts";
 * import { assertEquals } from "@std/assert";
 *
 * // 200 doors of 1.4 electors, half of which open, among 700 electors.
 * assertEquals(contactedShare(200, 700, 1.4, 0.5, 1), 0.2);
 * ```
 */
export function contactedShare(
  attempts: number,
  registered: number,
  electorsPerUnit: number,
  contactRate: number,
  passes: number,
): number {
  if (registered === 0) return 0;
  const share = contactRate * attempts * electorsPerUnit / registered;
  return Math.min(share, reachable(contactRate, passes));
}

/**
 * Electors contacted by a unit reached: all those behind it, or one where the evidence counts as a contact
 * the person met alone (its effect then spills over to the others).
 *
 * @param electorsPerUnit m, registered electors behind a unit, above 0.
 *
 * @example
 * ```ts
 * import { preset } from "../evidence/mod.ts";
 * import { electorsPerContact } from "./reach.ts";
 * import { assertEquals } from "@std/assert";
 *
 * // In the French trial a contact is a home that opened, with all who live there.
 * const door = preset("france-2012").channels["door-to-door"]!;
 * assertEquals(electorsPerContact(door, 1.4), 1.4);
 * ```
 */
export function electorsPerContact(evidence: ChannelEvidence, electorsPerUnit: number): number {
  return (evidence.turnout?.spillover ?? 0) > 0 ? 1 : electorsPerUnit;
}

/**
 * Factor of the turnout effect of a contact for the co-residents who were not met: 1 + σ(m − 1) where m
 * electors live behind a unit and a share σ of the effect passes to each of the others. 60 % in two
 * experiments (Nickerson 2008, American Political Science Review 102(1):49-57).
 *
 * @param electorsPerUnit m, at least 1.
 * @returns at least 1; 1 where nothing spills over.
 *
 * @example
 * ```ts
 * import { preset } from "../evidence/mod.ts";
 * import { spilloverFactor } from "./reach.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const door = preset("trials").channels["door-to-door"]!;
 * const alone = { ...door, turnout: { ...door.turnout!, spillover: 0.6 } };
 * assertAlmostEquals(spilloverFactor(alone, 1.4), 1.24, 1e-15);
 * ```
 */
export function spilloverFactor(evidence: ChannelEvidence, electorsPerUnit: number): number {
  return 1 + (evidence.turnout?.spillover ?? 0) * (electorsPerUnit - 1);
}
