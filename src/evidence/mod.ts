/**
 * What is known about contacts: channels, the registry of published estimates, and evidence presets.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimate, preset } from "./mod.ts";
 *
 * // Where does a preset's number come from?
 * const [source] = preset("france-2012").channels["door-to-door"]!.persuasion!.estimates;
 * assertEquals(estimate(source).verification, "source_text_read");
 * ```
 *
 * @module
 */

export * from "./channels.ts";
export * from "./parse.ts";
export * from "./pool.ts";
export * from "./presets.ts";
export * from "./registry.ts";
export * from "./sceptic.ts";
export * from "./selectivity.ts";
export * from "./spread.ts";
export * from "./types.ts";
