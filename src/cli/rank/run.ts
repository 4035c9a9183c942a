/**
 * Running `promesse rank`.
 *
 * @module
 */

import { choiceOption, InputError, shown } from "../../input.ts";
import { columnsOf, prepareTrial, type Roles, type TrialTable } from "../../trials/analysis/mod.ts";
import { numberColumn } from "../../trials/analysis/table/table.ts";
import {
  evaluateRankings,
  GAIN_METHODS,
  type RankingInput,
  type RankingOptions,
  trialGains,
} from "../../trials/rank/mod.ts";
import { typed } from "../compare/flags.ts";
import { armsColumns, armsReport, armsText } from "./arms.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { readTable, wholeCodes, wholeNumbers } from "./read.ts";
import { type ScoreColumn, scoreColumns } from "./scores.ts";
import { rankText } from "./text.ts";
import { wayOf } from "./way.ts";

/** Flags of `rank`, as typed. */
export interface RankFlags {
  score?: string;
  outcome?: string;
  treatment?: string;
  treated?: string;
  gain?: string;
  strata?: string;
  probability?: string;
  covariates?: string;
  method?: string;
  cluster?: string;
  weight?: string;
  count?: string;
  budget?: string;
  arm?: string;
  control?: string;
  costs?: string;
  predicted?: string;
  spend?: string;
  replicates?: string;
  level?: string;
  seed?: string;
  json?: boolean;
}

/** What is judged, and the rows of the file that are not in it. */
interface Judged {
  input: RankingInput;
  /** One sentence each. */
  leftOut: string[];
}

/**
 * Judges the scores of a file and says the result as text or JSON.
 *
 * @throws {InputError} if the file or a column cannot be used, or a flag is out of range.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { rank } from "./run.ts";
 *
 * const file = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(file, "gain,score\n2,9\n1,5\n0,1\n");
 * assertStringIncludes((await rank(file, { gain: "gain", score: "score" })).out, "AUTOC");
 * await Deno.remove(file);
 * ```
 */
export async function rank(file: string, flags: RankFlags): Promise<Outcome> {
  const way = wayOf(flags);
  if (way === "arm") {
    const gains = armsReport(await readTable(file, armsColumns(flags)), flags);
    return flags.json ? saidJson({ file, budgets: gains }) : said(armsText(gains));
  }
  const { input, leftOut } = way === "trial"
    ? await ofTrial(file, flags)
    : await ofGains(file, flags, flags.gain!);
  const report = evaluateRankings(input, options(flags));
  return flags.json
    ? saidJson({ file, leftOut, ...report })
    : said(rankText(report, way === "gain", leftOut));
}

/** Known gains: no row may lack one. */
async function ofGains(file: string, flags: RankFlags, gain: string): Promise<Judged> {
  const { cluster, weight, count } = flags;
  const scores = scoreColumns(flags.score);
  const used = [gain, cluster, weight, count, ...scores.map(({ column }) => column)];
  const table = await readTable(file, used.filter((name) => name !== undefined));
  const input = {
    gain: wholeNumbers(table, "gain", gain),
    scores: scoresOf(scores, ({ column }) => wholeNumbers(table, "score", column)),
    ...(cluster !== undefined && { cluster: wholeCodes(table, "cluster", cluster).codes }),
    ...(weight !== undefined && { weight: wholeNumbers(table, "weight", weight) }),
    ...(count !== undefined && { count: wholeNumbers(table, "count", count) }),
  };
  return { input, leftOut: [] };
}

/** Gains that a trial gives, on the rows that `trial analyse` would use. */
async function ofTrial(file: string, flags: RankFlags): Promise<Judged> {
  const roles = rolesOf(flags);
  const scores = scoreColumns(flags.score);
  const own = roles.covariates ?? [];
  // Scores ride along as covariates, so that they keep to the rows used.
  const whole = { ...roles, covariates: [...own, ...scores.map(({ column }) => column)] };
  const table = await readTable(file, columnsOf(whole));
  refuseCircular(table, scores, roles);
  const { trial, leftOut } = prepareTrial(table, whole);
  const values = trial.covariates!.slice(own.length);
  const covariates = own.length > 0 ? trial.covariates!.slice(0, own.length) : undefined;
  const gain = trialGains({ ...trial, covariates }, {
    method: choiceOption("method", flags.method ?? "doubly-robust", GAIN_METHODS),
    probability: flags.probability === undefined ? undefined : typed(flags.probability),
  });
  const { cluster, weight, count } = trial;
  const ranked = scoresOf(scores, (_, k) => values[k].values);
  return { input: { gain, scores: ranked, cluster, weight, count }, leftOut };
}

function rolesOf(flags: RankFlags): Roles {
  const { outcome, treatment, treated, control, strata, cluster, weight, count } = flags;
  if (outcome === undefined || treatment === undefined) {
    throw new InputError("rank needs a trial (--outcome and --treatment) or known gains (--gain).");
  }
  const covariates = flags.covariates?.split(",").map((name) => name.trim()).filter(Boolean);
  return { outcome, treatment, treated, control, strata, cluster, weight, count, covariates };
}

/** What happened after the draw ranks nobody before it; errors name the score, not a covariate. */
function refuseCircular(table: TrialTable, scores: readonly ScoreColumn[], roles: Roles): void {
  for (const { column } of scores) {
    if (column === roles.outcome || column === roles.treatment) {
      throw new InputError(
        `score must be another column than outcome and treatment, got ${shown(column)}.`,
      );
    }
    numberColumn(table, "score", column);
  }
}

function scoresOf(
  scores: readonly ScoreColumn[],
  read: (score: ScoreColumn, k: number) => Float64Array,
): Map<string, Float64Array> {
  return new Map(scores.map((score, k) => {
    const values = read(score, k);
    return [score.name, score.lowest ? values.map((value) => -value) : values];
  }));
}

function options({ budget, replicates, level, seed }: RankFlags): RankingOptions {
  return {
    ...(budget === undefined ? {} : { budgets: budget.split(",").map(typed) }),
    ...(replicates === undefined ? {} : { replicates: typed(replicates) }),
    ...(level === undefined ? {} : { level: typed(level) }),
    ...(seed === undefined ? {} : { seed }),
  };
}
