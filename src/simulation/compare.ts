/**
 * Targeting strategies against baselines over real bureaux.
 *
 * @module
 */

import { knownOptions, numberOption } from "../input.ts";
import { COMPARE_OPTIONS, type CompareOptions } from "./options.ts";
import { simulateOver } from "./pool.ts";
import { planOf, prepare, type Prepared } from "./prepare.ts";
import { asked, comparisonRecord } from "./summary.ts";
import type { ComparisonRecord, PlanRow, Replicates } from "./types.ts";

/** A comparison: its record, and the columns that it summarises. */
export interface Comparison {
  /** What `promesse compare --json` prints. */
  record: ComparisonRecord;
  /** One entry a replicate in every column. */
  replicates: Replicates;
  /** Attempts by strategy and bureau; `random`, drawn anew in each replicate, has none. */
  plan: PlanRow[];
}

/**
 * Compares targeting strategies: in every replicate one world is drawn, and each strategy is tried on it with
 * the same budget. Same seed and inputs, same bits, whatever the workers.
 *
 * Votes are counts; points are percentage points (of registered electors for turnout, of valid votes for the
 * share); intervals are 90 %.
 *
 * @throws {InputError} on any bad option, before anything runs.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { loadBackground } from "../strategies/mod.ts";
 * import { compareStrategies } from "./compare.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const { record } = await compareStrategies({
 *   electorate,
 *   background: await loadBackground(electorate.bureaux),
 *   budget: { attempts: 500 },
 *   replicates: 20,
 *   workers: 1,
 * });
 * assertEquals(record.strategies[0].net_votes.mean, 0); // none
 * ```
 */
export async function compareStrategies(options: CompareOptions): Promise<Comparison> {
  knownOptions(options, COMPARE_OPTIONS);
  const prepared = prepare(options);
  const { replicates, workers } = prepared.choices;
  const columns = await simulateOver(prepared.run, 0, replicates, {
    workers: Math.min(workers, replicates),
    onProgress: options.onProgress,
  });
  return await conclude(prepared, columns);
}

/**
 * One shard of a comparison: the replicates [from, to) of all those asked for.
 *
 * @param index from 1 to `count`.
 * @param count at most the number of replicates.
 * @throws {InputError} on any bad option, before anything runs.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { compareShard, conclude } from "./compare.ts";
 * import { merge } from "./merge.ts";
 * import { prepare } from "./prepare.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const options = { electorate, budget: { attempts: 500 }, replicates: 6, workers: 1 };
 * const shards = [await compareShard(options, 2, 2), await compareShard(options, 1, 2)];
 * const { record } = await conclude(prepare(options), merge(shards));
 * assertEquals(record.replicates, 6);
 * ```
 */
export async function compareShard(
  options: CompareOptions,
  index: number,
  count: number,
): Promise<Replicates> {
  const { run, choices } = prepare(options);
  const { from, to } = shardRange(choices.replicates, index, count);
  return await simulateOver(run, from, to, {
    workers: Math.max(1, Math.min(choices.workers, to - from)),
    onProgress: options.onProgress,
  });
}

/**
 * Range [from, to) of replicates of shard `index` of `count`: as even as can be, in order.
 *
 * @param index from 1 to `count`.
 * @param count from 1 to `replicates`.
 * @throws {InputError} if one of them is not a whole number within its bounds.
 *
 * @example
 * ```ts
 * import { shardRange } from "./compare.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shardRange(10, 1, 3), { from: 0, to: 3 });
 * assertEquals(shardRange(10, 3, 3), { from: 6, to: 10 });
 * ```
 */
export function shardRange(
  replicates: number,
  index: number,
  count: number,
): { from: number; to: number } {
  numberOption("shards", count, { min: 1, max: replicates, integer: true });
  numberOption("shard", index, { min: 1, max: count, integer: true });
  return {
    from: Math.floor(replicates * (index - 1) / count),
    to: Math.floor(replicates * index / count),
  };
}

/**
 * Summaries of a prepared comparison whose replicates have all been run: the record, with the columns and the
 * plans that it stands on. For an example see {@linkcode compareShard}.
 *
 * @param replicates all of them, merged.
 */
export async function conclude(prepared: Prepared, replicates: Replicates): Promise<Comparison> {
  return {
    record: await comparisonRecord(prepared, replicates),
    replicates,
    plan: planRows(prepared),
  };
}

function planRows(prepared: Prepared): PlanRow[] {
  const { bureaux } = prepared.options.electorate;
  return asked(prepared).flatMap((strategy) => {
    const plan = planOf(prepared, strategy);
    const score = prepared.scores.get(strategy);
    return plan
      ? Array.from(plan.bureaux, (b, j): PlanRow => ({
        strategy,
        code: bureaux.code[b],
        commune: bureaux.communeName[b],
        registered: bureaux.registered[b],
        score: score ? score[b] : null,
        attempts: plan.attempts[j],
      }))
      : [];
  });
}
