/**
 * Running `promesse merge`.
 *
 * @module
 */

import { readShard } from "../../report/shard.ts";
import { shardsInOrder } from "../../report/shard_order.ts";
import { InputError, shown } from "../../input.ts";
import { simulator } from "../../simulation/kernel.ts";
import { conclude, merge, prepare, type Prepared, type Replicates } from "../../simulation/mod.ts";
import { provenanceOf } from "../../simulation/provenance.ts";
import type { Outcome } from "../outcome.ts";
import { checkInputs, optionsOf } from "./identity.ts";
import { checkOut } from "./out.ts";
import { conclusion } from "./run.ts";

/** Flags of `merge`, as typed. */
export interface MergeFlags {
  data?: string;
  out?: string;
  json?: boolean;
}

/**
 * Joins shards into the comparison that they are parts of, and says it as `compare` does.
 *
 * @param dirs folders that `compare --shard` wrote, in any order.
 * @throws {InputError} if one holds no shard, they are not all the parts of one run, or the inputs are no
 * longer those of the shards, or the first replicate of one comes out otherwise when it is run again.
 *
 * @example
 * ```ts
 * import { assertRejects } from "@std/assert";
 * import { mergeShards } from "./merge.ts";
 *
 * await assertRejects(() => mergeShards(["nowhere"], {}), Error, "No shard in");
 * ```
 */
export async function mergeShards(dirs: readonly string[], flags: MergeFlags): Promise<Outcome> {
  await checkOut(flags.out);
  const shards = [];
  for (const dir of dirs) shards.push({ dir, ...await readShard(dir) });
  const ordered = shardsInOrder(shards);
  const { identity } = ordered[0];
  const prepared = prepare(await optionsOf(identity, flags.data));
  checkInputs(identity.inputs, await provenanceOf(prepared));
  checkFirst(prepared, shards);
  const comparison = await conclude(prepared, merge(ordered.map(({ replicates }) => replicates)));
  return await conclusion(prepared, comparison, {
    ...flags,
    command: ["promesse merge", ...dirs].join(" "),
  });
}

/**
 * Runs the first replicate of each shard again: a seed or an option edited in every `shard.json`, or columns
 * with their digest, give other numbers.
 *
 * @throws {InputError} naming the folder of the first that differs.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { prepare, simulate } from "../../simulation/mod.ts";
 * import { loadOptions } from "./load.ts";
 * import { checkFirst } from "./merge.ts";
 *
 * const options = await loadOptions({ territory: "commune:48095", workers: "1" });
 * const replicates = simulate(prepare(options).run, 2, 4);
 * checkFirst(prepare(options), [{ dir: "shard-1", replicates }]);
 * const other = prepare({ ...options, seed: "other" });
 * assertThrows(() => checkFirst(other, [{ dir: "shard-1", replicates }]), Error, '"shard-1"');
 * ```
 */
export function checkFirst(
  prepared: Prepared,
  shards: readonly { dir: string; replicates: Replicates }[],
): void {
  const simulate = simulator(prepared.run);
  for (const { dir, replicates } of shards) {
    const { from } = replicates;
    if (same(simulate(from, from + 1), replicates)) continue;
    throw new InputError(
      `merge cannot be done: replicate ${from} of shard ${
        shown(dir)
      } comes out otherwise when it is run ` +
        "again, so that its seed, an option or a number was changed after the run.",
    );
  }
}

/** True where two ranges begin with the same numbers. */
function same(one: Replicates, other: Replicates): boolean {
  const groups = ({ parameters, world, outcomes }: Replicates): [string, Float64Array][] =>
    [parameters, world, ...Object.values(outcomes)].flatMap((columns) => Object.entries(columns));
  const [a, b] = [groups(one), groups(other)];
  return a.length === b.length &&
    Object.keys(one.outcomes).join("\n") === Object.keys(other.outcomes).join("\n") &&
    a.every(([name, values], i) => name === b[i][0] && values[0] === b[i][1][0]);
}
