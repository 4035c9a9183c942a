/**
 * Replicates run under a progress bar.
 *
 * @module
 */

import { type Prepared, type Replicates, simulateOver } from "../../simulation/mod.ts";
import { progress } from "./progress.ts";

/**
 * The replicates [from, to) of a prepared comparison, over its workers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { prepare } from "../../simulation/mod.ts";
 * import { loadOptions } from "./load.ts";
 * import { simulated } from "./simulated.ts";
 *
 * const prepared = prepare(await loadOptions({ territory: "commune:48095", workers: "1" }));
 * const { from, to } = await simulated(prepared, 2, 5);
 * assertEquals([from, to], [2, 5]);
 * ```
 */
export async function simulated(prepared: Prepared, from: number, to: number): Promise<Replicates> {
  const bar = progress();
  try {
    return await simulateOver(prepared.run, from, to, {
      workers: Math.min(prepared.choices.workers, to - from),
      onProgress: bar.update,
    });
  } finally {
    bar.end();
  }
}
