import type { PlaceboRecord } from "../claims/placebo/types.ts";
import { sourcesText } from "./gain_text.ts";

/**
 * The lines under the figure of a placebo: sources, what made the numbers, what they are not.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sourcesOf } from "./placebo_text.ts";
 *
 * const lines = sourcesOf({ promesse: "0.1.0", seed: "a", provenance: [] });
 * assertEquals(lines.length, 2);
 * ```
 */
export function sourcesOf(
  { provenance, promesse, seed }: Pick<PlaceboRecord, "provenance" | "promesse" | "seed">,
): string[] {
  return [
    ...(provenance.length === 0 ? [] : [`Source: ${sourcesText(provenance)}.`]),
    `promesse ${promesse}, seed ${seed}.`,
    "Real results, and nothing was tied to the pick: what shows is the way of counting.",
  ];
}
