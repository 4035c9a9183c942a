/**
 * Running `promesse sensitivity`.
 *
 * @module
 */

import { sensitivity, type SensitivityRecord } from "../../simulation/sensitivity/mod.ts";
import { checkOut, uninterrupted } from "../compare/out.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { type SensitivityFlags, sensitivityLine, sensitivityOptions } from "./flags.ts";
import { sensitivityText } from "./text.ts";

/**
 * The sensitivity analysis that the flags ask for, as text or JSON, and into a folder where one is named.
 *
 * @throws {InputError} on any bad flag.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { runSensitivity } from "./run.ts";
 *
 * const { out } = await runSensitivity({
 *   territory: "commune:48095",
 *   attempts: "500",
 *   draws: "20",
 *   json: true,
 * });
 * assertEquals(JSON.parse(out).draws, 20);
 * ```
 */
export async function runSensitivity(flags: SensitivityFlags): Promise<Outcome> {
  await checkOut(flags.out);
  const record = await sensitivity(await sensitivityOptions(flags));
  const { out } = flags;
  if (out !== undefined) await write(out, record, sensitivityLine(flags));
  if (flags.json) return saidJson(record);
  const text = sensitivityText(record);
  return said(out === undefined ? text : `${text}\n\nWritten to ${out}.`);
}

async function write(out: string, record: SensitivityRecord, command: string): Promise<void> {
  const [{ tornadoFigure }, { budgetFigure }, { sensitivityTables }, { writeResult }] =
    await Promise.all([
      import("../../charts/tornado/figure.ts"),
      import("../../charts/budget/figure.ts"),
      import("./tables.ts"),
      import("../../report/write_result.ts"),
    ]);
  const figures = [
    tornadoFigure(record),
    tornadoFigure(record, { outcome: "gain" }),
    ...(record.by_budget.length === 0 ? [] : [budgetFigure(record)]),
  ];
  const tables = sensitivityTables(record);
  const result = { kind: "sensitivity", record, tables, figures, command } as const;
  await uninterrupted(() => writeResult(out, result));
}
