/**
 * What the presets not chosen say of the same plans.
 *
 * @module
 */

import { type ChannelName, preset } from "../../evidence/mod.ts";
import { type ComparisonRecord, isFixedRate, type OtherEvidence } from "../../simulation/mod.ts";
import { columns } from "../text/columns.ts";
import { intervals, numbers, percent } from "../text/numbers.ts";
import { cut, wrap } from "../text/wrap.ts";
import { FIXED, objectiveText } from "./words.ts";

/**
 * A line a preset: its best strategy, the expected gain and what it is over random targeting; or why there
 * is nothing to say. Under the line of a preset whose rate is fixed, that its interval leaves something out.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../charts/example.ts";
 * import { otherEvidenceText } from "./others.ts";
 *
 * assertStringIncludes(otherEvidenceText(exampleRecord({ random: 42 })), "other evidence");
 * ```
 */
export function otherEvidenceText(record: ComparisonRecord): string {
  const list = record.other_evidence;
  const title = `The same plans under other evidence: expected ${objectiveText(record)}`;
  if (list.length === 0) return "The same plans under other evidence: none compared.";
  const told = list.filter(({ gain }) => gain !== null);
  const lines = told.length === 0 ? [] : tableLines(told);
  // The header stands above the rows, each of which may bring a second line.
  const rows = told.map((other, i) =>
    isFixed(other.evidence, record.channel) ? `${lines[i + 3]}\n  (${FIXED})` : lines[i + 3]
  );
  const silent = list.filter(({ gain }) => gain === null)
    .map(({ evidence, why }) => `${evidence}: ${why}.`);
  const caveat = told.length === 0 ? [] : [wrap(
    `Expectations over ${
      told[0].draws
    } draws of each preset's evidence. No worlds are drawn, so that these ` +
      "intervals are narrower than those above; better: share of draws. The best strategy is the one of largest " +
      "mean in the same draws.",
  )];
  return [title, ...lines.slice(0, 3), ...rows, ...silent, ...caveat].join("\n");
}

function tableLines(told: readonly OtherEvidence[]): string[] {
  const more = "more than random targeting";
  return columns([
    { head: "evidence", cells: told.map(({ evidence }) => evidence), align: "left" },
    {
      head: "best strategy",
      cells: told.map((other) =>
        gainsNothing(other) ? "–" : cut(other.best_strategy ?? `${other.why}`, 24)
      ),
      align: "left",
    },
    { head: "mean", cells: numbers(told.map(({ gain }) => gain!.mean)) },
    { head: "90\u202f% of draws", cells: intervals(told.map(({ gain }) => gain)) },
    { group: more, head: "mean", cells: numbers(told.map((o) => o.versus_random?.mean ?? null)) },
    {
      group: more,
      head: "90\u202f% of draws",
      cells: intervals(told.map((o) => o.versus_random)),
    },
    {
      group: more,
      head: "better",
      cells: told.map((o) => o.versus_random ? percent(o.versus_random.probability_better) : "–"),
    },
  ]).split("\n");
}

/** True where neither the best strategy nor random targeting gains anything in any draw: none is the best. */
function gainsNothing({ gain, versus_random }: OtherEvidence): boolean {
  return [gain, versus_random].every((q) =>
    q !== null && q.low === 0 && q.mean === 0 && q.high === 0
  );
}

/** True where the preset gives an effect of the channel without an error. */
function isFixed(name: string, channel: string): boolean {
  const evidence = preset(name).channels[channel as ChannelName];
  return evidence !== undefined && isFixedRate(evidence);
}
