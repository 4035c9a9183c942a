/**
 * `promesse trial analyse`: what a trial says.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import type { AnalyseFlags } from "./trial_analyse/run.ts";

const EXAMPLES = `
The treatment must be 0 or 1, or --treated and --control name the arms. Rows with a missing value in a
column named are left out and counted.

Examples:
  promesse trial analyse TRIAL.csv --outcome turnout --treatment drawn --strata block
  promesse trial analyse CELLS.csv --outcome voted --treatment assigned --contact contacted --count people
  promesse trial analyse TRIAL.parquet --outcome y --treatment z --cluster commune --covariates past,size
  promesse trial analyse MAIL.csv --outcome voted --treatment arm --treated neighbors --control control \\
      --count people`;

/**
 * The command `analyse`, to be put under `trial`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { trialAnalyseCommand } from "./trial_analyse.ts";
 *
 * assertEquals(trialAnalyseCommand(() => {}).name(), "analyse");
 * ```
 */
export function trialAnalyseCommand(answer: Answer): Command {
  return new Command("analyse")
    .summary("what a trial says: effect of the draw, per contact, randomisation test")
    .description(
      "Estimates the effect of a randomised trial with its error, the effect per contact, and how often the " +
        "draw alone would show as much; the naive comparison of contacted and others stands beside it.",
    )
    .argument("<FILE>", "units, or cells with counts: CSV or Parquet")
    .requiredOption("--outcome <COLUMN>", "numbers: a vote (0 or 1), a share, a turnout")
    .requiredOption("--treatment <COLUMN>", "1 where drawn for treatment, 0 where not")
    .option("--treated <VALUE>", "value of --treatment that is the treatment")
    .option(
      "--control <VALUE>",
      "value of --treatment that is the control; other arms are left out",
    )
    .option("--contact <COLUMN>", "1 where contacted, or the share contacted")
    .option("--strata <COLUMN>", "strata within which the treatment was drawn")
    .option("--cluster <COLUMN>", "clusters: units drawn together")
    .option("--weight <COLUMN>", "weight of a unit: its electors")
    .option("--count <COLUMN>", "units that a row stands for")
    .option("--covariates <LIST>", "columns measured before the treatment: a,b,c")
    .option("--adjust <A>", "lin (default with covariates) or none")
    .option("--weighting <W>", "of strata: precision (default) or size")
    .option("--se <S>", "HC2 (default), CR2 (with clusters), HC0, HC1, CR0, CR1 or plain")
    .option(
      "--assignment <A>",
      "complete, blocked, clustered or blocked-clustered (default: by the columns)",
    )
    .option("--draws <R>", "redraws of the randomisation test, 0 for none (default: 1000)")
    .option("--level <x>", "of the intervals (default: 0.95)")
    .option("--seed <S>", "same seed, same redraws (default: promesse)")
    .option("--json", "print JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: AnalyseFlags) => {
      const { analyse } = await import("./trial_analyse/run.ts");
      answer(await analyse(file, flags));
    });
}
