import type { AuditRecord, ClaimAudit, Distribution, ReadingResult } from "../claims/types.ts";
import { InputError, numberOption } from "../input.ts";
import { CLAIM, claimPlot, KIND_STYLES, kindOf } from "./claim_plot.ts";
import { newDocument } from "./document.ts";
import { barKey, legend, type LegendItem, symbolKey } from "./legend.ts";
import { formatNumber } from "./numbers.ts";
import { page } from "./page.ts";
import { THEME } from "./theme.ts";

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
 * import { audit } from "../claims/audit.ts";
 * import { claimChart } from "./claim_chart.ts";
 *
 * const record = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * const svg = claimChart(record, record.audits[0], "as-turnout");
 * assertStringIncludes(svg, "neither a poll nor a forecast");
 * ```
 */
export function claimChart(
  record: Pick<AuditRecord, "promesse" | "seed" | "replicates" | "provenance">,
  audit: ClaimAudit,
  reading: string,
  options: ClaimChartOptions = {},
): string {
  const width = numberOption("width", options.width ?? 760, { min: 480, max: 4000 });
  const found = audit.readings.find(({ id }) => id === reading);
  if (!found || found.distributions.length === 0) {
    throw new InputError(
      `reading must be one with numbers of ${audit.id}: ${
        audit.readings.filter(({ distributions }) => distributions.length > 0)
          .map(({ id }) => id).join(", ") || "none"
      }; got ${reading}.`,
    );
  }
  const rows = [...found.distributions, ...besides(audit, found)];
  const document = newDocument();
  const judged = found.reference !== null;
  return page(document, {
    width,
    title: `${audit.title}: ${found.title}`,
    subtitle: [
      `${found.quantity.charAt(0).toUpperCase()}${found.quantity.slice(1)}.`,
      judged
        ? `Verdict on this reading: ${found.verdict}.`
        : "No figure is claimed that this could judge.",
    ],
    legend: legend(
      document,
      items(document, rows, found.claimed !== null),
      width - 2 * THEME.padding,
    ),
    plot: claimPlot(document, rows, found.claimed, found.unit, width),
    source: sources(record, audit),
    description: rows.map(({ name, mean, low, high }) =>
      `${name}: ${formatNumber(mean)} (${formatNumber(low)} to ${formatNumber(high)}).`
    ).join(" "),
  });
}

/**
 * What else the same figure is set against: contacts beside a placebo, a placebo beside contacts, of the same unit and
 * figure; what the claim states first.
 */
function besides({ readings }: ClaimAudit, found: ReadingResult): Distribution[] {
  const other = { campaign: "placebo", placebo: "campaign" }[found.kind as string];
  const same = readings.filter(({ kind, unit, claimed }) =>
    kind === other && unit === found.unit && claimed?.low === found.claimed?.low
  );
  return (same.find(({ standing }) => standing === "claimed") ?? same[0])?.distributions ?? [];
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

function sources(
  { promesse, seed, replicates, provenance }: Parameters<typeof claimChart>[0],
  audit: ClaimAudit,
): string[] {
  const titles = [...new Set(provenance.map(({ title }) => title))];
  const publishers = [...new Set(provenance.map(({ publisher }) => publisher))];
  return [
    `Sources: ${
      audit.sources.map(({ author, outlet, date }) => `${author}, ${outlet}, ${date}`).join("; ")
    }.`,
    `Data: ${titles.join("; ")} (${publishers.join(", ")}).`,
    `promesse ${promesse}, seed ${seed}, ${formatNumber(replicates)} worlds a preset.`,
    "A simulation, neither a poll nor a forecast.",
  ];
}
