/**
 * Sensitivity: how the conclusions of a comparison move with its assumptions.
 *
 * @module
 */

export * from "./types.ts";
export { sensitivity } from "./sensitivity.ts";
