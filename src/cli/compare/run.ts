/**
 * Running `promesse compare`.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";
import { type Comparison, conclude, prepare, type Prepared } from "../../simulation/mod.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { codeOf } from "./code.ts";
import { commandLine } from "./command_line.ts";
import { type CompareFlags, shardOf } from "./flags.ts";
import { loadOptions } from "./load.ts";
import { checkOut, uninterrupted } from "./out.ts";
import { simulated } from "./simulated.ts";
import { comparisonText } from "./text.ts";

/**
 * Compares strategies as the flags ask and says the result, as text or JSON; or says the library call,
 * or writes a shard.
 *
 * @throws {InputError} on any bad flag, before anything runs or is written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { compare } from "./run.ts";
 *
 * const flags = { territory: "commune:48095", attempts: "500", replicates: "20", workers: "1" };
 * const { out } = await compare({ ...flags, json: true });
 * assertEquals(JSON.parse(out).territory, "commune:48095");
 * ```
 */
export async function compare(flags: CompareFlags): Promise<Outcome> {
  const shard = flags.shard === undefined ? null : shardOf(flags.shard);
  if (shard && flags.out === undefined) {
    throw new InputError(`shard ${shown(flags.shard)} needs out, the folder to write it into.`);
  }
  await checkOut(flags.out);
  const prepared = prepare(await loadOptions(flags));
  if (flags.printCode) return said(codeOf(flags));
  if (shard) {
    const { runShard } = await import("./shard.ts");
    return await runShard(prepared, shard, flags);
  }
  const replicates = await simulated(prepared, 0, prepared.choices.replicates);
  const comparison = await conclude(prepared, replicates);
  return await conclusion(prepared, comparison, { ...flags, command: commandLine(flags) });
}

/** Where a finished comparison goes. */
export interface Destination {
  out?: string;
  json?: boolean;
  data?: string;
  /** The command line that makes it again. */
  command: string;
}

/**
 * Writes a comparison into its folder, if there is one, and says it.
 *
 * @throws {InputError} if the folder cannot be written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { compareStrategies, prepare } from "../../simulation/mod.ts";
 * import { loadOptions } from "./load.ts";
 * import { conclusion } from "./run.ts";
 *
 * const options = await loadOptions({ territory: "commune:48095", replicates: "10", workers: "1" });
 * const comparison = await compareStrategies(options);
 * const { code } = await conclusion(prepare(options), comparison, { command: "promesse compare" });
 * assertEquals(code, 0);
 * ```
 */
export async function conclusion(
  prepared: Prepared,
  comparison: Comparison,
  { out, json, data, command }: Destination,
): Promise<Outcome> {
  if (out !== undefined) {
    // Figures and tables take long to load: only who writes them waits for them.
    const { writeRun } = await import("../../report/write_run.ts");
    await uninterrupted(() => writeRun(out, { ...comparison, command }));
  }
  if (json) return saidJson(comparison.record);
  const text = await comparisonText(prepared, comparison.record, data);
  return said(out === undefined ? text : `${text}\n\nWritten to ${out}.`);
}
