/**
 * Trials before they are run: declare, diagnose, draw, check balance.
 *
 * @module
 */

export * from "./assign.ts";
export * from "./balance.ts";
export * from "./blocking.ts";
export * from "./blocks.ts";
export * from "./closed_form.ts";
export * from "./declare.ts";
export * from "./detectable.ts";
export * from "./diagnose.ts";
export * from "./draw.ts";
export * from "./estimators.ts";
export * from "./layout.ts";
export * from "./outcome.ts";
export * from "./significance.ts";
export * from "./simulate.ts";
export * from "./spread.ts";
export * from "./units.ts";
