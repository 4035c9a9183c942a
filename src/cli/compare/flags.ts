/**
 * The flags of `compare`, and those that only the command line knows: budget units and shards.
 *
 * @module
 */

import type { Budget } from "../../campaign/mod.ts";
import { decimalNumber, InputError, shown } from "../../input.ts";

/** Flags as typed: text, for the library to validate. */
export interface CompareFlags {
  election?: string;
  scoresFrom?: string;
  territory?: string;
  candidate?: string;
  rival?: string;
  objective?: string;
  channel?: string;
  attempts?: string;
  hours?: string;
  perHour?: string;
  euros?: string;
  perAttempt?: string;
  passes?: string;
  evidence?: string;
  strategies?: string;
  replicates?: string;
  seed?: string;
  workers?: string;
  data?: string;
  shard?: string;
  out?: string;
  json?: boolean;
  printCode?: boolean;
}

/** Where a campaign takes place unless the user says. */
export const DEFAULTS = {
  election: "presidentielle-2022-t1",
  territory: "departement:31",
} as const;

/**
 * The budget as the library takes it, amounts as typed; undefined where no flag gives one.
 *
 * @throws {InputError} for a rate without its amount, or the reverse. Two amounts are for the library to
 * refuse.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { budgetOf } from "./flags.ts";
 *
 * assertEquals(budgetOf({ hours: "10", perHour: "12" }), { hours: 10, perHour: 12 });
 * assertThrows(() => budgetOf({ attempts: "9", perHour: "12" }), Error, "per-hour goes with hours");
 * ```
 */
export function budgetOf(flags: CompareFlags): Budget | undefined {
  const pairs = [
    ["perHour", "hours", "per-hour", "attempts an hour"],
    ["perAttempt", "euros", "per-attempt", "euros an attempt"],
  ] as const;
  for (const [rate, amount, name, meaning] of pairs) {
    if (flags[rate] !== undefined && flags[amount] === undefined) {
      throw new InputError(
        `${name} goes with ${amount}, got ${name} ${shown(flags[rate])} without it.`,
      );
    }
    if (flags[amount] !== undefined && flags[rate] === undefined) {
      throw new InputError(
        `${amount} ${
          shown(typed(flags[amount]))
        } needs ${name} (${meaning}): no French cost was found to ` +
          "stand in for it.",
      );
    }
  }
  const names = ["attempts", "hours", "perHour", "euros", "perAttempt"] as const;
  const given = names.filter((name) => flags[name] !== undefined);
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.map((name) => [name, typed(flags[name]!)])) as unknown as Budget;
}

/**
 * A number as typed: as a number where it is a decimal one, else as the text, for an error to show it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { typed } from "./flags.ts";
 *
 * assertEquals(["50", "1e3"].map(typed), [50, 1000]);
 * assertEquals(["many", "0x10", ""].map((text) => `${typed(text)}`), ["many", "0x10", ""]);
 * ```
 */
export function typed(text: string): number {
  return decimalNumber(text) ?? text as unknown as number;
}

/** Which part of the replicates to run. */
export interface ShardFlag {
  /** From 1 to `count`. */
  index: number;
  count: number;
}

/**
 * The shard that `--shard i/n` names.
 *
 * @throws {InputError} if it is not two whole numbers with 1 ≤ i ≤ n.
 *
 * @example
 * ```ts
 * import { assertEquals, assertThrows } from "@std/assert";
 * import { shardOf } from "./flags.ts";
 *
 * assertEquals(shardOf("2/7"), { index: 2, count: 7 });
 * assertThrows(() => shardOf("8/7"), Error, "shard must be i/n");
 * ```
 */
export function shardOf(text: string): ShardFlag {
  const [, i, n] = text.match(/^(\d{1,7})\/(\d{1,7})$/) ?? [];
  const [index, count] = [Number(i), Number(n)];
  if (index >= 1 && index <= count) return { index, count };
  throw new InputError(`shard must be i/n with i from 1 to n, like 1/7, got ${shown(text)}.`);
}
