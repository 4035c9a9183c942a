/**
 * `promesse trial power`: what a field trial over real bureaux would find.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import type { PowerFlags } from "./trial_power/run.ts";

const EXAMPLES = `
Effects are in points of the outcome. Give one per contact (with --contact-rate) or per bureau drawn.
Without an effect, the smallest detectable one is what to read.

Examples:
  promesse trial power
  promesse trial power --territory departement:93 --effect-per-contact 7 --contact-rate 0.2
  promesse trial power --blocks pairs --effect-per-bureau 1
  promesse trial power --cluster commune --blocks quartiles --estimator lin
  promesse trial power --outcome macron --election presidentielle-2022-t2 --bureaux 200 --json`;

/**
 * The command `power`, to be put under `trial`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { trialPowerCommand } from "./trial_power.ts";
 *
 * assertEquals(trialPowerCommand(() => {}).name(), "power");
 * ```
 */
export function trialPowerCommand(answer: Answer): Command {
  return new Command("power")
    .summary("what a trial over real bureaux would find: power, bias, coverage")
    .description(
      "Declares a trial over the real bureaux of a territory and diagnoses it by drawing it many times " +
        "on a past result: smallest detectable effect, power, bias, coverage, with and without blocks.",
    )
    .option("--territory <T>", "as for compare (default: departement:93)")
    .option(
      "--election <ID>",
      "whose result stands for the outcome (default: presidentielle-2022-t1)",
    )
    .option(
      "--past <ID>",
      "earlier election, known before (default: latest of same kind and round)",
    )
    .option("--outcome <O>", "turnout, or an option's share (default: turnout)")
    .option("--share <p>", "share of bureaux or clusters treated (default: 0.5)")
    .option("--contact-rate <r>", "share of a treated bureau's electors contacted (default: 1)")
    .option("--effect-per-contact <x>", "effect in points per contact")
    .option("--effect-per-bureau <x>", "effect in points on a bureau drawn")
    .option(
      "--effect-sd <x>",
      "standard deviation of the effect over bureaux, in points (default: 0)",
    )
    .option("--blocks <B>", "none, pairs, quartiles or strata:K (default: none)")
    .option("--block-on <X>", "past, past-turnout or registered (default: past)")
    .option("--within <A>", "commune, circonscription or departement that blocks do not cross")
    .option("--cluster <A>", "commune, circonscription or departement drawn as one")
    .option(
      "--estimator <E>",
      "difference-in-means, stratified-precision, stratified-size or lin (default: by blocks)",
    )
    .option(
      "--covariates <LIST>",
      "what lin adjusts for: past,past-turnout,registered (default: past)",
    )
    .option("--bureaux <N>", "bureaux in the trial (default: all)")
    .option("--alpha <a>", "two-sided level of the test (default: 0.05)")
    .option("--power <p>", "power of the smallest detectable effect (default: 0.8)")
    .option("--simulations <R>", "assignments drawn (default: 500)")
    .option("--seed <S>", "same seed, same numbers (default: promesse)")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--json", "print JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: PowerFlags) => {
      const { power } = await import("./trial_power/run.ts");
      answer(await power(flags));
    });
}
