/**
 * The flags of `placebo`, as the library takes them.
 *
 * @module
 */

import type { PlaceboQuestion } from "../../claims/placebo/mod.ts";
import { commandLineOf } from "../command_line.ts";
import { typed } from "../compare/flags.ts";

/** Flags as typed: text, for the library to validate. */
export interface PlaceboFlags {
  from: string;
  to: string;
  third?: string;
  score?: string;
  top?: string;
  reading?: string;
  option?: string;
  baseline?: string;
  within?: string;
  tolerance?: string;
  scope?: string;
  weight?: string;
  minRegistered?: string;
  minBureaux?: string;
  territory?: string;
  randomPicks?: string;
  seed?: string;
  data?: string;
  out?: string;
  json?: boolean;
}

/** Flags whose values are numbers. */
const NUMBERS = ["top", "tolerance", "minRegistered", "minBureaux", "randomPicks"] as const;

/**
 * The question that the flags ask: numbers as numbers, what was not typed left out.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { questionOf } from "./flags.ts";
 *
 * assertEquals(questionOf({ from: "a", to: "b", top: "0.2", json: true }), {
 *   from: "a",
 *   to: "b",
 *   top: 0.2,
 * });
 * ```
 */
export function questionOf(flags: PlaceboFlags): PlaceboQuestion {
  const { out: _, json: __, ...asked } = flags;
  const numbers = NUMBERS.flatMap((name) =>
    flags[name] === undefined ? [] : [[name, typed(flags[name])]]
  );
  return { ...asked, ...Object.fromEntries(numbers) } as PlaceboQuestion;
}

/**
 * The command line that makes a placebo again, quoted for a shell.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { placeboLine } from "./flags.ts";
 *
 * assertEquals(placeboLine({ from: "a", to: "b", minBureaux: "5" }), "promesse placebo --from a --to b --min-bureaux 5");
 * ```
 */
export function placeboLine(flags: PlaceboFlags): string {
  const { out: _, json: __, ...deciding } = flags;
  return commandLineOf(["placebo"], deciding);
}
