/**
 * What makes two shards parts of one run, and the options read back from it.
 *
 * @module
 */

import type { Budget } from "../../campaign/mod.ts";
import { loadElectorate } from "../../electorate/mod.ts";
import type { Preset } from "../../evidence/mod.ts";
import { InputError } from "../../input.ts";
import { sha256 } from "../../report/digest.ts";
import type { Json, RunIdentity } from "../../report/shard.ts";
import { type CompareOptions, type Prepared, VERSION } from "../../simulation/mod.ts";
import { provenanceOf } from "../../simulation/provenance.ts";
import { loadBackground, type StrategyName, type UserScores } from "../../strategies/mod.ts";
import type { CompareFlags } from "./flags.ts";

/** Options of a run that the identity holds: all that decides the numbers. */
interface Kept {
  election: string;
  /** As asked: null for the default rule. */
  scores_from: string | null;
  territory: string;
  /** Digest of the codes of the bureaux: a file of codes may change between shards. */
  bureaux: string;
  candidate: string;
  rival: string;
  objective: "margin" | "votes";
  channel: string;
  budget: { unit: "attempts" | "hours" | "euros"; amount: number; rate: number | null };
  passes: number;
  evidence: Preset;
  strategies: (string | { file: string; scores: [string, number][] })[];
}

/**
 * The identity of a prepared run.
 *
 * @param flags those of the command, for the election of scores as it was asked for.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { prepare } from "../../simulation/mod.ts";
 * import { identityOf } from "./identity.ts";
 * import { loadOptions } from "./load.ts";
 *
 * const flags = { territory: "commune:48095", attempts: "500" };
 * const { options } = await identityOf(prepare(await loadOptions(flags)), flags);
 * assertEquals(options.territory, "commune:48095");
 * ```
 */
export async function identityOf(prepared: Prepared, flags: CompareFlags): Promise<RunIdentity> {
  const { choices, options: { electorate: { bureaux } } } = prepared;
  const { unit, amount, rate } = choices.spending;
  const ballot = bureaux.election.options;
  const kept: Kept = {
    election: bureaux.election.id,
    scores_from: flags.scoresFrom ?? null,
    territory: bureaux.territory,
    bureaux: await digestOfCodes(bureaux.code),
    candidate: ballot[choices.candidate].id,
    rival: ballot[choices.rival].id,
    objective: choices.objective,
    channel: choices.channel.name,
    budget: { unit, amount, rate },
    passes: choices.passes,
    evidence: choices.preset,
    strategies: choices.strategies.map((strategy) =>
      typeof strategy === "string"
        ? strategy
        : { file: strategy.name, scores: [...strategy.scores] }
    ),
  };
  const inputs = await provenanceOf(prepared);
  return {
    promesse: VERSION,
    seed: choices.seed,
    replicates: choices.replicates,
    options: kept as unknown as Record<string, Json>,
    inputs: inputs.map(({ id, digest }) => ({ id, digest })),
  };
}

/**
 * The options of the library that an identity was made of, loaded again.
 *
 * @param data folder of imported elections.
 * @throws {InputError} if this is another version than the one that ran the shards, or the election, the
 * territory or the list of its bureaux is not there as it was.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { prepare } from "../../simulation/mod.ts";
 * import { identityOf, optionsOf } from "./identity.ts";
 * import { loadOptions } from "./load.ts";
 *
 * const flags = { territory: "commune:48095", attempts: "500" };
 * const identity = await identityOf(prepare(await loadOptions(flags)), flags);
 * assertEquals((await optionsOf(identity)).budget, { attempts: 500 });
 * ```
 */
export async function optionsOf(identity: RunIdentity, data?: string): Promise<CompareOptions> {
  if (identity.promesse !== VERSION) {
    throw new InputError(
      `shards of promesse ${identity.promesse} must be merged by it, this is ${VERSION}.`,
    );
  }
  const kept = identity.options as unknown as Kept;
  const electorate = await loadElectorate(kept.election, { within: kept.territory, data });
  if (await digestOfCodes(electorate.bureaux.code) !== kept.bureaux) {
    throw new InputError(`territory ${kept.territory} has other bureaux now than in the shards.`);
  }
  const scoresFrom = kept.scores_from ?? undefined;
  return {
    electorate,
    background: await loadBackground(electorate.bureaux, { scoresFrom, data }),
    candidate: kept.candidate,
    rival: kept.rival,
    objective: kept.objective,
    channel: kept.channel as CompareOptions["channel"],
    budget: budgetOf(kept.budget),
    passes: kept.passes,
    evidence: kept.evidence,
    strategies: kept.strategies.map((strategy): StrategyName | UserScores =>
      typeof strategy === "string"
        ? strategy as StrategyName
        : { name: strategy.file, scores: new Map(strategy.scores) }
    ),
    replicates: identity.replicates,
    seed: identity.seed,
  };
}

/**
 * Refuses inputs that are not those of the shards.
 *
 * @throws {InputError} naming the first that differs.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { checkInputs } from "./identity.ts";
 *
 * assertThrows(
 *   () => checkInputs([{ id: "communes", digest: "sha256:1" }], [{ id: "communes", digest: "sha256:2" }]),
 *   Error,
 *   "communes",
 * );
 * ```
 */
export function checkInputs(
  kept: RunIdentity["inputs"],
  now: readonly { id: string; digest: string }[],
): void {
  const digests = new Map(now.map(({ id, digest }) => [id, digest]));
  const other = kept.find(({ id, digest }) => digests.get(id) !== digest);
  if (other === undefined && kept.length === now.length) return;
  const id = other?.id ?? now.find(({ id }) => !kept.some((input) => input.id === id))?.id;
  throw new InputError(`merge cannot be done: ${id} is not what it was when the shards were run.`);
}

function budgetOf({ unit, amount, rate }: Kept["budget"]): Budget {
  if (unit === "attempts") return { attempts: amount };
  return unit === "hours"
    ? { hours: amount, perHour: rate! }
    : { euros: amount, perAttempt: rate! };
}

function digestOfCodes(codes: readonly string[]): Promise<string> {
  return sha256(new TextEncoder().encode(codes.join("\n")));
}
