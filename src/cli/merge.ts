/**
 * `promesse merge`: the shards of a comparison put together.
 *
 * @module
 */

import { Command } from "commander";
import type { MergeFlags } from "./compare/merge.ts";
import type { Answer } from "./program.ts";

const EXAMPLES = `
The same bits come out as of one run of all replicates.

Example:
  promesse compare --shard 1/2 --out shard-1
  promesse compare --shard 2/2 --out shard-2
  promesse merge shard-1 shard-2 --out results`;

/**
 * The command `merge`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { mergeCommand } from "./merge.ts";
 *
 * assertEquals(mergeCommand(() => {}).name(), "merge");
 * ```
 */
export function mergeCommand(answer: Answer): Command {
  return new Command("merge")
    .summary("join the shards of a comparison")
    .description("Joins the shards that compare --shard wrote, and prints what compare would have.")
    .argument("<DIR...>", "folders of the shards, in any order")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--out <DIR>", "write tables, figure, plan, record, manifest into a folder")
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (dirs: string[], flags: MergeFlags) => {
      const { mergeShards } = await import("./compare/merge.ts");
      answer(await mergeShards(dirs, flags));
    });
}
