import {
  type AuditRecord,
  CLAIM_OUTCOMES,
  type ClaimAudit,
  type Claimed,
  type Distribution,
  MISSING,
  type Need,
  type ReadingResult,
  type Source,
  VERDICTS,
} from "../../claims/mod.ts";
import {
  amount,
  anything,
  count,
  listOf,
  number,
  objectOf,
  oneOf,
  ordered,
  orNull,
  share,
  text,
} from "./shape.ts";

const distribution = objectOf<Distribution>({
  name: text,
  kind: oneOf("predictive", "placebo", "trial", "simulation"),
  vendors: oneOfBooleans,
  fixed_rate: oneOfBooleans,
  draws: orNull(count),
  mean: number,
  low: number,
  high: number,
  expected_low: orNull(number),
  expected_high: orNull(number),
  at_least: orNull(share),
  dots: listOf(number),
}, ordered);

function oneOfBooleans(value: unknown): string | null {
  return typeof value === "boolean" ? null : "";
}

const reading = objectOf<ReadingResult>({
  id: text,
  kind: text,
  title: text,
  standing: oneOf("claimed", "source", "open"),
  why: text,
  claimed: orNull(objectOf<Claimed>({ low: number, high: number }, ordered)),
  test: oneOf("figure", "direction"),
  unit: text,
  quantity: text,
  distributions: listOf(distribution),
  reference: orNull(text),
  needs: listOf(objectOf<Need>({
    evidence: text,
    contacts: orNull(number),
    share_of_reachable: orNull(number),
    effect: orNull(number),
    effect_of_evidence: orNull(number),
  })),
  contacts: orNull(amount),
  registered: orNull(count),
  verdict: oneOf(...VERDICTS),
  reasons: listOf(text),
  notes: listOf(text),
}, isJudged);

/** True where what judges a reading is there, and every distribution says how probable the figure is. */
function isJudged({ claimed, reference, distributions }: ReadingResult): boolean {
  const names = new Set(distributions.map(({ name }) => name));
  if (names.size < distributions.length) return false;
  if (claimed === null || reference === null) return true;
  return names.has(reference) && distributions.every(({ at_least }) => at_least !== null);
}

const claim = objectOf<ClaimAudit>({
  id: text,
  title: text,
  systems: listOf(text),
  does: text,
  data: text,
  claim: text,
  outcome: oneOf(...CLAIM_OUTCOMES),
  comparison: orNull(text),
  missing: listOf(oneOf(...MISSING)),
  sources: listOf(objectOf<Source>({
    author: text,
    title: text,
    outlet: text,
    date: text,
    quotedBy: orNull(text),
  })),
  modelled: text,
  wording: orNull(text),
  verdict: oneOf(...VERDICTS),
  reasons: listOf(text),
  readings: listOf(reading),
  trials: listOf(objectOf<ClaimAudit["trials"][number]>({
    id: text,
    outcome: text,
    value: orNull(number),
    se: orNull(amount),
    estimand: text,
    // No page shows it.
    context: anything,
    citation: text,
    verification: text,
  })),
}, ({ readings }) => isUnique(readings));

function isUnique(list: readonly { id: string }[]): boolean {
  return new Set(list.map(({ id }) => id)).size === list.length;
}

/**
 * The record of an audit of claims.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { auditShape } from "./audit_shape.ts";
 *
 * assertEquals(auditShape({ promesse: "0.1.0", seed: null }), ".seed");
 * ```
 */
export const auditShape = objectOf<AuditRecord>({
  promesse: text,
  seed: text,
  replicates: count,
  election: text,
  territory: text,
  candidate: text,
  rival: text,
  bureaux: count,
  registered: count,
  registered_nation: count,
  rule: listOf(text),
  audits: listOf(claim),
  provenance: listOf(objectOf<AuditRecord["provenance"][number]>({
    id: text,
    title: text,
    publisher: text,
    licence: text,
    digest: text,
  })),
  notes: listOf(text),
}, ({ audits }) => audits.length > 0 && isUnique(audits));
