/**
 * Running `promesse trial analyse`.
 *
 * @module
 */

import {
  analyseTrial,
  type AnalysisOptions,
  columnsOf,
  type Prepared,
  prepareTrial,
  readTrialTable,
  type Roles,
  type TrialAnalysis,
} from "../../trials/analysis/mod.ts";
import { typed } from "../compare/flags.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { readInput } from "../read_input.ts";
import { analysisText } from "./text.ts";

/** Flags of `trial analyse`, as typed. */
export interface AnalyseFlags {
  outcome: string;
  treatment: string;
  treated?: string;
  control?: string;
  contact?: string;
  strata?: string;
  cluster?: string;
  weight?: string;
  count?: string;
  covariates?: string;
  adjust?: string;
  weighting?: string;
  se?: string;
  assignment?: string;
  draws?: string;
  level?: string;
  seed?: string;
  json?: boolean;
}

/** What `trial analyse` found, and on which rows. */
export interface AnalysisResult {
  file: string;
  roles: Roles;
  data: Pick<Prepared, "rows" | "used" | "leftOut"> & {
    strata: number | null;
    clusters: number | null;
  };
  analysis: TrialAnalysis;
}

/**
 * Reads and analyses a trial as the flags ask, and says it as text or JSON.
 *
 * @throws {InputError} on any bad flag, file or column.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { analyse } from "./run.ts";
 *
 * const file = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(file, "y,z\n1,0\n2,0\n3,0\n10,1\n11,1\n12,1\n");
 * assertStringIncludes((await analyse(file, { outcome: "y", treatment: "z" })).out, "difference in means");
 * await Deno.remove(file);
 * ```
 */
export async function analyse(file: string, flags: AnalyseFlags): Promise<Outcome> {
  const roles = rolesOf(flags);
  const table = await readTrialTable(file, await readInput("file", file), columnsOf(roles));
  const { trial, rows, used, leftOut } = prepareTrial(table, roles);
  const result: AnalysisResult = {
    file,
    roles,
    data: {
      rows,
      used,
      leftOut,
      strata: distinct(trial.stratum),
      clusters: distinct(trial.cluster),
    },
    analysis: analyseTrial(trial, optionsOf(flags)),
  };
  return flags.json ? saidJson(result) : said(analysisText(result));
}

function distinct(index: Int32Array | undefined): number | null {
  return index === undefined ? null : new Set(index).size;
}

function rolesOf(flags: AnalyseFlags): Roles {
  const { outcome, treatment, treated, control, contact, strata, cluster, weight, count } = flags;
  const covariates = flags.covariates?.split(",").map((name) => name.trim()).filter(Boolean);
  const roles = {
    outcome,
    treatment,
    treated,
    control,
    contact,
    strata,
    cluster,
    weight,
    count,
    covariates,
  };
  const given = Object.entries(roles).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as Roles;
}

/** Flags as the library takes them, for it to refuse. */
function optionsOf(flags: AnalyseFlags): AnalysisOptions {
  const options: AnalysisOptions = {
    adjust: flags.adjust as AnalysisOptions["adjust"],
    weighting: flags.weighting as AnalysisOptions["weighting"],
    se: flags.se as AnalysisOptions["se"],
    assignment: flags.assignment as AnalysisOptions["assignment"],
    seed: flags.seed,
  };
  for (const name of ["draws", "level"] as const) {
    if (flags[name] !== undefined) options[name] = typed(flags[name]);
  }
  return options;
}
