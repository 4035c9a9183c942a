/**
 * From the folder of a comparison to what its page is made from.
 *
 * @module
 */

import { loadCentroids } from "../../bureaux/mod.ts";
import type {
  BureauPlaces,
  ComparisonInput,
  PlannedBureau,
} from "../../report/html/comparison/input.ts";
import type { ComparisonRecord } from "../../simulation/types.ts";
import { readColumns } from "./columns.ts";
import { comparisonShape } from "./comparison_shape.ts";
import { recordOf, type RunFolder, unusable } from "./folder.ts";

/**
 * Reads the result, the gains by world and the plans of a comparison.
 *
 * @throws {InputError} if a file that a comparison has is not in the folder, or the result is not one of a
 * comparison.
 */
export async function comparisonOf(folder: RunFolder): Promise<ComparisonInput> {
  const { dir, names, command } = folder;
  for (const name of ["result.json", "summaries.csv", "replicates.parquet", "plan.parquet"]) {
    if (names.includes(name)) continue;
    throw unusable(dir, `its manifest.json lists no ${name}`);
  }
  const record = await recordOf<ComparisonRecord>(folder, "comparison", comparisonShape);
  const plans = await plansOf(folder);
  const bureaux = [...plans.values()].flat();
  const communes = new Set(bureaux.map(({ commune }) => commune));
  const [commune] = record.territory.startsWith("commune:") && communes.size === 1 ? communes : [];
  return {
    record,
    gains: await gainsOf(folder, record),
    plans,
    places: await placesOf(new Set(bureaux.map(({ code }) => code))),
    commune,
    csv: new TextDecoder().decode(await folder.read("summaries.csv")),
    run: { command, files: [...names, "manifest.json"] },
  };
}

/** Where the bureaux of the plans are, as far as it is known. */
async function placesOf(codes: ReadonlySet<unknown>): Promise<BureauPlaces> {
  const { code, lon, lat, provenance: { publisher, title, licence } } = await loadCentroids();
  const at = new Map<string, readonly [number, number]>();
  code.forEach((name, i) => {
    // To a hundred metres: a dot is larger.
    if (codes.has(name)) at.set(name, [rounded(lon[i]), rounded(lat[i])]);
  });
  return { at, publisher, title, licence };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

/** Gains of each strategy, a world each. */
async function gainsOf(
  folder: RunFolder,
  { objective, strategies, replicates }: ComparisonRecord,
): Promise<Map<string, number[]>> {
  const file = "replicates.parquet";
  const column = objective === "margin" ? "margin_votes" : "net_votes";
  const rows = await readColumns(folder, file, { strategy: "text", [column]: "number" });
  const gains = new Map<string, number[]>(strategies.map(({ strategy }) => [strategy, []]));
  rows.strategy.forEach((strategy, row) => gains.get(strategy)?.push(rows[column][row]));
  if ([...gains.values()].every(({ length }) => length === replicates)) return gains;
  throw unusable(folder.dir, `its ${file} has other worlds or strategies than its result.json`);
}

async function plansOf(folder: RunFolder): Promise<Map<string, PlannedBureau[]>> {
  const rows = await readColumns(folder, "plan.parquet", {
    strategy: "text",
    code: "text",
    commune: "text",
    registered: "amount",
    attempts: "amount",
  });
  const plans = new Map<string, PlannedBureau[]>();
  rows.strategy.forEach((strategy, row) => {
    const own = plans.get(strategy) ?? [];
    plans.set(strategy, own);
    own.push({
      code: rows.code[row],
      commune: rows.commune[row],
      registered: rows.registered[row],
      attempts: rows.attempts[row],
    });
  });
  return plans;
}
