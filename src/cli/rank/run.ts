/**
 * Running `promesse rank`.
 *
 * @module
 */

import { choiceOption, InputError } from "../../input.ts";
import { checkTrial } from "../../trials/analysis/check.ts";
import type { Trial } from "../../trials/types.ts";
import {
  evaluateRankings,
  GAIN_METHODS,
  type RankingOptions,
  trialGains,
} from "../../trials/rank/mod.ts";
import { typed } from "../compare/flags.ts";
import { armsReport, armsText } from "./arms.ts";
import { type Outcome, said, saidJson } from "../outcome.ts";
import { type FileColumns, indexColumn, numberColumn, readColumns } from "./read.ts";
import { rankText } from "./text.ts";

/** Flags of `rank`, as typed. */
export interface RankFlags {
  score?: string;
  outcome?: string;
  treatment?: string;
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
  const table = await readColumns(file);
  const optional = <T>(
    read: (table: FileColumns, option: string, name: string) => T,
    option: "strata" | "cluster" | "weight" | "count",
  ) => flags[option] === undefined ? undefined : read(table, option, flags[option]);
  const common = {
    cluster: optional(indexColumn, "cluster"),
    weight: optional(numberColumn, "weight"),
    count: optional(numberColumn, "count"),
  };
  const stratum = optional(indexColumn, "strata");
  if (flags.arm !== undefined) {
    const gains = armsReport(table, flags, { ...common, stratum });
    return flags.json ? saidJson({ file, budgets: gains }) : said(armsText(gains));
  }
  const gain = gainOf(table, flags, { ...common, stratum });
  const report = evaluateRankings(
    { gain, scores: scoresOf(table, flags), ...common },
    options(flags),
  );
  return flags.json
    ? saidJson({ file, ...report })
    : said(rankText(report, flags.gain !== undefined));
}

/** After a column of `--score`: its lowest values come first. */
const LOWEST = ":lowest";

function scoresOf(table: FileColumns, { score }: RankFlags): Map<string, Float64Array> {
  if (score === undefined) throw new InputError("score must name a column to rank by, got none.");
  return new Map(
    score.split(",").map((name) => {
      const lowest = name.endsWith(LOWEST) && !table.columns.has(name);
      const values = numberColumn(table, "score", lowest ? name.slice(0, -LOWEST.length) : name);
      return [name, lowest ? values.map((value) => -value) : values];
    }),
  );
}

/** Known gains, or those that the trial gives. */
function gainOf(
  table: FileColumns,
  flags: RankFlags,
  columns: Pick<Trial, "cluster" | "weight" | "count" | "stratum">,
): Float64Array {
  const { gain, outcome, treatment } = flags;
  if (gain !== undefined) {
    if (outcome !== undefined || treatment !== undefined) {
      throw new InputError(
        "gain stands in place of a trial: give it without outcome and treatment.",
      );
    }
    return numberColumn(table, "gain", gain);
  }
  if (outcome === undefined || treatment === undefined) {
    throw new InputError("rank needs a trial (--outcome and --treatment) or known gains (--gain).");
  }
  const trial: Trial = {
    outcome: numberColumn(table, "outcome", outcome),
    treatment: marks(numberColumn(table, "treatment", treatment)),
    ...Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)),
  };
  if (flags.covariates !== undefined) {
    trial.covariates = flags.covariates.split(",")
      .map((name) => ({ name, values: numberColumn(table, "covariates", name) }));
  }
  return trialGains(checkTrial(trial), {
    method: choiceOption("method", flags.method ?? "doubly-robust", GAIN_METHODS),
    probability: flags.probability === undefined ? undefined : typed(flags.probability),
  });
}

function marks(values: Float64Array): Uint8Array {
  const wrong = values.findIndex((value) => value !== 0 && value !== 1);
  if (wrong < 0) return Uint8Array.from(values);
  throw new InputError(`treatment must be 0 or 1, got ${values[wrong]} in row ${wrong + 1}.`);
}

function options({ budget, replicates, level, seed }: RankFlags): RankingOptions {
  return {
    ...(budget === undefined ? {} : { budgets: budget.split(",").map(typed) }),
    ...(replicates === undefined ? {} : { replicates: typed(replicates) }),
    ...(level === undefined ? {} : { level: typed(level) }),
    ...(seed === undefined ? {} : { seed }),
  };
}
