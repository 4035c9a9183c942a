import type { PlaceboRecord } from "../claims/placebo/types.ts";

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
  const groups = Map.groupBy(provenance, ({ publisher, licence }) => `${publisher}\n${licence}`);
  const sources = [...groups.values()].map((tables) => {
    const titles = [...new Set(tables.map(({ title }) => title))].join(", ");
    return `${tables[0].publisher}, ${titles} (${tables[0].licence})`;
  }).join("; ");
  return [
    ...(sources === "" ? [] : [`Source: ${sources}.`]),
    `promesse ${promesse}, seed ${seed}.`,
    "Real results, and nothing was tied to the pick: what shows is the way of counting.",
  ];
}
