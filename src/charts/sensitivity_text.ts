import type { SensitivityRecord } from "../simulation/sensitivity/types.ts";
import { exampleRecord } from "./example.ts";
import { budgetText, sourceLines } from "./gain_text.ts";
import { formatNumber } from "./numbers.ts";

/**
 * The lines under the title of a figure of sensitivity: what is compared, where, with which means.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity, sensitivityHeading } from "./sensitivity_text.ts";
 *
 * assertEquals(sensitivityHeading(exampleSensitivity()).length, 2);
 * ```
 */
export function sensitivityHeading(record: SensitivityRecord): string[] {
  const { candidate, rival, channel, evidence, election, territory } = record;
  const title = record.provenance.find(({ id }) => id === election)?.title ?? election;
  return [
    `${title} · ${territory} · candidate ${candidate}, rival ${rival}`,
    `${channel}, ${budgetText(record.budget)} · evidence ${evidence}`,
  ];
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
  const { promesse, seed, draws, provenance } = record;
  const [source] = sourceLines({ ...exampleRecord({}), left_out: [], provenance });
  return [
    ...(provenance.length === 0 ? [] : [source]),
    `promesse ${promesse}, seed ${seed}, expectations over ${
      formatNumber(draws)
    } draws of the evidence.`,
    "A simulation, neither a poll nor a forecast.",
  ];
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
