/**
 * `promesse placebo`: the gain that a way of counting shows where nothing was done.
 *
 * @module
 */

import { Command } from "commander";
import type { PlaceboFlags } from "./placebo/flags.ts";
import type { Answer } from "./program.ts";

const EXAMPLES = `
Readings: level (minus the level of all), rise (minus their own level before), excess (their rise minus
the rise of all: the default). All three are printed.

Examples:
  promesse placebo --from europeennes-2014 --to presidentielle-2017-t1
  promesse placebo --from europeennes-2014 --to presidentielle-2017-t1 --option fillon --within commune
  promesse placebo --from presidentielle-2017-t1 --to legislatives-2017-t1 --scope france --weight bureau
  promesse placebo --from europeennes-2014 --to presidentielle-2017-t1 --third presidentielle-2022-t1`;

/**
 * The command `placebo`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { placeboCommand } from "./placebo.ts";
 *
 * assertEquals(placeboCommand(() => {}).name(), "placebo");
 * ```
 */
export function placeboCommand(answer: Answer): Command {
  return new Command("placebo")
    .summary("the gain that a way of counting shows where nothing was done")
    .description(
      "Picks bureaux by a score on a real election and looks at them in a later one, as a vendor would. " +
        "Nothing was tied to the pick: what shows is the way of counting.",
    )
    .requiredOption("--from <ID>", "election on which bureaux are picked")
    .requiredOption("--to <ID>", "later election at which the gain is counted")
    .option("--third <ID>", "still later one: pick by apparent gain, then look at the next period")
    .option(
      "--score <S>",
      "abstention (default), support, potential, swing, marginal, covariates or random",
    )
    .option("--top <SHARE>", "share of the bureaux picked (default: 0.1)")
    .option("--reading <R>", "level, rise or excess (default: excess)")
    .option(
      "--option <NAME>",
      "an option of the later election, or a bloc (default: its runner-up)",
    )
    .option(
      "--baseline <NAME>",
      "what it is compared with in the earlier election (default: its bloc)",
    )
    .option("--within <W>", "pick within france (default), each departement or each commune")
    .option("--tolerance <T>", "change of the register allowed, as a share (default: 0.1)")
    .option("--scope <S>", "metropole (default), or france: overseas and abroad with it")
    .option("--weight <W>", "register (default), or bureau: each counts the same")
    .option("--min-registered <N>", "electors that a bureau must have each time (default: 100)")
    .option("--min-bureaux <N>", "matched bureaux that a territory needs (default: 10)")
    .option("--territory <T>", "where bureaux are read: france (default), departement:31…")
    .option("--random-picks <N>", "random picks that show what chance gives (default: 200)")
    .option("--seed <S>", "same seed, same numbers (default: promesse)")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--out <DIR>", "write tables, figure, record and manifest into a folder")
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: PlaceboFlags) => {
      const { runPlacebo } = await import("./placebo/run.ts");
      answer(await runPlacebo(flags));
    });
}
