/**
 * `promesse report`: a page from the folder of a run.
 *
 * @module
 */

import { Command } from "commander";
import type { Answer } from "./program.ts";
import type { ReportFlags } from "./report/run.ts";

const EXAMPLES = `
The page holds all that it shows: it can be sent by mail and read without a network.

Examples:
  promesse compare --out run
  promesse report run
  promesse report run --lang fr --out rapport.html
  promesse audit --all --out claims
  promesse report claims`;

/**
 * The command `report`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { reportCommand } from "./report.ts";
 *
 * assertEquals(reportCommand(() => {}).name(), "report");
 * ```
 */
export function reportCommand(answer: Answer): Command {
  return new Command("report")
    .summary("a page for readers from the folder of a run")
    .description(
      "Writes one HTML page from the folder that compare, merge, sensitivity, placebo or audit wrote with " +
        "--out: question, answer, figures, tables, caveats, sources.",
    )
    .argument("<DIR>", "folder of the run")
    .option("--lang <L>", "language of the page: en (default) or fr")
    .option("--out <FILE>", "where the page goes (default: report.html or report.fr.html in DIR)")
    .option("--json", "print what was written as JSON, and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (dir: string, flags: ReportFlags) => {
      const { report } = await import("./report/run.ts");
      answer(await report(dir, flags));
    });
}
