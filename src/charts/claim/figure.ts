import { judgingReading } from "../../claims/judging.ts";
import type { ClaimAudit } from "../../claims/types.ts";
import { claimChart, type ClaimChartOptions } from "./chart.ts";
import { type AuditedBy, claimParts } from "./parts.ts";
import { claimRows } from "./rows.ts";
import { claimSpec } from "./spec.ts";
import type { Figure } from "../figure.ts";

/**
 * A claimed figure on the distributions that it is set against: {@link claimChart}, {@link claimSpec} and
 * {@link claimRows} together, named after claim and reading.
 *
 * @param reading id of a reading of the claim; by default the one that it stands or falls with.
 * @throws {InputError} on an option out of range, an unknown reading, or one without numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "../../claims/audit.ts";
 * import { claimFigure } from "./figure.ts";
 *
 * const record = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * const { name, rows } = claimFigure(record, record.audits[0], "as-turnout");
 * assertEquals([name, rows[0].distribution], ["one-in-38-as-turnout", "as-sold"]);
 * ```
 */
export function claimFigure(
  record: AuditedBy,
  audit: ClaimAudit,
  reading = judgingReading(audit)?.id ?? "",
  options: ClaimChartOptions = {},
): Figure {
  const parts = claimParts(record, audit, reading);
  return {
    name: `${audit.id}-${reading}`,
    title: parts.text.title,
    description: parts.text.description,
    svg: claimChart(record, audit, reading, options),
    spec: claimSpec(parts),
    rows: claimRows(parts),
  };
}
