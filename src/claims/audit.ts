/**
 * The audit of claims.
 *
 * @module
 */

import { estimate } from "../evidence/mod.ts";
import { sentence } from "../sentences/mod.ts";
import { VERSION } from "../simulation/mod.ts";
import { type AuditContext, auditContext, type AuditOptions } from "./context.ts";
import { readClaim } from "./readings/read.ts";
import { reasonsOf } from "./reasons.ts";
import { claim as claimOf, claims as allClaims } from "./registry.ts";
import type { AuditRecord, Claim, ClaimAudit, Reading, ReadingResult } from "./types.ts";
import { overall, RULE } from "./verdict.ts";

/**
 * Audits claims of the registry over a territory: every reading under every evidence preset, the placebo where the claim
 * is a comparison, the trials that bear on it, and a verdict by {@linkcode RULE} that carries its numbers.
 *
 * Claims of national scope are simulated on the territory at the nation's rate and scaled. Same seed and inputs, same
 * record.
 *
 * @param ids claims or systems; all of them where none is given.
 * @throws {InputError} on an unknown claim or any bad option.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "./audit.ts";
 *
 * const { audits } = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * assertEquals(audits[0].readings.map(({ standing }) => standing), ["claimed", "source", "open"]);
 * ```
 */
export async function audit(
  ids: readonly string[] = [],
  options: AuditOptions = {},
): Promise<AuditRecord> {
  const chosen = ids.length === 0 ? allClaims() : [...new Set(ids)].map(claimOf);
  const context: AuditContext = {
    ...await auditContext(options),
    campaigns: chosen.flatMap(({ readings }) => readings).filter((reading) =>
      reading.kind === "campaign"
    ),
  };
  const total = chosen.reduce((sum, { readings }) => sum + readings.length, 0);
  const audits: ClaimAudit[] = [];
  let done = 0;
  for (const claim of chosen) {
    audits.push(
      await auditClaim(claim, context, () => options.onProgress?.(done++, total, claim.id)),
    );
  }
  const { bureaux } = context.electorate;
  return {
    promesse: VERSION,
    seed: context.seed,
    replicates: context.replicates,
    election: bureaux.election.id,
    territory: bureaux.territory,
    candidate: context.candidate,
    rival: context.rival,
    bureaux: bureaux.size,
    registered: context.registered,
    registered_nation: context.nation,
    rule: [...RULE],
    audits,
    provenance: provenanceOf(context),
    notes: [
      sentence("simulation"),
      sentence("worlds_of", { election: bureaux.election.id }),
      ...context.background.notes,
    ],
  };
}

/**
 * Audits one claim in a context already loaded.
 *
 * @param onReading called before each reading.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { auditClaim } from "./audit.ts";
 * import { auditContext } from "./context.ts";
 * import { claim } from "./registry.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const { verdict } = await auditClaim(claim("Decidim"), context);
 * assertEquals(verdict, "no testable claim");
 * ```
 */
export async function auditClaim(
  claim: Claim,
  context: AuditContext,
  onReading: () => void = () => {},
): Promise<ClaimAudit> {
  const readings: ReadingResult[] = [];
  for (const reading of claim.readings) {
    onReading();
    readings.push(await resultOf(reading, context));
  }
  const verdict = overall(readings);
  const { readings: _, trials, ...card } = claim;
  return {
    ...card,
    verdict,
    reasons: claimReasons(claim, readings),
    readings,
    trials: trials.map((id) => {
      const { outcome, value, se, estimand, context, citation, verification } = estimate(id);
      return { id, outcome, value, se, estimand, context, citation, verification };
    }),
  };
}

/** Every table once, whatever read it. */
function provenanceOf({ provenance }: AuditContext): AuditRecord["provenance"] {
  const tables = new Map(provenance.map((
    { id, title, publisher, licence, digest },
  ) => [digest, { id, title, publisher, licence, digest }]));
  return [...tables.values()];
}

async function resultOf(reading: Reading, context: AuditContext): Promise<ReadingResult> {
  const finding = await readClaim(reading, context);
  const { id, kind, title, standing, why, claimed, test } = reading;
  const reasons = reasonsOf(reading, finding);
  return { id, kind, title, standing, why, claimed, test, ...finding, reasons };
}

function claimReasons(claim: Claim, readings: readonly ReadingResult[]): string[] {
  const testable = readings.filter(({ verdict }) => verdict !== "no testable claim");
  const missing = `It does not give: ${claim.missing.join(", ")}.`;
  if (testable.length === 0) {
    const numbers = readings.map(({ title, reasons }) => `As “${title}”: ${reasons[0]}`);
    return [...(numbers.length > 0 ? numbers : [claim.modelled]), missing];
  }
  return [
    // Where evidence disagrees, what the rest of it says is the reason.
    ...testable.map(({ title, verdict, reasons }) =>
      `As “${title}”: ${verdict}. ${
        reasons.slice(0, verdict === "not identified" ? 2 : 1).join(" ")
      }`
    ),
    missing,
  ];
}
