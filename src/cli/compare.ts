/**
 * `promesse compare`: targeting strategies against baselines over real bureaux.
 *
 * @module
 */

import { Command } from "commander";
import type { CompareFlags } from "./compare/flags.ts";
import type { Answer } from "./program.ts";

const EXAMPLES = `
Rates of hours and euros have no default: no French cost was found to stand in for yours.

Examples:
  promesse compare
  promesse compare --territory departement:93 --evidence france-2012
  promesse compare --election legislatives-2022-t1 --territory circonscription:7501 --hours 900 --per-hour 15
  promesse compare --strategies random,potential,file:SCORES.csv --json
  promesse compare --out results
  promesse compare --shard 1/7 --out shard-1        (then: promesse merge shard-*)`;

/**
 * The command `compare`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { compareCommand } from "./compare.ts";
 *
 * assertEquals(compareCommand(() => {}).name(), "compare");
 * ```
 */
export function compareCommand(answer: Answer): Command {
  return new Command("compare")
    .summary("what targeting strategies gain over random targeting, by Monte Carlo")
    .description(
      "Simulates a campaign over the real bureaux of a territory and compares what each targeting " +
        "strategy gains over no campaign and over random targeting with the same budget.",
    )
    .option(
      "--election <ID>",
      "the vote that the campaign is for (default: presidentielle-2022-t1)",
    )
    .option("--scores-from <ID>", "earlier election that scores are read from, or same: hindsight")
    .option(
      "--territory <T>",
      "france, departement:31 (default), commune:31555, circonscription:3101 or bureaux:FILE",
    )
    .option("--candidate <NAME>", "the campaign's option (default: the runner-up of the territory)")
    .option("--rival <NAME>", "whose lead counts (default: the strongest other option)")
    .option("--objective <O>", "margin over the rival, or votes (default: margin)")
    .option("--channel <C>", "how electors are contacted (default: door-to-door)")
    .option("--attempts <N>", "budget in doors, numbers, letters tried (default: 50000)")
    .option("--hours <H>", "budget in hours, with --per-hour")
    .option("--per-hour <x>", "attempts an hour")
    .option("--euros <E>", "budget in euros, with --per-attempt")
    .option("--per-attempt <x>", "euros an attempt")
    .option("--passes <n>", "times a unit that does not answer is tried (default: 1)")
    .option(
      "--evidence <PRESET>",
      "as-sold, gerber-green (default), trials, france-2012, sceptic or FILE.json",
    )
    .option("--strategies <LIST>", "a,b,c of the strategies and file:SCORES.csv (default: all)")
    .option("--replicates <R>", "simulated worlds (default: 1000)")
    .option("--seed <S>", "same seed, same numbers (default: promesse)")
    .option("--workers <W>", "threads; results do not depend on it (default: one a core)")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--shard <i/n>", "run the i-th of n parts of the replicates, into --out")
    .option("--out <DIR>", "write tables, figure, plan, record, manifest into a folder")
    .option("--json", "print the result as JSON, and nothing else")
    .option("--print-code", "print the library call that does the same, and run nothing")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: CompareFlags) => {
      const { compare } = await import("./compare/run.ts");
      answer(await compare(flags));
    });
}
