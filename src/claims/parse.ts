/**
 * Reading the registry of claims: every field there, of its kind, citing estimates that exist.
 *
 * @module
 */

import { CHANNELS, estimateIds } from "../evidence/mod.ts";
import { InputError, shown } from "../input.ts";
import {
  CAMPAIGN_OUTCOMES,
  type Claim,
  CLAIM_OUTCOMES,
  type ClaimOutcome,
  MISSING,
  type Missing,
  type Reading,
  type Source,
} from "./types.ts";

type Row = Record<string, unknown>;

/** Names of the readings with a simulation of their own. */
export const SPECIAL_KINDS = [
  "survivorship",
  "list-stability",
  "survey",
  "two-campaigns",
  "noisy-covariate",
  "messages",
  "feed",
  "split",
  "ab-test",
] as const;

const READING_FIELDS = ["id", "kind", "title", "standing", "why", "claimed", "test"];
const FIELDS: Record<string, string[]> = {
  campaign: [
    "channel",
    "attempts",
    "coverage",
    "scope",
    "strategy",
    "over",
    "outcome",
    "reference",
  ],
  placebo: ["from", "to", "score", "top", "counting", "outcome", "option"],
  trial: ["estimates"],
  ...Object.fromEntries(SPECIAL_KINDS.map((kind) => [kind, ["parameters"]])),
};
const CLAIM_FIELDS = [
  "id",
  "title",
  "systems",
  "does",
  "data",
  "claim",
  "outcome",
  "comparison",
  "missing",
  "sources",
  "modelled",
  "trials",
  "readings",
  "wording",
];

/**
 * The claims of a JSON table.
 *
 * @param table an array of rows, one a claim, with exactly the fields of {@linkcode Claim}.
 * @throws {InputError} naming the claim and the field: missing, unknown, empty or of another kind.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { parseClaims } from "./parse.ts";
 *
 * assertThrows(() => parseClaims([{ id: "new" }]), Error, 'claim "new" has no field title');
 * ```
 */
export function parseClaims(table: unknown): Claim[] {
  if (!Array.isArray(table)) throw new InputError("claims must be an array of rows.");
  const seen = new Set<string>();
  const known = new Set(estimateIds());
  return table.map((row: Row, i) => {
    const name = `claim ${typeof row?.id === "string" ? shown(row.id) : `number ${i + 1}`}`;
    fields(name, row, CLAIM_FIELDS);
    if (seen.has(row.id as string)) throw new InputError(`${name} comes twice.`);
    seen.add(row.id as string);
    for (const field of ["id", "title", "does", "data", "claim", "modelled"]) {
      text(name, field, row[field]);
    }
    for (const field of ["comparison", "wording"]) {
      if (row[field] !== null) text(name, field, row[field]);
    }
    list(name, "systems", row.systems, 1).forEach((system) => text(name, "systems", system));
    oneOf<ClaimOutcome>(name, "outcome", row.outcome, CLAIM_OUTCOMES);
    list(name, "missing", row.missing, 1).forEach((piece) =>
      oneOf<Missing>(name, "missing", piece, MISSING)
    );
    list(name, "sources", row.sources, 1).forEach((source) => sourceOf(name, source as Row));
    list(name, "trials", row.trials).forEach((id) => cited(name, "trials", id, known));
    const readings = list(name, "readings", row.readings) as Row[];
    readings.forEach((reading) => readingOf(name, reading, known));
    const ids = new Set(readings.map(({ id }) => id));
    if (ids.size < readings.length) throw new InputError(`${name} has two readings of one id.`);
    return row as unknown as Claim;
  });
}

function sourceOf(name: string, source: Row): void {
  const names: (keyof Source)[] = ["author", "title", "outlet", "date", "quotedBy"];
  fields(`${name}: source`, source, names);
  for (const field of ["author", "title", "outlet", "date"]) text(name, field, source[field]);
  if (source.quotedBy !== null) text(name, "quotedBy", source.quotedBy);
}

function readingOf(claim: string, reading: Row, known: Set<string>): void {
  const name = `${claim}: reading ${shown(reading?.id)}`;
  const kind = oneOf<Reading["kind"]>(
    name,
    "kind",
    reading?.kind,
    Object.keys(FIELDS) as Reading["kind"][],
  );
  fields(name, reading, [...READING_FIELDS, ...FIELDS[kind]]);
  for (const field of ["id", "title", "why"]) text(name, field, reading[field]);
  oneOf(name, "standing", reading.standing, ["claimed", "source", "open"]);
  oneOf(name, "test", reading.test, ["figure", "direction"]);
  claimedOf(name, reading.claimed);
  if (kind === "campaign") campaignOf(name, reading);
  if (kind === "trial") {
    list(name, "estimates", reading.estimates, 1).forEach((id) =>
      cited(name, "estimates", id, known)
    );
  }
}

function claimedOf(name: string, claimed: unknown): void {
  if (claimed === null) return;
  const { low, high } = claimed as { low?: unknown; high?: unknown };
  if (!(Number.isFinite(low) && Number.isFinite(high) && (low as number) <= (high as number))) {
    throw new InputError(`${name}: claimed must be null or numbers low ≤ high.`);
  }
}

function campaignOf(name: string, reading: Row): void {
  oneOf(name, "channel", reading.channel, CHANNELS);
  oneOf(name, "outcome", reading.outcome, CAMPAIGN_OUTCOMES);
  oneOf(name, "scope", reading.scope, ["nation", "territory"]);
  if ((reading.attempts === null) === (reading.coverage === null)) {
    throw new InputError(`${name} must give attempts or coverage, and one of the two alone.`);
  }
}

function fields(name: string, row: Row, wanted: readonly string[]): void {
  for (const field of wanted) {
    if (row?.[field] === undefined) throw new InputError(`${name} has no field ${field}.`);
  }
  const extra = Object.keys(row).find((field) => !wanted.includes(field));
  if (extra !== undefined) throw new InputError(`${name} has an unknown field ${extra}.`);
}

function text(name: string, field: string, value: unknown): void {
  if (typeof value !== "string" || value.trim() === "") {
    throw new InputError(`${name}: ${field} must be a text, got ${shown(value)}.`);
  }
}

function list(name: string, field: string, value: unknown, least = 0): unknown[] {
  if (Array.isArray(value) && value.length >= least) return value;
  throw new InputError(`${name}: ${field} must be a list of at least ${least}.`);
}

function oneOf<T extends string>(
  name: string,
  field: string,
  value: unknown,
  allowed: readonly T[],
): T {
  if (allowed.includes(value as T)) return value as T;
  throw new InputError(
    `${name}: ${field} must be one of ${allowed.join(", ")}, got ${shown(value)}.`,
  );
}

function cited(name: string, field: string, id: unknown, known: Set<string>): void {
  if (!known.has(id as string)) {
    throw new InputError(
      `${name}: ${field} cites ${shown(id)}, which is not in the evidence registry.`,
    );
  }
}
