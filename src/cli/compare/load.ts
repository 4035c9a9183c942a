/**
 * From flags to the options of the library, everything they name loaded.
 *
 * @module
 */

import type { Objective } from "../../strategies/mod.ts";
import { type Electorate, loadElectorate } from "../../electorate/mod.ts";
import type { ChannelName } from "../../evidence/mod.ts";
import { choiceOption, InputError } from "../../input.ts";
import type { CompareOptions } from "../../simulation/mod.ts";
import {
  type Background,
  loadBackground,
  parseScores,
  STRATEGIES,
  type StrategyName,
  type UserScores,
} from "../../strategies/mod.ts";
import { readPreset } from "../evidence/read_preset.ts";
import { readInputText } from "../read_input.ts";
import { budgetOf, type CompareFlags, DEFAULTS, typed } from "./flags.ts";

/** What is loaded has its options, and the rest is as the user left it: the library knows the defaults. */
export type Loaded = CompareOptions & { background: Background };

/**
 * The options of `compareStrategies`. Cheap mistakes are found before anything large is read.
 *
 * @throws {InputError} as the library, options named as typed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadOptions } from "./load.ts";
 *
 * const { electorate, budget } = await loadOptions({ territory: "commune:48095", attempts: "500" });
 * assertEquals([electorate.bureaux.territory, budget], ["commune:48095", { attempts: 500 }]);
 * ```
 */
export async function loadOptions(flags: CompareFlags): Promise<Loaded> {
  const { data, scoresFrom } = flags;
  const budget = budgetOf(flags);
  const evidence = flags.evidence === undefined ? undefined : await readPreset(flags.evidence);
  const strategies = flags.strategies === undefined
    ? undefined
    : await readStrategies(flags.strategies);
  const electorate = await loadWorld(flags);
  return {
    electorate,
    background: await loadBackground(electorate.bureaux, { scoresFrom, data }),
    candidate: flags.candidate,
    rival: flags.rival,
    objective: flags.objective as Objective | undefined,
    channel: flags.channel as ChannelName | undefined,
    budget,
    passes: numberOf(flags.passes),
    evidence,
    strategies,
    replicates: numberOf(flags.replicates),
    seed: flags.seed,
    workers: numberOf(flags.workers),
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : typed(text);
}

async function loadWorld(flags: CompareFlags): Promise<Electorate> {
  const { election = DEFAULTS.election, territory = DEFAULTS.territory, data } = flags;
  try {
    return await loadElectorate(election, { within: territory, data });
  } catch (error) {
    // The library calls the territory `within`, the command line `--territory`.
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.message.replace(/^within /, "territory "));
  }
}

/**
 * The strategies of a list: names, and score files as `file:SCORES.csv`.
 *
 * @throws {InputError} for an unknown name, or a file that cannot be read, is no table of scores or
 * looks like personal data.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readStrategies } from "./load.ts";
 *
 * assertEquals(await readStrategies("random, potential"), ["random", "potential"]);
 * ```
 */
export async function readStrategies(list: string): Promise<(StrategyName | UserScores)[]> {
  const strategies: (StrategyName | UserScores)[] = [];
  for (const name of list.split(",").map((part) => part.trim())) {
    strategies.push(
      name.startsWith("file:")
        ? await readScores(name.slice("file:".length))
        : choiceOption("strategies", name, [...STRATEGIES, "file:SCORES.csv"]) as StrategyName,
    );
  }
  return strategies;
}

async function readScores(path: string): Promise<UserScores> {
  return parseScores(await readInputText("strategies file", path), path);
}
