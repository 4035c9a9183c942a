/**
 * Running `promesse compare --shard i/n`.
 *
 * @module
 */

import { join } from "@std/path";
import { InputError, shown } from "../../input.ts";
import { readShard, type RunIdentity, writeShard } from "../../report/shard.ts";
import { type Prepared, shardRange } from "../../simulation/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { number } from "../text/numbers.ts";
import type { CompareFlags, ShardFlag } from "./flags.ts";
import { identityOf } from "./identity.ts";
import { uninterrupted } from "./out.ts";
import { simulated } from "./simulated.ts";

/**
 * Runs one part of the replicates and writes it into the folder of `out`, for `merge`.
 *
 * @throws {InputError} if there are more parts than replicates, or the folder holds another shard, which
 * would be lost.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { prepare } from "../../simulation/mod.ts";
 * import { loadOptions } from "./load.ts";
 * import { runShard } from "./shard.ts";
 *
 * const out = await Deno.makeTempDir();
 * const flags = { territory: "commune:48095", replicates: "6", workers: "1", out, json: true };
 * const prepared = prepare(await loadOptions(flags));
 * const { from, to } = JSON.parse((await runShard(prepared, { index: 2, count: 3 }, flags)).out);
 * assertEquals([from, to], [2, 4]);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function runShard(
  prepared: Prepared,
  { index, count }: ShardFlag,
  flags: CompareFlags,
): Promise<Outcome> {
  const out = flags.out!;
  const total = prepared.choices.replicates;
  if (count > total) {
    throw new InputError(`shard must be i/n with n at most the ${total} replicates, got ${count}.`);
  }
  const { from, to } = shardRange(total, index, count);
  const identity = await identityOf(prepared, flags);
  await refuseOther(out, identity, from, to);
  const replicates = await simulated(prepared, from, to);
  await uninterrupted(() => writeShard(out, { identity, replicates }));
  if (flags.json) return saidJson({ shard: index, of: count, from, to, replicates: total, out });
  return said(
    `Shard ${index} of ${count}: replicates ${number(from + 1)} to ${number(to)} of ` +
      `${number(total)}, written to ${out}.\npromesse merge joins it with the others.`,
  );
}

/** The same shard may be run again; another one of a run is not to be written over. */
async function refuseOther(
  dir: string,
  identity: RunIdentity,
  from: number,
  to: number,
): Promise<void> {
  const there = await Deno.stat(join(dir, "shard.json")).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  });
  if (there === null) return;
  const { identity: other, replicates } = await readShard(dir);
  const same = JSON.stringify(other) === JSON.stringify(identity);
  if (same && replicates.from === from && replicates.to === to) return;
  throw new InputError(`out ${shown(dir)} holds another shard: give each a folder of its own.`);
}
