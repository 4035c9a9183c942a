import type { Distribution } from "../../claims/types.ts";
import type { FigureRow } from "../figure.ts";
import type { ClaimParts } from "./parts.ts";

/**
 * Columns of the twenty dots, by the quantile that each stands for in thousandths: `q025`, `q075`, …,
 * `q975`.
 */
export const DOTS: readonly string[] = Array.from(
  { length: 20 },
  (_, k) => `q${String(25 + 50 * k).padStart(3, "0")}`,
);

/**
 * The data of the figure of a claim, one row a distribution: mean, ends of the 90 % interval, figure
 * claimed and the chance of reaching it, and the quantiles that the dots stand at.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { distribution } from "../../claims/distribution.ts";
 * import { claimRows } from "./rows.ts";
 *
 * const claimed = { low: 2, high: 2 };
 * const one = distribution({ name: "trials", kind: "predictive", values: [1, 3] }, claimed);
 * const [row] = claimRows({ distributions: [one], claimed, unit: "points" });
 * assertEquals([row.mean, row.at_least, row.claimed_low], [2, 0.5, 2]);
 * ```
 */
export function claimRows(
  { distributions, claimed, unit }: Pick<ClaimParts, "distributions" | "claimed" | "unit">,
): FigureRow[] {
  return distributions.map((one): FigureRow => ({
    distribution: one.name,
    kind: one.kind,
    vendors: one.vendors,
    unit,
    mean: one.mean,
    low: one.low,
    high: one.high,
    expected_low: one.expected_low,
    expected_high: one.expected_high,
    claimed_low: claimed?.low ?? null,
    claimed_high: claimed?.high ?? null,
    at_least: one.at_least,
    ...dotsOf(one),
  }));
}

function dotsOf({ dots }: Distribution): Record<string, number> {
  return Object.fromEntries(DOTS.map((name, k) => [name, dots[k]]));
}
