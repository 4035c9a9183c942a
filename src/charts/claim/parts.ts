import type { AuditRecord, ClaimAudit, Distribution, ReadingResult } from "../../claims/types.ts";
import { InputError } from "../../input.ts";
import { formatNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import { footLines } from "../source_text.ts";

/** What a figure names of the audit that made it. */
export type AuditedBy = Pick<AuditRecord, "promesse" | "seed" | "replicates" | "provenance">;

/** What the figure of a claim shows. */
export interface ClaimParts extends Pick<ReadingResult, "claimed" | "unit"> {
  /** One row each: those of the reading, then what else the same figure is set against. */
  distributions: Distribution[];
  text: FigureText;
}

/**
 * The distributions and words of the figure of a claim.
 *
 * @param reading id of a reading of the claim.
 * @throws {InputError} on an unknown reading, or one without numbers.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "../../claims/audit.ts";
 * import { claimParts } from "./parts.ts";
 *
 * const record = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * assertEquals(claimParts(record, record.audits[0], "as-turnout").unit, "voters per contact");
 * ```
 */
export function claimParts(record: AuditedBy, audit: ClaimAudit, reading: string): ClaimParts {
  const found = audit.readings.find(({ id }) => id === reading);
  if (!found || found.distributions.length === 0) {
    throw new InputError(
      `reading must be one with numbers of ${audit.id}: ${
        audit.readings.filter(({ distributions }) => distributions.length > 0)
          .map(({ id }) => id).join(", ") || "none"
      }; got ${reading}.`,
    );
  }
  const distributions = claimDistributions(audit, found);
  const { claimed, unit } = found;
  return { distributions, claimed, unit, text: textOf(record, audit, found, distributions) };
}

/**
 * The distributions that the figure of a reading shows: its own, then what else the same figure is set against.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "../../claims/audit.ts";
 * import { claimDistributions } from "./parts.ts";
 *
 * const { audits: [claim] } = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * assertEquals(claimDistributions(claim, claim.readings[0])[0].name, "as-sold");
 * ```
 */
export function claimDistributions(audit: ClaimAudit, reading: ReadingResult): Distribution[] {
  return [...reading.distributions, ...besides(audit, reading)];
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

function textOf(
  record: AuditedBy,
  audit: ClaimAudit,
  { title, quantity, reference, verdict }: ReadingResult,
  distributions: readonly Distribution[],
): FigureText {
  const claims = audit.sources.map(({ author, outlet, date }) =>
    [author, outlet, date].filter((part) => part !== "not recorded").join(", ")
  );
  return {
    title: `${audit.title}: ${title}`,
    subtitle: [
      `${quantity.charAt(0).toUpperCase()}${quantity.slice(1)}.`,
      reference !== null
        ? `Verdict on this reading: ${verdict}.`
        : "No figure is claimed that this could judge.",
    ],
    source: [
      `Claim: ${claims.join("; ")}.`,
      ...footLines(record, `${formatNumber(record.replicates)} worlds a preset`),
    ],
    description: distributions.map(({ name, mean, low, high }) =>
      `${name}: ${formatNumber(mean)} (${formatNumber(low)} to ${formatNumber(high)}).`
    ).join(" "),
  };
}
