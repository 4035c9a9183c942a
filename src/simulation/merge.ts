/**
 * Putting ranges of replicates together: exact, whatever the split.
 *
 * @module
 */

import { InputError } from "../input.ts";
import { emptyReplicates } from "./replicates.ts";
import type { Replicates } from "./types.ts";

/**
 * Joins ranges of replicates of one run into the range that they cover.
 *
 * @param parts in any order; they must follow each other without gap or overlap and have the same strategies.
 * @throws {InputError} naming the first gap, overlap or difference.
 *
 * @example
 * ```ts
 * import { emptyReplicates } from "./replicates.ts";
 * import { merge } from "./merge.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const whole = merge([emptyReplicates(["none"], 3, 5), emptyReplicates(["none"], 0, 3)]);
 * assertEquals([whole.from, whole.to], [0, 5]);
 * ```
 */
export function merge(parts: readonly Replicates[]): Replicates {
  if (parts.length === 0) {
    throw new InputError("merge needs at least one range of replicates, got 0.");
  }
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const names = Object.keys(sorted[0].outcomes);
  sorted.forEach((part, i) => {
    const next = sorted[i + 1];
    if (next && next.from !== part.to) {
      const what = next.from < part.to ? "overlap" : "leave a gap";
      throw new InputError(
        `ranges of replicates must follow each other, got ${part.from} to ${part.to} and ${next.from} to ` +
          `${next.to}, which ${what}.`,
      );
    }
    if (Object.keys(part.outcomes).join() !== names.join()) {
      throw new InputError(
        `ranges of replicates must have the same strategies, got ${names.join(", ")} and ` +
          `${Object.keys(part.outcomes).join(", ")}.`,
      );
    }
  });
  const { from } = sorted[0];
  const whole = emptyReplicates(names, from, sorted[sorted.length - 1].to);
  for (const part of sorted) {
    const at = part.from - from;
    copyColumns(whole.parameters, part.parameters, at);
    copyColumns(whole.world, part.world, at);
    for (const name of names) copyColumns(whole.outcomes[name], part.outcomes[name], at);
  }
  return whole;
}

function copyColumns<Name extends string>(
  into: Record<Name, Float64Array>,
  from: Record<Name, Float64Array>,
  at: number,
): void {
  for (const name of Object.keys(into) as Name[]) into[name].set(from[name], at);
}
