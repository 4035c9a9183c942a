/**
 * An analysis as text.
 *
 * @module
 */

import type {
  ConfidenceSet,
  Randomisation,
  TrialAnalysis,
  WildBootstrap,
} from "../../trials/analysis/mod.ts";
import type { TrialEstimate } from "../../trials/types.ts";
import { columns } from "../text/columns.ts";
import { decimalsOf, intervals, number, numbers } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import type { AnalysisResult } from "./run.ts";

const NAMES: Record<string, string> = {
  "difference-in-means": "difference in means",
  "stratified-precision": "within strata, by precision",
  "stratified-size": "within strata, by size",
  "lin": "adjusted (Lin 2013)",
  "2sls": "per contact (2SLS)",
  "first-stage": "drawn → contacted",
  "naive-contacted": "NAIVE, biased: contacted or not",
};

/**
 * The whole text: who, effects, effect per contact beside the naive gap, tests, warnings, what was left out.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { analyseTrial } from "../../trials/analysis/mod.ts";
 * import { analysisText } from "./text.ts";
 *
 * const analysis = analyseTrial({
 *   outcome: Float64Array.of(1, 2, 3, 10, 11, 12),
 *   treatment: Uint8Array.of(0, 0, 0, 1, 1, 1),
 * });
 * const data = { rows: 6, used: 6, leftOut: [], strata: null, clusters: null };
 * const roles = { outcome: "y", treatment: "z" };
 * assertStringIncludes(analysisText({ file: "t.csv", roles, data, analysis }), "p = 0.100");
 * ```
 */
export function analysisText({ file, roles, data, analysis }: AnalysisResult): string {
  const { main, others, contact, naive } = analysis;
  const effects = [main, ...others];
  const second = [
    ...(contact ? [contact.firstStage, contact.effect] : []),
    ...(naive ? [naive] : []),
  ];
  const tests = [
    ...(contact ? [setText(contact.set, contact.f, main.level)] : []),
    ...(analysis.randomisation ? [redrawText(analysis.randomisation)] : []),
    ...(analysis.wild ? [wildText(analysis.wild)] : []),
  ];
  const parts = [
    wrap(whoText(file, roles.outcome, data, analysis)),
    table(effects),
    second.length > 0 ? table(second) : "",
    tests.map((line) => wrap(line, "· ")).join("\n"),
    analysis.warnings.map((line) => wrap(line, "! ")).join("\n"),
    [...data.leftOut.map((line) => `Left out: ${line}`), ...analysis.notes]
      .map((line) => wrap(line, "· ")).join("\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function whoText(
  file: string,
  outcome: string,
  data: AnalysisResult["data"],
  { units, treated, means }: TrialAnalysis,
): string {
  const decimals = Math.max(3, decimalsOf([means.control, means.treated]));
  const groups = [
    ...(data.strata === null ? [] : [`${number(data.strata, 0)} strata`]),
    ...(data.clusters === null ? [] : [`${number(data.clusters, 0)} clusters`]),
  ];
  return `${file}: ${number(units, 0)} units, ${number(treated, 0)} treated` +
    `${groups.length > 0 ? ` (${groups.join(", ")})` : ""}; ${number(data.used, 0)} of ` +
    `${number(data.rows, 0)} rows. Mean ${outcome}: ${
      number(means.control, decimals)
    } of controls, ` +
    `${number(means.treated, decimals)} of treated.`;
}

function table(list: readonly TrialEstimate[]): string {
  const percent = `${number(100 * list[0].level)} % interval`;
  const decimals = Math.min(8, decimalsOf(list.map(({ se }) => se)) + 1);
  return columns([
    {
      head: "effect",
      cells: list.map(({ estimator }) => NAMES[estimator] ?? estimator),
      align: "left",
    },
    { head: "estimate", cells: list.map(({ estimate }) => number(estimate, decimals)) },
    { head: "s.e.", cells: list.map(({ se }) => number(se, decimals)) },
    { head: "kind", cells: list.map(({ seType }) => seType), align: "left" },
    { head: percent, cells: intervals(list, decimals) },
    { head: "d.f.", cells: list.map(({ df }) => number(df, df < 100 ? 1 : 0)) },
    { head: "p", cells: list.map(({ p }) => pText(p)) },
  ]);
}

/** Three decimals, never 0. */
function pText(p: number | null): string {
  if (p === null) return "–";
  return p < 0.001 ? "< 0.001" : number(p, 3);
}

function setText(set: ConfidenceSet, f: number | null, level: number): string {
  const [strength] = numbers([f]);
  const said = set.kind === "line"
    ? "every number: the data say nothing"
    : set.kind === "outside"
    ? `all numbers but those from ${intervals([set])[0]}`
    : intervals([set])[0];
  return `Anderson and Rubin's ${
    number(100 * level)
  } % set for the effect per contact: ${said}. F of the ` +
    `first stage: ${strength}.`;
}

function redrawText(found: Randomisation): string {
  const { p, monteCarloError, draws, exact, assignment } = found;
  const error = exact ? "all there are" : `Monte Carlo error ${number(monteCarloError, 3)}`;
  return `Randomisation test (${assignment} assignment): p = ${number(p, 3)}, ${
    number(draws, 0)
  } assignments, ` +
    `${error}.`;
}

function wildText(
  { p, monteCarloError, low, high, level, signs, draws, exact }: WildBootstrap,
): string {
  const ends = low !== null && high !== null
    ? intervals([{ low, high }])[0]
    : `${low === null ? "no lower end" : `from ${number(low)}`}, ${
      high === null ? "no upper end" : `to ${number(high)}`
    }`;
  const error = exact ? "all there are" : `Monte Carlo error ${number(monteCarloError, 3)}`;
  return `Wild cluster bootstrap (${signs}): p = ${number(p, 3)}, ${
    number(draws, 0)
  } draws, ${error}; ` +
    `${number(100 * level)} % interval ${ends}.`;
}
