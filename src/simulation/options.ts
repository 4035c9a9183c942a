/**
 * Options of a comparison: defaults, and what is allowed.
 *
 * @module
 */

import type { Budget } from "../campaign/mod.ts";
import { type Spending, spending } from "../campaign/mod.ts";
import type { Electorate } from "../electorate/mod.ts";
import {
  type Channel,
  channel,
  type ChannelEvidence,
  type ChannelName,
  CHANNELS,
  parsePreset,
  type Preset,
  preset,
} from "../evidence/mod.ts";
import { choiceOption, folded, InputError, nearest, numberOption, shown } from "../input.ts";
import type { Option } from "../bureaux/mod.ts";
import { type Key, keyFromSeed } from "../random/mod.ts";
import {
  type Background,
  type Objective,
  STRATEGIES,
  type StrategyName,
  type UserScores,
} from "../strategies/mod.ts";

/** What to compare. Everything but the electorate has a default. */
export interface CompareOptions {
  /** The world without the campaign (`loadElectorate`). */
  electorate: Electorate;
  /** What is known before the vote (`loadBackground`); without it, strategies that read the past are left out. */
  background?: Background;
  /** Label or id of the campaign's option; by default the runner-up of the territory. */
  candidate?: string;
  /** Label or id; by default the strongest other option of the territory. */
  rival?: string;
  /** `margin` (the lead over the rival) by default, or `votes`. */
  objective?: Objective;
  /** `door-to-door` by default. */
  channel?: ChannelName;
  /** 50,000 attempts by default. */
  budget?: Budget;
  /** Times a unit that does not answer is tried; 1 by default. */
  passes?: number;
  /** Name of a preset (`gerber-green` by default) or a preset of the user's (`parsePreset`). */
  evidence?: string | Preset;
  /** All by default. */
  strategies?: readonly (StrategyName | UserScores)[];
  /** 1,000 by default. */
  replicates?: number;
  /** `promesse` by default. */
  seed?: string;
  /** As many as there are cores by default; results do not depend on it. */
  workers?: number;
  /** Told of replicates done so far and in all. */
  onProgress?: (done: number, total: number) => void;
}

/** Names of the options. */
export const COMPARE_OPTIONS: Readonly<Record<keyof CompareOptions, true>> = {
  electorate: true,
  background: true,
  candidate: true,
  rival: true,
  objective: true,
  channel: true,
  budget: true,
  passes: true,
  evidence: true,
  strategies: true,
  replicates: true,
  seed: true,
  workers: true,
  onProgress: true,
};

/** Options once validated. */
export interface Choices {
  candidate: number;
  rival: number;
  objective: Objective;
  channel: Channel;
  evidence: ChannelEvidence;
  preset: Preset;
  spending: Spending;
  passes: number;
  strategies: (StrategyName | UserScores)[];
  replicates: number;
  seed: string;
  key: Key;
  workers: number;
}

/**
 * Options with defaults, validated once.
 *
 * @throws {InputError} naming the option, the value got and what is allowed.
 */
export function choose(options: CompareOptions): Choices {
  const { electorate, seed = "promesse" } = options;
  if (!electorate?.bureaux) {
    throw new InputError(
      `electorate must be what loadElectorate or observedElectorate gives, got ${
        shown(electorate)
      }.`,
    );
  }
  const { candidate, rival } = contenders(electorate, options.candidate, options.rival);
  const chosen = channel(choiceOption("channel", options.channel ?? "door-to-door", CHANNELS));
  const evidence = presetOption(options.evidence);
  const known = evidence.channels[chosen.name];
  if (!known) {
    throw new InputError(
      `channel ${shown(chosen.name)} is not in evidence ${evidence.name}, which knows ${
        Object.keys(evidence.channels).join(", ")
      }.`,
    );
  }
  return {
    candidate,
    rival,
    objective: choiceOption("objective", options.objective ?? "margin", ["margin", "votes"]),
    channel: chosen,
    evidence: known,
    preset: evidence,
    spending: spending(options.budget ?? { attempts: 50_000 }),
    passes: numberOption("passes", options.passes ?? 1, { min: 1, max: 100, integer: true }),
    strategies: strategiesOption(options.strategies ?? STRATEGIES),
    replicates: numberOption("replicates", options.replicates ?? 1000, {
      min: 1,
      max: 1e7,
      integer: true,
    }),
    seed: String(seed),
    key: keyFromSeed(seed),
    workers: numberOption("workers", options.workers ?? navigator.hardwareConcurrency, {
      min: 1,
      max: 256,
      integer: true,
    }),
  };
}

/** A preset by its name, or one of the user's, held to the schema that a file of his is held to. */
export function presetOption(evidence: string | Preset | undefined): Preset {
  if (typeof evidence !== "object") return preset(evidence);
  parsePreset(evidence, String(evidence?.name ?? "of yours"));
  return evidence;
}

function strategiesOption(
  names: readonly (StrategyName | UserScores)[],
): (StrategyName | UserScores)[] {
  if (!Array.isArray(names) || names.length === 0) {
    throw new InputError(
      `strategies must name at least one of ${STRATEGIES.join(", ")}, got ${
        Array.isArray(names) ? "none" : shown(names)
      }.`,
    );
  }
  const seen = new Set<string>();
  for (const name of names) {
    const text = isUserScores(name) ? name.name : choiceOption("strategies", name, STRATEGIES);
    if (seen.has(text)) throw new InputError(`strategies names ${shown(text)} twice.`);
    seen.add(text);
  }
  return [...names];
}

function isUserScores(strategy: StrategyName | UserScores): strategy is UserScores {
  return typeof strategy === "object" && strategy !== null &&
    typeof strategy.name === "string" && strategy.scores instanceof Map;
}

/**
 * The candidate and the rival, as indices of the election's options. By default the candidate is the runner-up
 * of the territory (a rule, not a choice) and the rival the strongest other option.
 *
 * @param candidate label or id of an option, whatever its case and accents; `rival` likewise.
 * @throws {InputError} if one of them did not stand in the territory (naming who is near, or who did), or both
 * are one.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { contenders } from "./options.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t2", { within: "departement:48" });
 * const { candidate, rival } = contenders(electorate, "le pen");
 * const { options } = electorate.bureaux.election;
 * assertEquals([options[candidate].id, options[rival].id], ["le-pen", "macron"]);
 * ```
 */
export function contenders(
  { bureaux }: Electorate,
  candidate?: string,
  rival?: string,
): { candidate: number; rival: number } {
  const { options } = bureaux.election;
  const votes = bureaux.votes.map((column) => column.reduce((sum, count) => sum + count, 0));
  const ranked = [...options.keys()].sort((a, b) => votes[b] - votes[a] || a - b);
  const asked = rival === undefined ? null : optionIndex("rival", rival, options);
  const runnerUp = ranked[1] === asked || ranked.length < 2 ? ranked[0] : ranked[1];
  const own = candidate === undefined ? runnerUp : optionIndex("candidate", candidate, options);
  const other = asked ?? ranked.find((k) => k !== own);
  if (other === undefined) {
    throw new InputError(`rival needs an election of at least two options, got ${options.length}.`);
  }
  if (other === own) {
    throw new InputError(`rival must be another option than the candidate, got ${shown(rival)}.`);
  }
  for (const [option, k] of [["candidate", own], ["rival", asked ?? own]] as const) {
    if (votes[k] > 0) continue;
    const stood = ranked.filter((k) => votes[k] > 0).map((k) => options[k].label);
    throw new InputError(
      `${option} ${shown(options[k].label)} did not stand in ${bureaux.territory}; those who did: ${
        stood.join(", ") || "nobody"
      }.`,
    );
  }
  return { candidate: own, rival: other };
}

function optionIndex(option: string, name: string, options: readonly Option[]): number {
  if (typeof name !== "string") {
    throw new InputError(
      `${option} must be the label or id of an option, got ${shown(name)}: allowed: ${
        options.map(({ label }) => label).join(", ")
      }.`,
    );
  }
  const wanted = folded(name.trim());
  const exact = options.findIndex(({ id, label }) =>
    folded(id) === wanted || folded(label) === wanted
  );
  if (exact >= 0) return exact;
  const labels = options.map(({ label }) => label);
  const near = nearest(name, labels);
  throw new InputError(
    `${option} ${shown(name)} did not stand: ${
      near.length > 0 ? `did you mean ${near.join(" or ")}? ` : ""
    }allowed: ${labels.join(", ")}.`,
  );
}
