import type { SensitivityRecord } from "../../../simulation/sensitivity/types.ts";

/** What the page of a sensitivity analysis is made from. */
export interface SensitivityInput {
  record: SensitivityRecord;
  /** How it is made again. */
  run: { command: string; digest: string; files: readonly string[] };
}

/**
 * Rankings that the analysis moved, its own first.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "./example.ts";
 * import { rankings } from "./input.ts";
 *
 * assertEquals(rankings(exampleSensitivity().record), ["potential"]);
 * ```
 */
export function rankings({ strategy, base }: SensitivityRecord): string[] {
  const others = base.map((expected) => expected.strategy)
    .filter((name) => name !== strategy && name !== "random");
  return [strategy, ...others];
}

/**
 * What a ranking gains over random targeting, in a list of expected gains.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "./example.ts";
 * import { overRandom } from "./input.ts";
 *
 * assertEquals(overRandom(exampleSensitivity().record.base, "potential"), 20);
 * ```
 */
export function overRandom(
  list: readonly { strategy: string; versus_random: number }[],
  strategy: string,
): number {
  return list.find((expected) => expected.strategy === strategy)!.versus_random;
}
