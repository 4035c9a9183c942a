/**
 * `promesse trial`: design, draw and read a field trial.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import { trialAnalyseCommand } from "./trial_analyse.ts";
import { trialAssignCommand } from "./trial_assign.ts";
import { trialPowerCommand } from "./trial_power.ts";

/**
 * The command `trial` and its three commands.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { trialCommand } from "./trial.ts";
 *
 * const names = trialCommand(() => {}).commands.map((command) => command.name());
 * assertEquals(names, ["power", "assign", "analyse"]);
 * ```
 */
export function trialCommand(answer: Answer): Command {
  return new Command("trial")
    .summary("the experiment that would settle it: power, assign, analyse")
    .description("Designs, draws and reads randomised trials by bureau.")
    .addCommand(trialPowerCommand(answer))
    .addCommand(trialAssignCommand(answer))
    .addCommand(trialAnalyseCommand(answer))
    .helpCommand(false);
}
