import { exampleRecord } from "../../../charts/example.ts";
import type { ComparisonInput } from "./input.ts";

/**
 * What a made-up page is made from, for the examples of this room: its numbers mean nothing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleInput } from "./example.ts";
 *
 * assertEquals([...exampleInput().plans.keys()], ["potential"]);
 * ```
 */
export function exampleInput(): ComparisonInput {
  return {
    record: exampleRecord({ none: 0, random: 42, potential: 61 }),
    gains: new Map([["none", [0, 0]], ["random", [40, 44]], ["potential", [42, 80]]]),
    plans: new Map([["potential", [
      { code: "31395_0001", commune: "Muret", registered: 1050, attempts: 250 },
      { code: "31555_0001", commune: "Toulouse", registered: 1050, attempts: 750 },
    ]]]),
    csv: "strategy,net_votes_mean\nrandom,42\n",
    run: { command: "promesse compare", files: ["result.json", "manifest.json"] },
  };
}
