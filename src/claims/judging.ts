/**
 * Which reading a claim stands or falls with.
 *
 * @module
 */

import type { ClaimAudit, ReadingResult } from "./types.ts";
import { countedReadings } from "./verdict.ts";

/**
 * The reading to show first of an audited claim: of those that its verdict counts, the first of that verdict, or the
 * first where they disagree; of a claim without a testable figure, the first with numbers.
 *
 * @returns null where nothing about the claim has numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "./audit.ts";
 * import { judgingReading } from "./judging.ts";
 *
 * const { audits } = await audit(["one-in-38", "Decidim"], {
 *   territory: "commune:48095",
 *   replicates: 20,
 * });
 * assertEquals(audits.map((one) => judgingReading(one)?.id), ["as-persuasion", undefined]);
 * ```
 */
export function judgingReading(
  { verdict, readings }: Pick<ClaimAudit, "verdict" | "readings">,
): ReadingResult | null {
  const counted = countedReadings(readings);
  return counted.find((reading) => reading.verdict === verdict) ?? counted[0] ??
    readings.find(({ distributions }) => distributions.length > 0) ?? null;
}
