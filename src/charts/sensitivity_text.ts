import { choiceOption } from "../input.ts";
import type { SensitivityRecord } from "../simulation/sensitivity/types.ts";
import { exampleRecord } from "./example.ts";
import { formatNumber } from "./numbers.ts";
import { footLines } from "./source_text.ts";

/** What is drawn of a strategy: its gain, or what it gains more than random targeting. */
export type SensitivityOutcome = "versus_random" | "gain";

/**
 * The outcome asked for, `versus_random` by default.
 *
 * @throws {InputError} on another.
 */
export function sensitivityOutcome(outcome: string = "versus_random"): SensitivityOutcome {
  return choiceOption("outcome", outcome, ["versus_random", "gain"]);
}

/**
 * The lines under a figure of sensitivity: sources, what made the numbers, and what they are not.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity, sensitivitySource } from "./sensitivity_text.ts";
 *
 * assertEquals(sensitivitySource(exampleSensitivity()).length, 3);
 * ```
 */
export function sensitivitySource(record: SensitivityRecord): string[] {
  return footLines(
    record,
    `expectations over ${formatNumber(record.draws)} draws of the evidence`,
  );
}

/** What the gains of a sensitivity analysis are counted in, for an axis. */
export function expectedVotes(
  { objective }: Pick<SensitivityRecord, "objective">,
  outcome: SensitivityOutcome,
): string {
  const votes = objective === "margin" ? "votes gained on the rival" : "votes gained";
  return `expected ${votes}${outcome === "gain" ? "" : " more than random targeting"}`;
}

/**
 * A made-up record, for the examples of this room: its numbers mean nothing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "./sensitivity_text.ts";
 *
 * assertEquals(exampleSensitivity().strategy, "potential");
 * ```
 */
export function exampleSensitivity(): SensitivityRecord {
  const { strategies: _, replicates: __, other_evidence: ___, digest: ____, ...rest } =
    exampleRecord({ random: 40, potential: 60 });
  const expected = (gain: number) => [{ strategy: "potential", gain, versus_random: gain - 40 }];
  const row = { unit: "share", base: 0.3, low: 0.1, high: 0.5, basis: "made up" };
  return {
    ...rest,
    draws: 200,
    reach: null,
    strategy: "potential",
    base: [{ strategy: "random", gain: 40, versus_random: 0 }, ...expected(60)],
    tornado: [{
      assumption: "contact_rate",
      title: "contact rate",
      ...row,
      at_low: expected(47),
      at_high: expected(73),
    }, {
      assumption: "selectivity",
      title: "selectivity",
      ...row,
      at_low: expected(64),
      at_high: expected(52),
    }],
    not_moved: [],
    break_even: [],
    by_budget: [500, 1000, 1500].flatMap((attempts) =>
      ["random", "potential"].map((strategy) => ({
        strategy,
        attempts,
        capacity_share: attempts / 1500,
        gain: attempts / 25,
        versus_random: strategy === "random" ? 0 : (1500 - attempts) / 50,
        low: 0,
        high: attempts / 10,
      }))
    ),
  };
}
