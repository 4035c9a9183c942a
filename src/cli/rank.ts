/**
 * `promesse rank`: how good a ranking is at finding the gain.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import type { RankFlags } from "./rank/run.ts";

const EXAMPLES = `
A score made from the trial it is judged by looks better than it is: use one made before.
A random order gains exactly 0 over itself. Rows of a trial with a missing value in a column named
are left out and counted, as are those of other arms; with --gain or --arm they are refused.

Examples:
  promesse rank TRIAL.csv --outcome turnout --treatment drawn --score past --strata block
  promesse rank TRIAL.csv --outcome y --treatment z --score votes:lowest,score --cluster precinct
  promesse rank data/trials/ggl2008.csv --outcome voted --treatment arm --treated neighbors \\
      --control control --strata past_votes --score past_votes:lowest --count people
  promesse rank TRIAL.csv --outcome y --arm arm --control none --costs mail=1,door=4 \\
      --predicted mail=pm,door=pd --spend 500,2000
  promesse rank SIMULATED.parquet --gain net_votes --score potential --weight registered`;

/**
 * The command `rank`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { rankCommand } from "./rank.ts";
 *
 * assertEquals(rankCommand(() => {}).name(), "rank");
 * ```
 */
export function rankCommand(answer: Answer): Command {
  return new Command("rank")
    .summary("how good a ranking is at finding the gain, on a trial or simulated truth")
    .description(
      "Judges scores on a randomised trial (--outcome, --treatment) or on known gains (--gain): AUTOC, Qini, " +
        "gain at a budget, with errors from half-samples, and the paired difference of each two scores.",
    )
    .argument("<FILE>", "rows or cells with counts: CSV or Parquet")
    .option(
      "--score <LIST>",
      "columns whose highest values come first; COLUMN:lowest for the lowest",
    )
    .option("--outcome <COLUMN>", "outcome of the trial")
    .option("--treatment <COLUMN>", "1 where treated, 0 where not, or names")
    .option("--treated <VALUE>", "value of --treatment that is the treatment")
    .option(
      "--control <VALUE>",
      "value of --treatment or --arm where nothing was done; without --arm, other values are left out",
    )
    .option("--gain <COLUMN>", "known gain of a unit, in place of a trial")
    .option("--strata <COLUMN>", "strata within which the treatment was drawn")
    .option(
      "--probability <p>",
      "known probability of treatment (default: share treated of the stratum)",
    )
    .option("--covariates <LIST>", "columns that the doubly robust gains regress on")
    .option("--method <M>", "doubly-robust (default) or ipw")
    .option("--cluster <COLUMN>", "clusters, drawn together in half-samples")
    .option("--weight <COLUMN>", "weight of a unit: its electors")
    .option("--count <COLUMN>", "units that a row stands for")
    .option("--budget <LIST>", "shares of all weight treated (default: 0.1,0.2,0.5)")
    .option("--arm <COLUMN>", "several arms under one budget, in place of --treatment and --score")
    .option("--costs <LIST>", "cost of a unit by arm: mail=1,door=4")
    .option(
      "--predicted <LIST>",
      "column of gains expected before the trial, by arm: mail=m,door=d",
    )
    .option("--spend <LIST>", "total costs at which to read the gain")
    .option("--replicates <R>", "half-samples (default: 500)")
    .option("--level <x>", "of the intervals (default: 0.95)")
    .option("--seed <S>", "same seed, same half-samples (default: promesse)")
    .option("--json", "print JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: RankFlags) => {
      const { rank } = await import("./rank/run.ts");
      answer(await rank(file, flags));
    });
}
