/**
 * Running `promesse placebo`.
 *
 * @module
 */

import { loadPlacebo, placebo, type PlaceboRecord } from "../../claims/placebo/mod.ts";
import { InputError } from "../../input.ts";
import { checkOut, uninterrupted } from "../compare/out.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { type PlaceboFlags, placeboLine, questionOf } from "./flags.ts";
import { placeboText } from "./text.ts";

/**
 * The placebo that the flags ask for, as text or JSON, and into a folder where one is named.
 *
 * @throws {InputError} on any bad flag.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { runPlacebo } from "./run.ts";
 *
 * const { out } = await runPlacebo({
 *   from: "presidentielle-2017-t1",
 *   to: "legislatives-2017-t1",
 *   territory: "departement:48",
 *   json: true,
 * });
 * assertEquals(JSON.parse(out).scope, "metropole");
 * ```
 */
export async function runPlacebo(flags: PlaceboFlags): Promise<Outcome> {
  await checkOut(flags.out);
  const record = placebo(await loaded(flags));
  const { out } = flags;
  if (out !== undefined) await write(out, record, placeboLine(flags));
  if (flags.json) return saidJson(record);
  const text = placeboText(record);
  return said(out === undefined ? text : `${text}\n\nWritten to ${out}.`);
}

async function loaded(flags: PlaceboFlags) {
  try {
    return await loadPlacebo(questionOf(flags));
  } catch (error) {
    // The library of bureaux calls the territory `within`, which is another flag here.
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.message.replace(/^within /, "territory "));
  }
}

async function write(out: string, record: PlaceboRecord, command: string): Promise<void> {
  const [{ placeboFigure }, { placeboTables }, { writeResult }] = await Promise.all([
    import("../../charts/placebo/figure.ts"),
    import("./tables.ts"),
    import("../../report/write_result.ts"),
  ]);
  const tables = placeboTables(record);
  const figures = [placeboFigure(record)];
  const result = { kind: "placebo", record, tables, figures, command } as const;
  await uninterrupted(() => writeResult(out, result));
}
