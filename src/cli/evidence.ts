/**
 * `promesse evidence`: the registry of published estimates, and what the presets make of it.
 *
 * @module
 */

import { Command } from "commander";
import type { EvidenceFlags } from "./evidence/run.ts";
import type { Answer } from "./program.ts";

const EXAMPLES = `
Examples:
  promesse evidence
  promesse evidence door-to-door
  promesse evidence --presets
  promesse evidence --preset france-2012
  promesse evidence volunteer-phone --preset FILE.json`;

/**
 * The command `evidence`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { evidenceCommand } from "./evidence.ts";
 *
 * assertEquals(evidenceCommand(() => {}).name(), "evidence");
 * ```
 */
export function evidenceCommand(answer: Answer): Command {
  return new Command("evidence")
    .summary("published estimates, where they come from, and the presets made of them")
    .description(
      "Prints every estimate of the registry, by channel: value, error, what it is an effect of, " +
        "source, and how far we checked it.",
    )
    .argument("[channel]", "one channel alone: door-to-door, volunteer-phone, e-mail…")
    .option("--presets", "list the presets instead")
    .option("--preset <NAME>", "what a preset, or a preset FILE.json, assumes by channel")
    .option("--json", "print JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (channel: string | undefined, flags: EvidenceFlags) => {
      const { evidence } = await import("./evidence/run.ts");
      answer(await evidence(channel, flags));
    });
}
