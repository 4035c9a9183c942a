/**
 * The commands, and what holds for all of them.
 *
 * @module
 */

import { Command } from "commander";
import denoConfig from "../../deno.json" with { type: "json" };
import { auditCommand } from "./audit.ts";
import { compareCommand } from "./compare.ts";
import { dataCommand } from "./data.ts";
import { evidenceCommand } from "./evidence.ts";
import { mergeCommand } from "./merge.ts";
import type { Outcome } from "./outcome.ts";
import { placeboCommand } from "./placebo.ts";
import { rankCommand } from "./rank.ts";
import { reportCommand } from "./report.ts";
import { reproduceCommand } from "./reproduce.ts";
import { sensitivityCommand } from "./sensitivity.ts";
import { trialCommand } from "./trial.ts";
import { WIDTH } from "./text/wrap.ts";

/** Takes the outcome of the command that ran. */
export type Answer = (outcome: Outcome) => void;

const EXAMPLES = `
Examples:
  promesse compare
  promesse compare --territory commune:75056 --channel volunteer-phone --attempts 20000
  promesse data list
  promesse evidence door-to-door

A simulation is neither a poll nor a forecast.`;

/**
 * The program with its commands, which read no environment and never end the process.
 *
 * @param answer takes a command's outcome.
 * @param say takes what the argument parser prints itself: help, version.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { program } from "./program.ts";
 *
 * const names = program(() => {}, () => {}).commands.map((command) => command.name());
 * assertEquals(names.slice(0, 4), ["compare", "merge", "data", "evidence"]);
 * ```
 */
export function program(answer: Answer, say: (text: string) => void): Command {
  const root = new Command("promesse")
    .description(
      "Tests the promises of electoral targeting over the results of every bureau de vote.",
    )
    .version(denoConfig.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES);
  for (
    const command of [
      compareCommand,
      mergeCommand,
      dataCommand,
      evidenceCommand,
      auditCommand,
      placeboCommand,
      sensitivityCommand,
      trialCommand,
      rankCommand,
      reportCommand,
      reproduceCommand,
    ]
  ) {
    root.addCommand(command(answer));
  }
  root.helpCommand(false);
  everyCommand(root, (command) => {
    command.exitOverride().helpOption("-h, --help", "print this help");
    command.configureOutput({
      writeOut: say,
      writeErr: say,
      // An error comes back as an exception, which says the same.
      outputError: () => {},
      getOutHelpWidth: () => WIDTH,
      getErrHelpWidth: () => WIDTH,
      // Asked otherwise, the environment would be read, which needs a permission.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  });
  return root;
}

function everyCommand(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const inner of command.commands) everyCommand(inner, change);
}
