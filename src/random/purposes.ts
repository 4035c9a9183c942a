/**
 * What each draw is for: the third word of the counter.
 *
 * @module
 */

/**
 * Purposes by name. The numbers are part of the format of results: one is never changed or used
 * again, and each room has a hundred of its own. From 10,000 on they are free for notebooks and users.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Purpose } from "./purposes.ts";
 *
 * const numbers = Object.values(Purpose);
 * assertEquals(new Set(numbers).size, numbers.length);
 * ```
 */
export const Purpose = {
  // electorate: 100 to 199
  /** Voters of a bureau in the world without the campaign. */
  WORLD_TURNOUT: 100,
  /** Votes of the options of a bureau in the world without the campaign. */
  WORLD_VOTES: 101,
  /** Shocks of the nation, the départements and the bureaux. */
  SHOCKS: 102,

  // evidence: 200 to 299
  /** Effects and contact rates of a preset. */
  EVIDENCE: 200,
  /** Leaning of abstainers towards the candidate. */
  LEANING: 201,

  // campaign: 300 to 399
  /** Abstainers whom a contact brings to vote. */
  MOBILISED: 300,
  /** Voters whom a contact keeps at home. */
  HOME: 301,
  /** Voters of another option who pass to the candidate. */
  SWITCHED: 302,
  /** Voters of the candidate who pass to another option, and those switched back. */
  RETURNED: 303,
  /** Options of the newly mobilised. */
  MOBILISED_VOTES: 304,

  // strategies: 400 to 499
  /** Random plans. */
  PLAN: 400,
  /** Order of bureaux with equal scores. */
  TIES: 401,
  /** Draws of the bounds' own look at the evidence. */
  ORACLE: 402,

  // simulation: 500 to 599
  /** Noise of the turnout feed on election day. */
  FEED: 500,
  /** Noise of made-up scores. */
  SCORE_NOISE: 501,

  // trials: 600 to 699
  /** Which units a trial treats. */
  ASSIGNMENT: 600,
  /** Assignments redrawn by randomisation inference. */
  RANDOMISATION: 620,
  /** Signs of the wild cluster bootstrap. */
  WILD: 621,

  // measures: 700 to 799
  /** Resampled units. */
  BOOTSTRAP: 700,

  // Left free: forecasts 800 to 899, transfers 900 to 999, claims 1000 to 1099, rules 1100 to 1199.

  /** First number left to notebooks and users. */
  USER: 10_000,
} as const;
