/**
 * `promesse sensitivity`: how a comparison moves with its assumptions.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import type { SensitivityFlags } from "./sensitivity/flags.ts";

const EXAMPLES = `
Examples:
  promesse sensitivity
  promesse sensitivity --territory departement:93 --evidence france-2012
  promesse sensitivity --reach 5000        (what would have to be true for a gain of 5000 votes)
  promesse sensitivity --strategies potential,swing --out moved`;

/**
 * The command `sensitivity`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sensitivityCommand } from "./sensitivity.ts";
 *
 * assertEquals(sensitivityCommand(() => {}).name(), "sensitivity");
 * ```
 */
export function sensitivityCommand(answer: Answer): Command {
  return new Command("sensitivity")
    .summary("how the gains of compare move with its assumptions, and where they break even")
    .description(
      "Moves every assumption of a comparison over its documented range, one at a time; finds the values " +
        "at which a strategy beats random targeting or reaches a claimed gain; gives gains by budget. In " +
        "expectation: no world is drawn.",
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
    .option(
      "--strategies <LIST>",
      "a,b,c of those with a score, and file:SCORES.csv (default: all)",
    )
    .option("--reach <VOTES>", "a claimed gain of the objective: what would have to be true for it")
    .option("--draws <N>", "draws of the evidence (default: 200, fewer over many bureaux)")
    .option("--seed <S>", "same seed, same numbers (default: promesse)")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--out <DIR>", "write tables, figures, record and manifest into a folder")
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: SensitivityFlags) => {
      const { runSensitivity } = await import("./sensitivity/run.ts");
      answer(await runSensitivity(flags));
    });
}
