/**
 * Columns of replicates, to be filled.
 *
 * @module
 */

import { OUTCOME_COLUMNS, PARAMETER_COLUMNS, type Replicates, WORLD_COLUMNS } from "./types.ts";

/**
 * Columns of zeros for the replicates [from, to).
 *
 * @param strategies names, in canonical order.
 *
 * @example
 * ```ts
 * import { emptyReplicates } from "./replicates.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(emptyReplicates(["none"], 10, 13).outcomes.none.net_votes.length, 3);
 * ```
 */
export function emptyReplicates(strategies: string[], from: number, to: number): Replicates {
  const columns = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, new Float64Array(to - from)])) as Record<
      Name,
      Float64Array
    >;
  return {
    from,
    to,
    parameters: columns(PARAMETER_COLUMNS),
    world: columns(WORLD_COLUMNS),
    outcomes: Object.fromEntries(strategies.map((name) => [name, columns(OUTCOME_COLUMNS)])),
  };
}
