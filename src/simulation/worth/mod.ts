/**
 * What data is worth: votes gained as a function of how well a score foretells where contacts bring votes.
 *
 * @module
 */

export { noisyScore } from "./noisy_score.ts";
export { chosenShares, gainOfNoisy, type Units } from "./noisy_gain.ts";
export * from "./types.ts";
export { worthOfData } from "./worth.ts";
