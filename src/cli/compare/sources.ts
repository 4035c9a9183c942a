/**
 * Where the numbers come from: data, evidence, seed, version, digest.
 *
 * @module
 */

import { loadCatalog } from "../../bureaux/mod.ts";
import { type Estimate, estimate, estimateIds } from "../../evidence/mod.ts";
import type { ComparisonRecord, Prepared } from "../../simulation/mod.ts";
import { sourceText } from "../data/show.ts";
import { valueText } from "../evidence/estimates.ts";
import { number } from "../text/numbers.ts";
import { wrap } from "../text/wrap.ts";

/** Digits of a digest that tell two files apart for a reader; `--json` has them all. */
const DIGITS = 12;

/**
 * The inputs with file, date, digest and licence; the estimates that the evidence stands on with citation
 * and verification mark; and what made the run.
 *
 * @param data folder of imported elections.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { compareStrategies, prepare } from "../../simulation/mod.ts";
 * import { loadOptions } from "./load.ts";
 * import { sourcesText } from "./sources.ts";
 *
 * const options = await loadOptions({ territory: "commune:48095", replicates: "10", workers: "1" });
 * const { record } = await compareStrategies(options);
 * assertStringIncludes(await sourcesText(prepare(options), record), "d2d_ggn2003_cace");
 * ```
 */
export async function sourcesText(
  prepared: Prepared,
  record: ComparisonRecord,
  data?: string,
): Promise<string> {
  const { promesse, seed, replicates, digest } = record;
  return [
    "Sources",
    ...await dataLines(record, data),
    ...evidenceLines(prepared),
    `  promesse ${promesse}, seed ${JSON.stringify(seed)}, ${number(replicates)} replicates, ` +
    `result ${short(digest)}`,
  ].join("\n");
}

async function dataLines({ provenance }: ComparisonRecord, data?: string): Promise<string[]> {
  const { elections, tables } = await loadCatalog({ data });
  return provenance.filter(({ kind }) => kind !== "evidence").map((input) => {
    const { id, digest } = input;
    const election = elections.find((entry) => entry.id === id);
    const file = election?.file ?? tables.find(({ name }) => name === id)?.file ?? id;
    const parts = [
      ...(election ? [`vote of ${election.date}`] : []),
      input.kind === "scores" ? "a file of the user's" : sourceText(input),
      short(digest),
      // Those of packaged elections are for data show; an import of one's own may have left rows out.
      ...(election && !election.packaged ? election.notes : []),
    ];
    return wrap(parts.join("; "), `  ${file}: `, "    ");
  });
}

function evidenceLines({ choices: { preset, evidence } }: Prepared): string[] {
  const { turnout, persuasion } = evidence;
  const cited = [
    ...(turnout?.estimates ?? []),
    ...(persuasion?.estimates ?? []),
    ...(turnout?.attenuated ? preset.salience?.estimates ?? [] : []),
  ];
  const known = new Set(estimateIds());
  const lines = [...new Set(cited)].map((id) =>
    known.has(id) ? estimateLine(estimate(id)) : `    ${id}: the user's own`
  );
  const summary = preset.summary === "" ? "a preset of the user's." : preset.summary;
  return [wrap(summary, `  evidence ${preset.name}: `, "    "), ...lines];
}

function estimateLine(row: Estimate): string {
  const { id, citation, where, verification } = row;
  return wrap(
    `${valueText(row)}; ${citation}; ${where} [${verification}]`,
    `    ${id}: `,
    "      ",
  );
}

function short(digest: string): string {
  return digest.slice(0, "sha256:".length + DIGITS);
}
