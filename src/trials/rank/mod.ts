/**
 * Rankings judged on trials or on simulated truth: TOC, AUTOC, Qini, gain at a budget, several arms.
 *
 * @module
 */

export * from "./areas.ts";
export * from "./arm_gains.ts";
export * from "./arms.ts";
export * from "./estimated.ts";
export * from "./evaluate.ts";
export * from "./gains.ts";
export * from "./half_sample.ts";
