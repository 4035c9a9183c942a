/**
 * `promesse audit`: what a claim of the market is worth.
 *
 * @module
 */

import { Command } from "commander";
import type { AuditFlags } from "./audit/flags.ts";
import type { Answer } from "./program.ts";

const EXAMPLES = `
Without a claim it lists them. The exit code says nothing of the verdict: 0 where the audit ran.

Examples:
  promesse audit
  promesse audit one-in-14 one-in-38
  promesse audit federavox --out federavox
  promesse audit --all --json
  promesse audit one-to-two-points --territory departement:93`;

/**
 * The command `audit`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { auditCommand } from "./audit.ts";
 *
 * assertEquals(auditCommand(() => {}).name(), "audit");
 * ```
 */
export function auditCommand(answer: Answer): Command {
  return new Command("audit")
    .summary("what would have to be true for a vendor's claim to hold")
    .description(
      "Audits claims of the electoral-targeting market: what each says, how it can be read, what every " +
        "evidence preset gives, the placebo where it is a comparison, the trials that bear on it, and a " +
        "verdict with its numbers.",
    )
    .argument("[claims...]", "claims or systems: one-in-14, federavox, Quorum…")
    .option("--all", "every claim of the registry")
    .option(
      "--election <ID>",
      "the vote that serves as the world (default: presidentielle-2022-t1)",
    )
    .option(
      "--territory <T>",
      "where claims are simulated, national ones scaled (default: departement:31)",
    )
    .option("--candidate <NAME>", "whose votes count (default: the runner-up of the territory)")
    .option("--rival <NAME>", "whose lead counts (default: the strongest other option)")
    .option("--replicates <R>", "simulated worlds a preset (default: 200)")
    .option("--seed <S>", "same seed, same numbers (default: promesse)")
    .option("--data <DIR>", "folder of imported elections (default: ./promesse-data)")
    .option("--out <DIR>", "write tables, figures, record and manifest into a folder")
    .option("--json", "print the result as JSON, and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (claims: string[], flags: AuditFlags) => {
      const { runAudit } = await import("./audit/run.ts");
      answer(await runAudit(claims, flags));
    });
}
