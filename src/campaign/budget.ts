/**
 * A budget: attempts, or hours or euros at a rate that the caller gives.
 *
 * @module
 */

import { InputError, numberOption, shown } from "../input.ts";

/** Most attempts of a campaign: far beyond every door of the country. */
const MOST_ATTEMPTS = 1e10;

/** What a campaign may spend. No French cost was found, so hours and euros need the caller's rate. */
export type Budget =
  | { attempts: number }
  | { hours: number; perHour: number }
  | { euros: number; perAttempt: number };

/** A validated budget in attempts, with what it was given in. */
export interface Spending {
  attempts: number;
  unit: "attempts" | "hours" | "euros";
  amount: number;
  /** Attempts an hour or euros an attempt; null where the budget is in attempts. */
  rate: number | null;
}

/**
 * The attempts that a budget buys, a number of at least 0.
 *
 * @throws {InputError} if an amount is negative or not a number, a rate is missing or not above 0, more than
 * one unit is given, or the budget comes to more than 10¹⁰ attempts.
 *
 * @example
 * ```ts
 * import { spending } from "./budget.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(spending({ hours: 100, perHour: 12 }).attempts, 1200);
 * ```
 */
export function spending(budget: Budget): Spending {
  if (typeof budget !== "object" || budget === null) {
    throw new InputError(
      `budget must be one of attempts, hours or euros, got ${shown(budget)}.`,
    );
  }
  const given = (["attempts", "hours", "euros"] as const).filter((unit) =>
    (budget as Record<string, unknown>)[unit] !== undefined
  );
  if (given.length !== 1) {
    const got = given.length === 0 ? "none" : given.join(" and ");
    throw new InputError(`budget must be one of attempts, hours or euros, got ${got}.`);
  }
  if ("attempts" in budget) {
    const attempts = numberOption("attempts", budget.attempts, { min: 0, max: MOST_ATTEMPTS });
    return { attempts, unit: "attempts", amount: attempts, rate: null };
  }
  if ("hours" in budget) {
    const hours = numberOption("hours", budget.hours, { min: 0, max: 1e10 });
    const rate = rateOption("per-hour", "attempts an hour", budget.perHour);
    return { attempts: bounded(hours * rate), unit: "hours", amount: hours, rate };
  }
  const euros = numberOption("euros", budget.euros, { min: 0, max: 1e12 });
  const rate = rateOption("per-attempt", "euros an attempt", budget.perAttempt);
  return { attempts: bounded(euros / rate), unit: "euros", amount: euros, rate };
}

function bounded(attempts: number): number {
  if (attempts <= MOST_ATTEMPTS) return attempts;
  throw new InputError(
    `budget must come to at most ${MOST_ATTEMPTS} attempts, got ${attempts} at the rate given.`,
  );
}

function rateOption(option: string, meaning: string, value: unknown): number {
  if (value === undefined) {
    throw new InputError(
      `${option} (${meaning}) is needed with this budget: no French cost was found to stand in for it.`,
    );
  }
  const rate = numberOption(option, value, { min: 0, max: 1e6 });
  if (rate === 0) throw new InputError(`${option} must be above 0 ${meaning}, got 0.`);
  return rate;
}
