import type { Teller } from "../teller.ts";
import type { ComparisonInput } from "./input.ts";
import { byCommune } from "./plan.ts";

/** Communes shown for a strategy, those that get most. */
const SHOWN = 12;
const STEP = 24;

/**
 * The communes that get most of a plan, as bars; null within one commune.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { exampleInput } from "./example.ts";
 * import { communeBars } from "./plan_bars.ts";
 *
 * const { spec } = communeBars(exampleInput(), ["potential"], new Teller("en"))!;
 * assertEquals(spec.height, 48);
 * ```
 */
export function communeBars(
  { plans }: ComparisonInput,
  names: readonly string[],
  tell: Teller,
): { spec: Record<string, unknown>; key: string } | null {
  const lists = names.map((name) => byCommune(plans.get(name)!).slice(0, SHOWN));
  if (lists.every((list) => list.length < 2)) return null;
  const values = lists.flatMap((list, i) =>
    list.map((row, order) => ({ strategy: names[i], order, ...row }))
  );
  const attempts = tell.say("attempts");
  return {
    key: tell.say("bars_key", { n: SHOWN }),
    spec: {
      height: STEP * Math.max(...lists.map((list) => list.length)),
      data: { values },
      transform: [{ filter: "datum.strategy === chosen" }],
      mark: { type: "bar", color: "#14406b" },
      encoding: {
        y: {
          field: "commune",
          type: "nominal",
          title: null,
          sort: { field: "order", order: "ascending" },
        },
        x: { field: "attempts", type: "quantitative", title: attempts },
        tooltip: [
          { field: "commune", title: tell.say("commune") },
          { field: "attempts", title: attempts, format: ",.0f" },
        ],
      },
    },
  };
}
