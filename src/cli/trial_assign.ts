/**
 * `promesse trial assign`: drawing a field trial.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import type { AssignFlags } from "./trial_assign/run.ts";

const EXAMPLES = `
Choose the seed before looking at any list, and deposit the folder of --out before the vote: manifest.json
holds the seed, the version and the digests of what was read and written.

Examples:
  promesse trial assign --territory departement:93 --seed "public draw of 3 May" --out trial
  promesse trial assign --blocks pairs --block-on turnout --within circonscription --seed S --out trial
  promesse trial assign --cluster commune --blocks quartiles --seed S --json`;

/**
 * The command `assign`, to be put under `trial`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { trialAssignCommand } from "./trial_assign.ts";
 *
 * assertEquals(trialAssignCommand(() => {}).name(), "assign");
 * ```
 */
export function trialAssignCommand(answer: Answer): Command {
  return new Command("assign")
    .summary("draw treatment and control bureaux from a seed")
    .description(
      "Draws which bureaux of a territory are treated: completely at random, within blocks, or by " +
        "clusters; checks balance and writes the list with a manifest that can be deposited before the vote.",
    )
    .option("--territory <T>", "as for compare (default: departement:93)")
    .option("--election <ID>", "what is known before the vote (default: presidentielle-2022-t1)")
    .option("--share <p>", "share of bureaux or clusters treated (default: 0.5)")
    .option("--blocks <B>", "none, pairs, quartiles or strata:K (default: none)")
    .option("--block-on <X>", "turnout, registered or an option's id (default: turnout)")
    .option("--within <A>", "commune, circonscription or departement that blocks do not cross")
    .option("--cluster <A>", "commune, circonscription or departement drawn as one")
    .option("--bureaux <N>", "bureaux in the trial, the others stay outside (default: all)")
    .requiredOption("--seed <S>", "same seed, same list")
    .option("--draws <R>", "redrawn assignments behind the balance check (default: 999)")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--out <DIR>", "write the list, the balance and the manifest into a folder")
    .option("--json", "print the list and its balance as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: AssignFlags) => {
      const { assign } = await import("./trial_assign/run.ts");
      answer(await assign(flags));
    });
}
