/**
 * What a reading's own code returns, before it is put beside the claim's words.
 *
 * @module
 */

import type { ReadingResult } from "../types.ts";

/** Numbers and verdict of a reading. */
export type Finding = Omit<
  ReadingResult,
  "id" | "kind" | "title" | "standing" | "why" | "claimed" | "test" | "reasons"
>;

/**
 * A finding whose numbers judge nothing, since the claim says nothing that they could judge.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { untested } from "./finding.ts";
 *
 * const numbers = { unit: "votes", quantity: "votes", distributions: [], needs: [], notes: [] };
 * assertEquals(
 *   untested({ ...numbers, contacts: null, registered: null }).verdict,
 *   "no testable claim",
 * );
 * ```
 */
export function untested(numbers: Omit<Finding, "verdict" | "reference">): Finding {
  return { ...numbers, reference: null, verdict: "no testable claim" };
}
