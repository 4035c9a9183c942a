/**
 * From the folder of a comparison to what its page is made from.
 *
 * @module
 */

import { loadCentroids } from "../../bureaux/mod.ts";
import { InputError, shown } from "../../input.ts";
import { fromParquet } from "../../report/parquet.ts";
import type {
  BureauPlaces,
  ComparisonInput,
  PlannedBureau,
} from "../../report/html/comparison/input.ts";
import type { ComparisonRecord } from "../../simulation/types.ts";
import { jsonOf, type RunFolder } from "./folder.ts";

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
    throw new InputError(`dir ${shown(dir)} cannot be used: its manifest.json lists no ${name}.`);
  }
  const record = jsonOf(dir, "result.json", await folder.read("result.json"));
  if (!isComparison(record)) {
    throw new InputError(
      `dir ${
        shown(dir)
      } cannot be used: its result.json is no comparison of this version of promesse.`,
    );
  }
  const plan = await fromParquet(await folder.read("plan.parquet"));
  const column = record.objective === "margin" ? "margin_votes" : "net_votes";
  const replicates = await fromParquet(await folder.read("replicates.parquet"));
  const communes = new Set(plan.get("commune"));
  const [commune] = record.territory.startsWith("commune:") && communes.size === 1 ? communes : [];
  return {
    record,
    gains: gainsOf(replicates, column),
    plans: plansOf(plan),
    places: await placesOf(new Set(plan.get("code"))),
    commune: typeof commune === "string" ? commune : undefined,
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

type Columns = Map<string, (number | string | null)[]>;

function gainsOf(replicates: Columns, column: string): Map<string, number[]> {
  const gains = new Map<string, number[]>();
  const values = replicates.get(column) ?? [];
  (replicates.get("strategy") ?? []).forEach((strategy, row) => {
    const own = gains.get(String(strategy)) ?? [];
    gains.set(String(strategy), own);
    own.push(Number(values[row]));
  });
  return gains;
}

function plansOf(plan: Columns): Map<string, PlannedBureau[]> {
  const plans = new Map<string, PlannedBureau[]>();
  const [code, commune, registered, attempts] = ["code", "commune", "registered", "attempts"]
    .map((name) => plan.get(name) ?? []);
  (plan.get("strategy") ?? []).forEach((strategy, row) => {
    const own = plans.get(String(strategy)) ?? [];
    plans.set(String(strategy), own);
    own.push({
      code: String(code[row]),
      commune: String(commune[row]),
      registered: Number(registered[row]),
      attempts: Number(attempts[row]),
    });
  });
  return plans;
}

/** True for what `compare` writes: enough of it is looked at to tell it from other results and versions. */
function isComparison(value: unknown): value is ComparisonRecord {
  const record = (value ?? {}) as Record<string, unknown>;
  const texts = ["promesse", "seed", "election", "territory", "candidate", "rival", "channel"];
  const lists = ["left_out", "other_evidence", "notes", "provenance"];
  return texts.every((name) => typeof record[name] === "string") &&
    lists.every((name) => Array.isArray(record[name])) &&
    ["margin", "votes"].includes(record.objective as string) &&
    ["replicates", "bureaux", "registered"].every((name) => Number.isFinite(record[name])) &&
    typeof (record.budget as { attempts?: unknown } | undefined)?.attempts === "number" &&
    Array.isArray(record.strategies) && record.strategies.length > 0 &&
    record.strategies.every(isResult);
}

const QUANTITIES = [
  "contacts",
  "net_votes",
  "margin_votes",
  "turnout_points",
  "share_points",
  "versus_random",
  "regret_to_oracle",
];

function isResult(value: unknown): boolean {
  const result = (value ?? {}) as Record<string, unknown>;
  return typeof result.strategy === "string" && QUANTITIES.every((name) => {
    const quantity = (result[name] ?? {}) as Record<string, unknown>;
    return ["mean", "low", "high", "mcse"].every((part) => Number.isFinite(quantity[part]));
  });
}
