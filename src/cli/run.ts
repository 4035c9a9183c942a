/**
 * From arguments to an outcome.
 *
 * @module
 */

import { CommanderError } from "commander";
import { failure } from "./failure.ts";
import type { Outcome } from "./outcome.ts";
import { program } from "./program.ts";

/**
 * Runs the command that the arguments name. Nothing is written to standard output or standard error but
 * the progress bar, and that on a terminal only; nothing is thrown.
 *
 * @param args as typed after `promesse`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { run } from "./run.ts";
 *
 * assertEquals(await run(["evidance"]), {
 *   code: 2,
 *   out: "",
 *   err: "promesse: unknown command 'evidance' (did you mean evidence?); --help says more.\n",
 * });
 * ```
 */
export async function run(args: readonly string[]): Promise<Outcome> {
  const debug = args.includes("--debug");
  const said: string[] = [];
  let outcome: Outcome | null = null;
  const root = program((result) => outcome = result, (text) => said.push(text));
  try {
    await root.parseAsync(args.filter((arg) => arg !== "--debug"), { from: "user" });
  } catch (error) {
    if (!isHelp(error)) return failure(error, debug);
  }
  return outcome ?? { code: 0, out: said.join(""), err: "" };
}

/** Help or version, asked for or printed where no command was given. */
function isHelp(error: unknown): boolean {
  return error instanceof CommanderError &&
    (error.exitCode === 0 || error.code === "commander.help");
}
