import type { BudgetRecord, ComparisonRecord, ProvenanceRecord } from "../simulation/types.ts";
import type { GainRow, Objective } from "./gain_rows.ts";
import { formatNumber } from "./numbers.ts";

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
 * import { exampleRecord } from "./example.ts";
 * import { gainText } from "./gain_text.ts";
 *
 * assertEquals(gainText(exampleRecord({ random: 1 }), "margin").axis, "votes gained on the rival");
 * ```
 */
export function gainText(record: ComparisonRecord, objective: Objective): GainText {
  const { candidate, rival, channel, evidence, election, territory } = record;
  const margin = objective === "margin";
  const title = record.provenance.find(({ id }) => id === election)?.title ?? election;
  return {
    title: margin
      ? "How many votes does each targeting strategy gain on the rival?"
      : "How many votes does each targeting strategy gain?",
    subtitle: [
      `${title} · ${territory} · candidate ${candidate}, rival ${rival}`,
      `${channel}, ${budgetText(record.budget)} · evidence ${evidence}` +
      (record.scores_from === election ? " · hindsight: scores are read from this very vote" : ""),
    ],
    axis: margin ? "votes gained on the rival" : "votes gained",
  };
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
 * import { exampleRecord } from "./example.ts";
 * import { sourceLines } from "./gain_text.ts";
 *
 * const lines = sourceLines(exampleRecord({ random: 1 }));
 * assertEquals(lines.at(-1), "A simulation, neither a poll nor a forecast.");
 * ```
 */
export function sourceLines(record: ComparisonRecord): string[] {
  const { left_out, provenance, promesse, seed, replicates } = record;
  const left = left_out.map(({ strategy, why }) => `${strategy}: ${why}`).join("; ");
  return [
    ...(left === "" ? [] : [`Left out: ${left}.`]),
    ...(provenance.length === 0 ? [] : [`Source: ${sourcesText(provenance)}.`]),
    `promesse ${promesse}, seed ${seed}, ${formatNumber(replicates)} replicate${
      replicates === 1 ? "" : "s"
    }.`,
    "A simulation, neither a poll nor a forecast.",
  ];
}

/**
 * Where the data come from, in words: titles by publisher and licence, so that neither is said twice.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "./example.ts";
 * import { sourcesText } from "./gain_text.ts";
 *
 * const [source] = exampleRecord({ random: 1 }).provenance;
 * const licence = "Licence Ouverte 2.0 (Etalab)";
 * assertEquals(
 *   sourcesText([{ ...source, publisher: "INSEE", title: "Recensement", licence }]),
 *   "INSEE, Recensement, licence: Licence Ouverte 2.0 (Etalab)",
 * );
 * ```
 */
export function sourcesText(
  provenance: readonly Pick<ProvenanceRecord, "title" | "publisher" | "licence">[],
): string {
  const groups = Map.groupBy(provenance, ({ publisher, licence }) => `${publisher}\n${licence}`);
  return [...groups.values()].map((records) => {
    const titles = [...new Set(records.map(({ title }) => title))].join(", ");
    return `${records[0].publisher}, ${titles}, licence: ${records[0].licence}`;
  }).join("; ");
}
