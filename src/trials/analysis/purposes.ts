/**
 * What each random draw of an analysis is for: numbers of the hundred of the trials' room.
 *
 * @module
 */

/** Purposes of the analysis of trials: part of the format of results, never changed. */
export const AnalysisPurpose = {
  /** Assignments redrawn by randomisation inference. */
  RANDOMISATION: 620,
  /** Signs of the wild cluster bootstrap. */
  WILD: 621,
} as const;
