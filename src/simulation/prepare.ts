/**
 * From options to a run: plans made, strategies that say nothing left out.
 *
 * @module
 */

import {
  capacity,
  fillInOrder,
  type Plan,
  spent,
  spilloverFactor,
  uniformPlan,
} from "../campaign/mod.ts";
import { collapse } from "../electorate/mod.ts";
import {
  byScore,
  expectedEvidence,
  fileScore,
  individual,
  isConstant,
  type Known,
  oracle,
  SCORES,
  STRATEGIES,
  type StrategyName,
  type UserScores,
} from "../strategies/mod.ts";
import { type Choices, choose, type CompareOptions } from "./options.ts";
import type { Placement, Run } from "./run.ts";
import { sentence } from "../sentences/mod.ts";

/** Baselines and the bound that every result is set against: always simulated, shown if asked for. */
const ALWAYS: readonly StrategyName[] = ["random", "uniform", "oracle"];

/** A comparison ready to run. */
export interface Prepared {
  options: CompareOptions;
  choices: Choices;
  run: Run;
  /** Attempts that the territory can take, by bureau. */
  capacity: Float64Array;
  /** Scores of the strategies that have one. */
  scores: Map<string, Float64Array>;
  leftOut: { strategy: string; why: string }[];
  /** What the reader must know, one sentence each. */
  notes: string[];
}

/**
 * Validates the options and makes every plan. Nothing random is drawn but the bounds' own look at the evidence
 * and the order of ties.
 *
 * @throws {InputError} on any bad option.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { prepare } from "./prepare.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const { run, leftOut } = prepare({ electorate, strategies: ["uniform", "swing"] });
 * // Baselines and the oracle are always run; without a background there is no swing.
 * assertEquals(run.strategies.map(({ name }) => name), ["random", "uniform", "oracle"]);
 * assertEquals(leftOut.map(({ strategy }) => strategy), ["swing"]);
 * ```
 */
export function prepare(options: CompareOptions): Prepared {
  const choices = choose(options);
  const { electorate } = options;
  const { channel, evidence, preset, passes } = choices;
  const field = collapse(electorate, choices.candidate, choices.rival);
  const room = capacity(
    field.registered,
    channel.electorsPerUnit,
    evidence.contactRate.mean,
    passes,
  );
  const prepared: Prepared = {
    options,
    choices,
    capacity: room,
    run: {
      key: choices.key,
      field,
      preset,
      channel: channel.name,
      evidence,
      electorsPerUnit: channel.electorsPerUnit,
      passes,
      election: {
        turnout: electorate.electionTurnout,
        high: isHighSalience(electorate.bureaux.election.kind),
      },
      strategies: [],
    },
    scores: new Map(),
    leftOut: [],
    notes: [],
  };
  for (const strategy of ordered(choices.strategies)) {
    const placement = place(prepared, strategy);
    const name = nameOf(strategy);
    if (typeof placement === "string") {
      if (isAsked(choices, strategy)) prepared.leftOut.push({ strategy: name, why: placement });
    } else prepared.run.strategies.push({ name, placement });
  }
  return prepared;
}

/** Présidentielles are elections of high salience, in which effects found in quiet ones shrink. */
export function isHighSalience(kind: string): boolean {
  return kind === "presidentielle";
}

/** Name of a strategy in results. */
export function nameOf(strategy: StrategyName | UserScores): string {
  return typeof strategy === "string" ? strategy : strategy.name;
}

/** True where the caller asked for a strategy, false where it runs only to be compared with. */
export function isAsked({ strategies }: Choices, strategy: StrategyName | UserScores): boolean {
  return strategies.includes(strategy);
}

/** Strategies in canonical order, those of the user's files after the scores, with what is always run. */
function ordered(asked: readonly (StrategyName | UserScores)[]): (StrategyName | UserScores)[] {
  const names = STRATEGIES.filter((name) => ALWAYS.includes(name) || asked.includes(name));
  const files = asked.filter((strategy) => typeof strategy !== "string");
  const bounds = names.indexOf("oracle");
  return [...names.slice(0, bounds), ...files, ...names.slice(bounds)];
}

/** A strategy's placement of the budget, or why it has none. */
function place(prepared: Prepared, strategy: StrategyName | UserScores): Placement | string {
  const { choices, run, capacity: room } = prepared;
  const budget = choices.spending.attempts;
  const { field, evidence, electorsPerUnit } = run;
  if (typeof strategy !== "string") {
    return fromScore(prepared, strategy.name, fromFile(prepared, strategy));
  }
  switch (strategy) {
    case "none":
      return { kind: "none" };
    case "random":
      return { kind: "random", capacity: room, budget };
    case "uniform":
      return { kind: "plan", ...uniformPlan(room, budget) };
    case "oracle":
    case "individual": {
      const expected = expectedEvidence({
        key: choices.key,
        preset: choices.preset,
        channel: run.channel,
        evidence,
        passes: choices.passes,
        election: run.election,
        withClasses: strategy === "individual",
      });
      const spillover = spilloverFactor(evidence, electorsPerUnit);
      return strategy === "oracle"
        ? {
          kind: "plan",
          ...oracle(field, room, budget, evidence, expected, choices.objective, spillover),
        }
        : {
          kind: "classes",
          classes: individual(
            field,
            room,
            budget,
            evidence,
            expected,
            choices.objective,
            spillover,
          ),
        };
    }
    default:
      return fromScore(prepared, strategy, SCORES[strategy](known(prepared)));
  }
}

function fromScore(
  prepared: Prepared,
  name: string,
  score: Float64Array | string,
): Placement | string {
  if (typeof score === "string") return score;
  if (isConstant(score)) {
    return sentence("no_information");
  }
  prepared.scores.set(name, score);
  const order = byScore(score, prepared.run.field.row, prepared.choices.key);
  return {
    kind: "plan",
    ...fillInOrder(order, prepared.capacity, prepared.choices.spending.attempts),
  };
}

function fromFile(prepared: Prepared, scores: UserScores): Float64Array | string {
  const { bureaux } = prepared.options.electorate;
  const found = fileScore(scores, bureaux);
  if (typeof found === "string") return found;
  if (found.missing > 0) {
    const named = bureaux.size - found.missing;
    prepared.notes.push(
      sentence("scores_partial", { file: scores.name, named, size: bureaux.size }),
    );
  }
  return found.score;
}

function known({ options, choices }: Prepared): Known {
  const { background, electorate: { bureaux } } = options;
  const { size, row, code, commune, departement, registered } = bureaux;
  const blocOf = (option: number) => bureaux.election.options[option].bloc;
  return {
    // A copy without results: a score cannot look ahead, whatever it tries.
    register: { size, row, code, commune, departement, registered },
    past: background?.past ?? null,
    previous: background?.previous ?? null,
    communes: background?.communes ?? null,
    candidate: blocOf(choices.candidate),
    rival: blocOf(choices.rival),
  };
}

/** Attempts by bureau of a strategy whose plan does not change between replicates. */
export function planOf(prepared: Prepared, name: string): Plan | null {
  const { placement } = prepared.run.strategies.find((strategy) => strategy.name === name)!;
  switch (placement.kind) {
    case "plan":
      return placement;
    case "classes":
      return placement.classes;
    default:
      return null;
  }
}

/** Attempts that a strategy makes in every replicate. */
export function attemptsOf(prepared: Prepared, name: string): number {
  const { placement } = prepared.run.strategies.find((strategy) => strategy.name === name)!;
  if (placement.kind === "none") return 0;
  if (placement.kind === "random") {
    const total = prepared.capacity.reduce((sum, most) => sum + most, 0);
    return Math.min(total, placement.budget);
  }
  return spent(planOf(prepared, name)!);
}
