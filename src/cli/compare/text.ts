/**
 * A comparison as text for a reader: what was asked, the gains, their reading, where they come from.
 *
 * @module
 */

import type { ComparisonRecord, Prepared } from "../../simulation/mod.ts";
import { budgetText, HINDSIGHT } from "../../charts/gain/text.ts";
import { counted } from "../../strategies/counted.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";
import { gainsTable, unitsTable } from "./gains.ts";
import { otherEvidenceText } from "./others.ts";
import { reading } from "./reading.ts";
import { sourcesText } from "./sources.ts";

/**
 * The whole text of a comparison, at most 100 columns wide but for long names.
 *
 * @param data folder of imported elections.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { compareStrategies, prepare } from "../../simulation/mod.ts";
 * import { loadOptions } from "./load.ts";
 * import { comparisonText } from "./text.ts";
 *
 * const options = await loadOptions({ territory: "commune:48095", replicates: "10", workers: "1" });
 * const { record } = await compareStrategies(options);
 * const text = await comparisonText(prepare(options), record);
 * assertStringIncludes(text, "neither a poll nor a forecast");
 * ```
 */
export async function comparisonText(
  prepared: Prepared,
  record: ComparisonRecord,
  data?: string,
): Promise<string> {
  const { left_out, notes } = record;
  return [
    heading(prepared, record),
    gainsTable(record),
    unitsTable(record),
    reading(record).map((sentence) => wrap(sentence)).join("\n"),
    otherEvidenceText(record),
    ...(left_out.length === 0 ? [] : [
      left_out.map(({ strategy, why }) => wrap(`${strategy}: ${why}.`, "Left out: ")).join("\n"),
    ]),
    notes.map((note) => wrap(note, "· ")).join("\n"),
    await sourcesText(prepared, record, data),
    "A simulation is neither a poll nor a forecast.",
  ].join("\n\n");
}

function heading({ options }: Prepared, record: ComparisonRecord): string {
  const { title, date } = options.electorate.bureaux.election;
  const { territory, bureaux, registered, candidate, rival, channel, budget, evidence } = record;
  const passes = budget.passes === 1 ? "" : `, ${number(budget.passes)} passes`;
  return [
    wrap(
      `${title} (${date}), ${territory}: ${counted(bureaux, "bureau", "bureaux")}, ${
        number(registered)
      } registered.`,
    ),
    wrap(
      `A campaign for ${candidate} against ${rival}: ${channel}, ${budgetText(budget)}${passes}; ` +
        `evidence ${evidence}; ${counted(record.replicates, "simulated world")}` +
        `${options.background?.hindsight ? `; ${HINDSIGHT}` : ""}.`,
    ),
  ].join("\n");
}
