import { loadPlacebo, placebo, type PlaceboQuestion } from "../../../claims/placebo/mod.ts";
import type { PlaceboInput } from "./input.ts";

/**
 * What a small page is made from, for the examples of this room: a placebo over Lozère.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { examplePlacebo } from "./example.ts";
 *
 * assertEquals((await examplePlacebo()).record.reading, "excess");
 * ```
 */
export async function examplePlacebo(
  change: Partial<PlaceboQuestion> = {},
): Promise<PlaceboInput> {
  const [from, to, territory] = [
    "presidentielle-2017-t1",
    "legislatives-2017-t1",
    "departement:48",
  ];
  const options = await loadPlacebo({ from, to, territory, randomPicks: 20, ...change });
  return {
    record: placebo(options),
    run: { command: "promesse placebo", digest: "sha256:00", files: ["result.json"] },
  };
}
