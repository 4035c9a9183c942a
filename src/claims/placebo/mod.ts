/**
 * Placebo: how large a gain a vendor's way of counting shows where nothing was tied to the pick.
 *
 * @module
 */

export * from "./types.ts";
