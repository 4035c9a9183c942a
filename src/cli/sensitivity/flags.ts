/**
 * The flags of `sensitivity`: those of `compare` that decide expectations, and its own.
 *
 * @module
 */

import { commandLineOf } from "../command_line.ts";
import { type CompareFlags, typed } from "../compare/flags.ts";
import { loadOptions } from "../compare/load.ts";
import type { SensitivityOptions } from "../../simulation/sensitivity/mod.ts";

/** Flags as typed: text, for the library to validate. */
export interface SensitivityFlags
  extends Omit<CompareFlags, "replicates" | "workers" | "shard" | "printCode"> {
  reach?: string;
  draws?: string;
}

/**
 * The options of the library, everything they name loaded.
 *
 * @throws {InputError} as the library, options named as typed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sensitivityOptions } from "./flags.ts";
 *
 * const { reach, budget } = await sensitivityOptions({ territory: "commune:48095", reach: "50" });
 * assertEquals([reach, budget], [50, undefined]);
 * ```
 */
export async function sensitivityOptions(flags: SensitivityFlags): Promise<SensitivityOptions> {
  const { reach, draws, ...rest } = flags;
  return {
    ...await loadOptions(rest),
    ...(reach === undefined ? {} : { reach: typed(reach) }),
    ...(draws === undefined ? {} : { draws: typed(draws) }),
  };
}

/**
 * The command line that makes the analysis again.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sensitivityLine } from "./flags.ts";
 *
 * assertEquals(sensitivityLine({ reach: "50", json: true }), "promesse sensitivity --reach 50");
 * ```
 */
export function sensitivityLine(flags: SensitivityFlags): string {
  const { out: _, json: __, ...deciding } = flags;
  return commandLineOf(["sensitivity"], deciding);
}
