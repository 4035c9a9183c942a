import type { ClaimAudit, Distribution } from "../../claims/types.ts";
import { numberOption } from "../../input.ts";
import { type AuditedBy, claimParts } from "./parts.ts";
import { CLAIM, claimPlot, KIND_STYLES, kindOf } from "./plot.ts";
import { newDocument } from "../document.ts";
import { barKey, legend, type LegendItem, symbolKey } from "../legend.ts";
import { page } from "../page.ts";
import { THEME } from "../theme.ts";

/** Options of the chart of a claim. */
export interface ClaimChartOptions {
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * A claimed figure on the distributions that it is set against, as a self-contained SVG: every evidence preset, the
 * placebo, the trial or the cases of a simulation, a row each.
 *
 * @param reading id of a reading of the claim.
 * @throws {InputError} on an option out of range, an unknown reading, or one without numbers.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { audit } from "../../claims/audit.ts";
 * import { claimChart } from "./chart.ts";
 *
 * const record = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * const svg = claimChart(record, record.audits[0], "as-turnout");
 * assertStringIncludes(svg, "neither a poll nor a forecast");
 * ```
 */
export function claimChart(
  record: AuditedBy,
  audit: ClaimAudit,
  reading: string,
  options: ClaimChartOptions = {},
): string {
  const width = numberOption("width", options.width ?? 760, { min: 480, max: 4000 });
  const { distributions, claimed, unit, text } = claimParts(record, audit, reading);
  const document = newDocument();
  return page(document, {
    ...text,
    width,
    legend: legend(
      document,
      items(document, distributions, claimed !== null),
      width - 2 * THEME.padding,
    ),
    plot: claimPlot(document, distributions, claimed, unit, width),
  });
}

function items(
  document: Document,
  distributions: readonly Distribution[],
  claimed: boolean,
): LegendItem[][] {
  const labels = new Map(distributions.map((row) => {
    const style = KIND_STYLES[kindOf(row)];
    return [style.label, style];
  }));
  const symbols = [...labels.values()].map(({ label, symbol, fill, dots }) => ({
    key: symbolKey(document, { label, symbol, fill, stroke: THEME.ink, bar: dots }),
    width: 12,
    label: `mean, ${label}`,
  }));
  return [symbols, [
    {
      key: barKey(document, 1.5, THEME.quiet),
      width: 24,
      label: "90\u202f% interval; twenty dots of equal probability",
    },
    ...(!claimed ? [] : [{ key: barKey(document, 2, CLAIM), width: 24, label: "figure claimed" }]),
  ]];
}
