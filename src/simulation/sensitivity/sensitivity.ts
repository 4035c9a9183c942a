/**
 * How the conclusions of a comparison move with its assumptions.
 *
 * @module
 */

import { mean } from "../../measures/mod.ts";
import { InputError, knownOptions, numberOption } from "../../input.ts";
import { SCORES, type StrategyName } from "../../strategies/mod.ts";
import { COMPARE_OPTIONS } from "../options.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { provenanceOf } from "../provenance.ts";
import { VERSION } from "../summary.ts";
import { type Assumption, assumptionsOf } from "./assumptions.ts";
import { Bench, expectedOf } from "./bench.ts";
import { breakEvens } from "./break_even.ts";
import { gainsByBudget } from "./by_budget.ts";
import type { ExpectedGain, SensitivityOptions, SensitivityRecord, TornadoRow } from "./types.ts";
import { sentence } from "../../sentences/mod.ts";

/**
 * Moves the assumptions of a comparison one at a time over their documented ranges, and says what every
 * strategy is then expected to gain; finds the values at which a strategy beats random targeting (or
 * reaches the gain of a claim); and gives the gain by budget. Gains are expectations over draws of the
 * evidence, the same draws in every setting: no world is drawn, so that the whole takes seconds.
 *
 * Votes of the objective throughout. The bounds (`oracle`, `individual`) are not moved: their plans are made
 * for one setting.
 *
 * @throws {InputError} on a bad option, or where no strategy has a score.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { loadElectorate } from "../../electorate/mod.ts";
 * import { loadBackground } from "../../strategies/mod.ts";
 * import { sensitivity } from "./sensitivity.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const record = await sensitivity({
 *   electorate,
 *   background: await loadBackground(electorate.bureaux),
 *   budget: { attempts: 500 },
 *   draws: 20,
 * });
 * assertEquals(record.base[0].strategy, "random");
 * assert(record.tornado.some(({ assumption }) => assumption === "contact_rate"));
 * ```
 */
export async function sensitivity(options: SensitivityOptions): Promise<SensitivityRecord> {
  knownOptions(options, { ...COMPARE_OPTIONS, reach: true, draws: true });
  const reach = reachOf(options);
  const prepared = prepare({ ...options, strategies: scored(options) });
  const { run, choices, capacity } = prepared;
  if (prepared.scores.size === 0) {
    throw new InputError(
      `strategies must name one that has a score here, got none: ${
        prepared.leftOut.map(({ strategy, why }) => `${strategy} (${why})`).join("; ")
      }.`,
    );
  }
  const bench = new Bench(prepared, drawsOf(options, run.field.size));
  const gains = bench.evaluate(bench.base);
  const strategies = expectedOf(gains);
  const best = strategies.reduce((a, b) => b.versus_random > a.versus_random ? b : a);
  const { moved, not_moved } = assumptionsOf(bench.base, prepared);
  const { bureaux } = options.electorate;
  const ballot = bureaux.election.options;
  return {
    promesse: VERSION,
    seed: choices.seed,
    draws: bench.draws,
    election: bureaux.election.id,
    scores_from: options.background?.past?.election ?? null,
    territory: bureaux.territory,
    candidate: ballot[choices.candidate].label,
    rival: ballot[choices.rival].label,
    objective: choices.objective,
    channel: choices.channel.name,
    evidence: choices.preset.name,
    budget: {
      ...choices.spending,
      passes: choices.passes,
      capacity: capacity.reduce((sum, most) => sum + most, 0),
    },
    bureaux: bureaux.size,
    registered: bureaux.registered.reduce((sum, n) => sum + n, 0),
    reach,
    strategy: best.strategy,
    base: [{ strategy: "random", gain: mean(gains.random), versus_random: 0 }, ...strategies],
    tornado: tornadoOf(bench, moved, best.strategy),
    not_moved,
    // Over a whole country each step takes long.
    break_even: breakEvens(bench, moved, reach, run.field.size > 20_000 ? 9 : 17),
    by_budget: gainsByBudget(bench),
    left_out: prepared.leftOut,
    notes: notesOf(prepared, bench),
    provenance: await provenanceOf(prepared),
  };
}

/** A claim of nothing, or of a loss, takes nothing to hold. */
function reachOf({ reach }: SensitivityOptions): number | null {
  if (reach === undefined) return null;
  const votes = numberOption("reach", reach);
  if (votes > 0) return votes;
  throw new InputError(`reach must be a number of votes above 0, got ${votes}.`);
}

/** The strategies asked for that have a score; all of them by default. */
function scored({ strategies }: SensitivityOptions): SensitivityOptions["strategies"] {
  const names = Object.keys(SCORES) as StrategyName[];
  const asked = strategies?.filter((name) => typeof name !== "string" || name in SCORES) ?? names;
  if (asked.length > 0) return asked;
  throw new InputError(`strategies must name one that has a score: ${names.join(", ")}.`);
}

function drawsOf({ draws }: SensitivityOptions, bureaux: number): number {
  const most = Math.max(25, Math.min(200, Math.round(4e5 / bureaux)));
  return numberOption("draws", draws ?? most, { min: 10, max: 10_000, integer: true });
}

function tornadoOf(
  bench: Bench,
  moved: readonly Assumption[],
  strategy: string,
): TornadoRow[] {
  const rows = moved.map(({ at, ...assumption }): TornadoRow => ({
    ...assumption,
    at_low: bench.expected(at(bench.base, assumption.low)),
    at_high: bench.expected(at(bench.base, assumption.high)),
  }));
  const versus = (list: readonly ExpectedGain[]) =>
    list.find((expected) => expected.strategy === strategy)!.versus_random;
  const width = (row: TornadoRow) => Math.abs(versus(row.at_high) - versus(row.at_low));
  return rows.sort((a, b) => width(b) - width(a));
}

function notesOf({ options, notes }: Prepared, bench: Bench): string[] {
  return [
    ...(options.electorate.bureaux.notes ?? []),
    ...(options.background?.notes ?? []),
    ...notes,
    sentence("draws", { draws: bench.draws }),
    sentence("one_at_a_time"),
  ];
}
