/**
 * Where claims are audited: a territory, its past, and what several readings share.
 *
 * @module
 */

import type { Provenance } from "../bureaux/mod.ts";
import { type Electorate, loadElectorate } from "../electorate/mod.ts";
import { numberOption } from "../input.ts";
import { contenders } from "../simulation/mod.ts";
import { type Background, loadBackground } from "../strategies/mod.ts";
import type { CampaignReading } from "./types.ts";

/** Where and how to audit. Everything has a default. */
export interface AuditOptions {
  /** The election that serves as the world: `presidentielle-2022-t1` by default. */
  election?: string;
  /** `departement:31` by default. */
  territory?: string;
  /** Label or id; the runner-up of the territory by default. */
  candidate?: string;
  /** Label or id; the strongest other option of the territory by default. */
  rival?: string;
  /** Simulated worlds a preset; 200 by default. */
  replicates?: number;
  /** `promesse` by default. */
  seed?: string;
  /** Folder of imported elections. */
  data?: string;
  /** Told of readings done so far and in all, and of the claim at hand. */
  onProgress?: (done: number, total: number, claim: string) => void;
}

/** A territory ready to be audited on. */
export interface AuditContext {
  electorate: Electorate;
  background: Background;
  /** Labels of the two options. */
  candidate: string;
  rival: string;
  replicates: number;
  seed: string;
  data: string | undefined;
  /** Registered electors of the territory. */
  registered: number;
  /** Registered electors of the whole election. */
  nation: number;
  /** Tables that were read, those of placebos added as they come. */
  provenance: Provenance[];
  /** Campaigns that are audited in this context: those of one size are simulated together. */
  campaigns: readonly CampaignReading[];
  /** What readings have computed and others may use again, by a key that says it all. */
  cache: Map<string, unknown>;
}

/**
 * Loads the territory and validates the options.
 *
 * @throws {InputError} on any bad option.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { auditContext } from "./context.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * assertEquals(context.electorate.bureaux.territory, "commune:48095");
 * ```
 */
export async function auditContext(options: AuditOptions = {}): Promise<AuditContext> {
  const { election = "presidentielle-2022-t1", territory = "departement:31", data } = options;
  const replicates = numberOption("replicates", options.replicates ?? 200, {
    min: 20,
    max: 1e5,
    integer: true,
  });
  const electorate = await loadElectorate(election, { within: territory, data });
  const { candidate, rival } = contenders(electorate, options.candidate, options.rival);
  const background = await loadBackground(electorate.bureaux, { data });
  const { options: ballot, totals } = electorate.bureaux.election;
  return {
    electorate,
    background,
    candidate: ballot[candidate].label,
    rival: ballot[rival].label,
    replicates,
    seed: options.seed ?? "promesse",
    data,
    registered: electorate.bureaux.registered.reduce((sum, n) => sum + n, 0),
    nation: totals.registered,
    provenance: [electorate.bureaux.provenance, ...background.provenance],
    campaigns: [],
    cache: new Map(),
  };
}

/** The value kept under a key, computed the first time. */
export function cached<T>(context: AuditContext, key: string, compute: () => T): T {
  if (!context.cache.has(key)) context.cache.set(key, compute());
  return context.cache.get(key) as T;
}
