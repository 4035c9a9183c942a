/**
 * The command line that makes a comparison again.
 *
 * @module
 */

import { commandLineOf } from "../command_line.ts";
import type { CompareFlags } from "./flags.ts";

/** Flags that decide the numbers, in the order of the help; the others decide where they go. */
const DECIDING = [
  "election",
  "scoresFrom",
  "territory",
  "candidate",
  "rival",
  "objective",
  "channel",
  "attempts",
  "hours",
  "perHour",
  "euros",
  "perAttempt",
  "passes",
  "evidence",
  "strategies",
  "replicates",
  "seed",
  "data",
] as const;

/**
 * `promesse compare` with the flags that decide the numbers, quoted for a shell.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { commandLine } from "./command_line.ts";
 *
 * assertEquals(
 *   commandLine({ workers: "2", candidate: "LE PEN", scoresFrom: "same" }),
 *   "promesse compare --scores-from same --candidate 'LE PEN'",
 * );
 * ```
 */
export function commandLine(flags: CompareFlags): string {
  return commandLineOf(
    ["compare"],
    Object.fromEntries(DECIDING.map((name) => [name, flags[name]])),
  );
}
