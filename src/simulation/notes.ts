/**
 * What a reader of a comparison must know beside its numbers.
 *
 * @module
 */

import type { ChannelEvidence } from "../evidence/mod.ts";
import { shown } from "../input.ts";
import { sum } from "../measures/mod.ts";
import { sentence } from "../sentences/mod.ts";
import type { Prepared } from "./prepare.ts";
import type { Replicates } from "./types.ts";

/** Worlds below which the ends of an interval are the luck of a handful: five lie beyond each of them here. */
const FEW = 100;

/** One sentence each. */
export function notesOf(prepared: Prepared, replicates: Replicates): string[] {
  const { options, choices, capacity } = prepared;
  const { election, notes } = options.electorate.bureaux;
  const { evidence, channel, preset, spending } = choices;
  const sentences = [...(notes ?? []), ...(options.background?.notes ?? []), ...prepared.notes];
  const worlds = replicates.to - replicates.from;
  if (worlds < FEW) sentences.push(sentence("few_worlds", { worlds, least: FEW }));
  sentences.push(...unknownCodes(prepared));
  if (election.provisional) sentences.push(sentence("provisional", { title: election.title }));
  if (isFixedRate(evidence)) sentences.push(sentence("fixed_rate"));
  if (evidence.turnout && !evidence.persuasion) sentences.push(sentence("no_persuasion"));
  if (!channel.usableInFrance) sentences.push(sentence("not_usable", { note: channel.note }));
  const room = capacity.reduce((total, most) => total + most, 0);
  if (spending.attempts > room) {
    sentences.push(sentence("budget_over", { room: Math.floor(room) }));
  }
  const truncated = sum(replicates.parameters.truncated);
  if (truncated > 0) sentences.push(sentence("truncated", { truncated, worlds }));
  if (evidence.turnout?.attenuated && prepared.run.election.high) {
    sentences.push(sentence(preset.salience ? "attenuated" : "not_attenuated"));
  }
  if (prepared.scores.has("swing")) {
    const { past, previous } = options.background!;
    sentences.push(sentence("swing", { from: previous!.election, to: past!.election }));
  }
  if (prepared.scores.has("covariates")) sentences.push(sentence("covariates"));
  const several = choices.passes > 1 && evidence.contactRate.sd > 0;
  sentences.push(sentence(several ? "several_passes" : "linear"));
  return sentences;
}

/** Codes of a score file that are of no bureau of the territory: of another place, or mistyped. */
function unknownCodes({ choices, options, scores }: Prepared): string[] {
  const codes = new Set(options.electorate.bureaux.code);
  return choices.strategies.flatMap((strategy) => {
    if (typeof strategy === "string" || !scores.has(strategy.name)) return [];
    const unknown = [...strategy.scores.keys()].filter((code) => !codes.has(code));
    if (unknown.length === 0) return [];
    const count = unknown.length;
    return [
      sentence("scores_unknown", { file: strategy.name, count, first: shown(unknown[0]) }),
    ];
  });
}

/**
 * True where an effect, even of 0, has no published error.
 *
 * @example
 * ```ts
 * import { preset } from "../evidence/mod.ts";
 * import { isFixedRate } from "./notes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [sold, trials] = [preset("as-sold"), preset("trials")].map(({ channels }) =>
 *   isFixedRate(channels["door-to-door"]!)
 * );
 * assertEquals([sold, trials], [true, false]);
 * ```
 */
export function isFixedRate({ turnout, persuasion }: ChannelEvidence): boolean {
  return (turnout !== null && turnout.se === null) ||
    (persuasion !== null && persuasion.se === null);
}
