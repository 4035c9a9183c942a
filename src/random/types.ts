/** Key of all streams of a run: two 32-bit words, from the seed. */
export interface Key {
  readonly low: number;
  readonly high: number;
}
