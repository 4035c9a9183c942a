import { exampleRecord } from "../../../charts/example.ts";
import type { SensitivityInput } from "./input.ts";

/**
 * What a made-up page is made from, for the examples of this room: its numbers mean nothing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "./example.ts";
 *
 * assertEquals(exampleSensitivity().record.strategy, "potential");
 * ```
 */
export function exampleSensitivity(): SensitivityInput {
  const { strategies: _, other_evidence: __, replicates: ___, digest, ...record } = exampleRecord(
    {},
  );
  const gains = (lead: number) => [
    { strategy: "random", gain: 40, versus_random: 0 },
    { strategy: "potential", gain: 40 + lead, versus_random: lead },
  ];
  const point = { attempts: 1000, capacity_share: 0.5, low: 0, high: 90 };
  return {
    record: {
      ...record,
      draws: 20,
      reach: null,
      strategy: "potential",
      base: gains(20),
      tornado: [{
        assumption: "leaning",
        title: "leaning of abstainers",
        unit: "logit towards the candidate",
        base: 0,
        low: -0.8,
        high: 0.8,
        basis: "90 % of its distribution (standard deviation 0.5): nobody knows it",
        at_low: gains(-5),
        at_high: gains(45),
      }],
      not_moved: [{ assumption: "spillover", why: "nothing spills over in this evidence" }],
      break_even: [{
        parameter: "leaning",
        title: "leaning of abstainers",
        unit: "logit towards the candidate",
        strategy: "potential",
        question: "beats random",
        low: -3,
        high: 3,
        values: [-0.64],
        holds: "above",
      }],
      by_budget: [gains(20), gains(30)].flatMap((list, i) =>
        list.map((gain) => ({ ...point, ...gain, attempts: 1000 * (i + 1) }))
      ),
    },
    run: { command: "promesse sensitivity", digest, files: ["result.json"] },
  };
}
