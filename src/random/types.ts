/**
 * The key of a run.
 *
 * @module
 */

/** Key of all streams of a run: two 32-bit words, from the seed. */
export interface Key {
  /** First key word of Philox. */
  readonly low: number;
  /** Second key word of Philox. */
  readonly high: number;
}
