/**
 * Field trials: design, assignment, analysis, rankings, and published ones computed again.
 *
 * @module
 */

export * from "./analysis/mod.ts";
export * from "./design/mod.ts";
export * from "./packaged.ts";
export * from "./rank/mod.ts";
export * from "./reproduce.ts";
export * from "./types.ts";
