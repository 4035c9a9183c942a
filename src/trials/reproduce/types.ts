/**
 * What is computed again, and what it is compared with.
 *
 * @module
 */

/** A published figure, as `data/trials/published.json` has it. */
export interface PublishedFigure {
  /** `ggl2008`, `agg2006`, `arceneaux2005`, `fieldhouse2010`, `pons2018`. */
  trial: string;
  /** Its name within the trial. */
  figure: string;
  /** What it is, for the reader. */
  label: string;
  /** Unit of `published`: points, percent, share… */
  unit: string;
  published: number;
  /** Decimals it was printed to. */
  decimals: number;
  /** `published` in the source, or computed before from the trial's own data. */
  kind: "published" | "microdata";
  /** Where it stands. */
  where: string;
}

/** A figure computed again: the value, and its Monte Carlo error where it was drawn. */
export type Recomputed = number | { value: number; monteCarloError: number };

/** The tables of `data/trials`, by file name. */
export type TrialFiles = (file: string) => Promise<Uint8Array>;

/** Computes the figures of one trial, by name, in the unit they were published in. */
export type TrialReproduction = (files: TrialFiles) => Promise<Record<string, Recomputed>>;

/** A figure beside its published value. */
export interface ReproducedFigure extends PublishedFigure {
  recomputed: number;
  /** Recomputed less published. */
  difference: number;
  /** Standard error of the recomputed value from drawing, 0 where nothing was drawn. */
  monteCarloError: number;
  /** True where the difference is more than rounding, and four Monte Carlo errors where it was drawn. */
  off: boolean;
}
