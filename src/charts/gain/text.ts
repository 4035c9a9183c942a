import type { BudgetRecord, ComparisonRecord } from "../../simulation/types.ts";
import type { GainRow, Objective } from "./rows.ts";
import { formatNumber } from "../numbers.ts";
import { footLines } from "../source_text.ts";

/** Said beside numbers that no campaign could reach. */
export const HINDSIGHT = "hindsight: scores are read from this very vote";

/** The words around a figure of gains. */
export interface GainText {
  title: string;
  subtitle: string[];
  /** Unit of the axis. */
  axis: string;
}

/**
 * Title, subtitle and axis label of the figure of gains.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainText } from "./text.ts";
 *
 * assertEquals(gainText(exampleRecord({ random: 1 }), "margin").axis, "votes gained on the rival");
 * ```
 */
export function gainText(record: ComparisonRecord, objective: Objective): GainText {
  const margin = objective === "margin";
  return {
    title: margin
      ? "How many votes does each targeting strategy gain on the rival?"
      : "How many votes does each targeting strategy gain?",
    subtitle: campaignLines(record),
    axis: margin ? "votes gained on the rival" : "votes gained",
  };
}

/**
 * The lines under the title of a figure of a campaign: which vote, where, for whom, with which means and
 * evidence; hindsight is said.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { campaignLines } from "./text.ts";
 *
 * const record = exampleRecord({});
 * const [, seen] = campaignLines({ ...record, scores_from: record.election });
 * assertStringIncludes(seen, "hindsight");
 * ```
 */
export function campaignLines(
  record: Pick<
    ComparisonRecord,
    | "candidate"
    | "rival"
    | "channel"
    | "evidence"
    | "election"
    | "territory"
    | "budget"
    | "scores_from"
    | "provenance"
  >,
): string[] {
  const { candidate, rival, channel, evidence, election, territory } = record;
  const title = record.provenance.find(({ id }) => id === election)?.title ?? election;
  return [
    `${title} · ${territory} · candidate ${candidate}, rival ${rival}`,
    `${channel}, ${budgetText(record.budget)} · evidence ${evidence}` +
    (record.scores_from === election ? ` · ${HINDSIGHT}` : ""),
  ];
}

/** The rows of the figure as sentences. */
export function gainWords(rows: readonly GainRow[]): string {
  return rows.map(({ strategy, mean, low, high }) => {
    const [gain, from, to] = [mean, low, high].map((value) => formatNumber(value));
    return `${strategy}: ${gain} (${from} to ${to}).`;
  }).join(" ");
}

/** A budget in words: `20 000 attempts (200 hours at 100 attempts an hour)`. */
export function budgetText({ attempts, unit, amount, rate }: BudgetRecord): string {
  const tried = `${formatNumber(attempts)} attempt${attempts === 1 ? "" : "s"}`;
  if (unit === "attempts" || rate === null) return tried;
  const at = unit === "hours"
    ? `${formatNumber(rate)} attempts an hour`
    : `${formatNumber(rate)} euros an attempt`;
  return `${tried} (${formatNumber(amount)} ${unit} at ${at})`;
}

/**
 * The lines under every figure of a comparison: what was left out, where the data come from and under
 * which licence, what made the numbers, and what they are not.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { sourceLines } from "./text.ts";
 *
 * const lines = sourceLines(exampleRecord({ random: 1 }));
 * assertEquals(lines.at(-1), "A simulation, neither a poll nor a forecast.");
 * ```
 */
export function sourceLines(record: ComparisonRecord): string[] {
  const { left_out, replicates } = record;
  const left = left_out.map(({ strategy, why }) => `${strategy}: ${why}`).join("; ");
  return [
    ...(left === "" ? [] : [`Left out: ${left}.`]),
    ...footLines(record, `${formatNumber(replicates)} replicate${replicates === 1 ? "" : "s"}`),
  ];
}
