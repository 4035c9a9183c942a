/**
 * The sentences that results carry, in English and in French.
 *
 * @module
 */

export * from "./language.ts";
export * from "./sentence.ts";
export * from "./table.ts";
export * from "./template.ts";
