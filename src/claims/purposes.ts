/**
 * What the audits' own draws are for: the hundred numbers that the random streams leave to this room.
 *
 * @module
 */

/** Purposes by name, 1000 to 1099: part of the format of results, never changed or used again. */
export const ClaimPurpose = {
  /** Strengths and luck of contenders. */
  SURVIVORSHIP: 1000,
  /** Past results drawn again. */
  LIST: 1001,
  /** Who answers a questionnaire. */
  SURVEY: 1002,
  /** Noise of a covariate. */
  COVARIATE: 1003,
  /** Effects of messages, and what a field test shows of them. */
  MESSAGES: 1004,
  /** Turnout of the day, and what a feed reports of it. */
  FEED: 1005,
  /** Conversions of an A/B test. */
  AB_TEST: 1006,
} as const;
