/**
 * Running `promesse trial power`.
 *
 * @module
 */

import {
  type Area,
  type BlockingGain,
  blockingGain,
  declareDesign,
  type DesignOptions,
  diagnose,
  type Diagnosis,
  type EstimatorName,
  loadTrialUnits,
  type PastCovariate,
} from "../../trials/design/mod.ts";
import { typed } from "../compare/flags.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { powerText } from "./text.ts";

/** Flags of `trial power`, as typed. */
export interface PowerFlags {
  territory?: string;
  election?: string;
  past?: string;
  outcome?: string;
  share?: string;
  contactRate?: string;
  effectPerContact?: string;
  effectPerBureau?: string;
  effectSd?: string;
  blocks?: string;
  blockOn?: string;
  within?: string;
  cluster?: string;
  estimator?: string;
  covariates?: string;
  bureaux?: string;
  alpha?: string;
  power?: string;
  simulations?: string;
  seed?: string;
  data?: string;
  json?: boolean;
}

/** What `trial power` finds: the diagnosis, and with blocks the same trial without them. */
export interface PowerResult {
  diagnosis: Diagnosis;
  blocking: BlockingGain | null;
  /** The design with as many bureaux as the closed form asks for; null where the territory has fewer. */
  needed: Diagnosis | null;
}

/**
 * Declares and diagnoses a design as the flags ask, and says it as text or JSON.
 *
 * @throws {InputError} on any bad flag, before anything is simulated.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { power } from "./run.ts";
 *
 * const { out } = await power({ territory: "departement:48", simulations: "20", blocks: "pairs" });
 * assertStringIncludes(out, "smallest detectable effect");
 * ```
 */
export async function power(flags: PowerFlags): Promise<Outcome> {
  const { territory, election, past, outcome, data, json } = flags;
  const units = await loadTrialUnits({ territory, election, past, outcome, data });
  const design = declareDesign(units, designOptions(flags));
  const blocking = design.rule.kind === "none" ? null : blockingGain(design);
  const diagnosis = blocking?.blocked ?? diagnose(design);
  const result = { diagnosis, blocking, needed: withNeeded(diagnosis) };
  return json ? saidJson(powerRecord(result)) : said(powerText(result));
}

/** The formula's number of bureaux put to the test, where the territory has as many. */
function withNeeded({ design, closedForm: { bureauxNeeded } }: Diagnosis): Diagnosis | null {
  const { units, cluster } = design;
  if (bureauxNeeded === null || cluster !== null || bureauxNeeded >= units.size) return null;
  return diagnose({ ...design, bureaux: Math.max(4, bureauxNeeded) });
}

/** Flags as the library takes them, numbers as typed for it to refuse. */
function designOptions(flags: PowerFlags): DesignOptions {
  const numbers = [
    "share",
    "contactRate",
    "effectPerContact",
    "effectPerBureau",
    "effectSd",
    "bureaux",
    "alpha",
    "power",
    "simulations",
  ] as const;
  const options: DesignOptions = {
    blocks: flags.blocks,
    blockOn: flags.blockOn as PastCovariate | undefined,
    within: flags.within as Area | undefined,
    cluster: flags.cluster as Area | undefined,
    estimator: flags.estimator as EstimatorName | undefined,
    covariates: flags.covariates?.split(",") as PastCovariate[] | undefined,
    seed: flags.seed,
  };
  for (const name of numbers) if (flags[name] !== undefined) options[name] = typed(flags[name]);
  return options;
}

/**
 * The result as JSON: designs without their bureaux, which are named by election and territory.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { declareDesign, diagnose, loadTrialUnits } from "../../trials/design/mod.ts";
 * import { powerRecord } from "./run.ts";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const diagnosis = diagnose(declareDesign(units, { simulations: 10 }));
 * assertEquals(powerRecord({ diagnosis, blocking: null, needed: null }).territory, "departement:48");
 * ```
 */
export function powerRecord({ diagnosis, blocking, needed }: PowerResult): Record<string, unknown> {
  const { units } = diagnosis.design;
  return {
    territory: units.territory,
    election: units.election,
    past: units.pastElection,
    outcome: units.outcomeName,
    available: units.size,
    ...diagnosed(diagnosis),
    blocking: blocking && {
      complete: diagnosed(blocking.complete),
      ratio: blocking.ratio,
      mcse: blocking.mcse,
      worth: blocking.worth,
      pays: blocking.pays,
    },
    needed: needed && { bureaux: needed.design.bureaux, power: needed.power },
    provenance: units.provenance,
  };
}

function diagnosed(diagnosis: Diagnosis): Record<string, unknown> {
  const { units: _, rule: __, ...design } = diagnosis.design;
  return { ...diagnosis, design };
}
