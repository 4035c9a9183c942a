/**
 * `promesse reproduce`, and `deno task reproduce`: published trials computed again.
 *
 * @module
 */

import { Command } from "commander";
import type { ReproduceFlags } from "./reproduce/run.ts";
import type { Answer } from "./program.ts";

/**
 * The command `reproduce`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { reproduceCommand } from "./reproduce.ts";
 *
 * assertEquals(reproduceCommand(() => {}).name(), "reproduce");
 * ```
 */
export function reproduceCommand(answer: Answer): Command {
  return new Command("reproduce")
    .summary("published trials computed again from the counts carried with promesse")
    .description(
      "Computes every figure of data/trials/published.json again and prints it beside the published one; the " +
        "exit code is 1 where one differs by more than rounding.",
    )
    .option("--out <DIR>", "write reproduction.md and reproduction.csv into a folder")
    .option("--json", "print JSON")
    .action(async (flags: ReproduceFlags) => {
      const { reproduce } = await import("./reproduce/run.ts");
      answer(await reproduce(flags));
    });
}
