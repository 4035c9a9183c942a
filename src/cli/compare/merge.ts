/**
 * Running `promesse merge`.
 *
 * @module
 */

import { readShard } from "../../report/shard.ts";
import { shardsInOrder } from "../../report/shard_order.ts";
import { conclude, merge, prepare } from "../../simulation/mod.ts";
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
 * longer those of the shards.
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
  for (const dir of dirs) shards.push(await readShard(dir));
  const ordered = shardsInOrder(shards);
  const { identity } = ordered[0];
  const prepared = prepare(await optionsOf(identity, flags.data));
  const comparison = await conclude(prepared, merge(ordered.map(({ replicates }) => replicates)));
  checkInputs(identity.inputs, comparison.record.provenance);
  return await conclusion(prepared, comparison, {
    ...flags,
    command: ["promesse merge", ...dirs].join(" "),
  });
}
