/**
 * What a reader of a comparison must know beside its numbers.
 *
 * @module
 */

import type { ChannelEvidence } from "../evidence/mod.ts";
import { shown } from "../input.ts";
import { sum } from "../measures/mod.ts";
import { counted, grouped } from "../strategies/counted.ts";
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
  if (worlds < FEW) {
    sentences.push(
      `Too few worlds for an interval: ${
        counted(worlds, "world")
      } simulated, where ${FEW} are the least ` +
        "that its ends can be read from.",
    );
  }
  sentences.push(...unknownCodes(prepared));
  if (election.provisional) sentences.push(`${election.title}: provisional results.`);
  if (isFixedRate(evidence)) {
    sentences.push("Fixed rate: the interval leaves out effect uncertainty.");
  }
  if (evidence.turnout && !evidence.persuasion) {
    sentences.push("Persuasion is taken to be exactly 0.");
  }
  if (!channel.usableInFrance) sentences.push(`Not usable in France: ${channel.note}`);
  const room = capacity.reduce((total, most) => total + most, 0);
  if (spending.attempts > room) {
    sentences.push(
      `The territory takes ${
        counted(Math.floor(room), "attempt")
      } at most: the rest of the budget is unspent.`,
    );
  }
  const truncated = sum(replicates.parameters.truncated);
  if (truncated > 0) {
    sentences.push(
      `In ${grouped(truncated)} of ${
        counted(worlds, "replicate")
      } an effect drawn was larger than ` +
        `the model allows in some bureau and was cut there.`,
    );
  }
  if (evidence.turnout?.attenuated && prepared.run.election.high) {
    sentences.push(
      preset.salience
        ? "Effects found in quiet elections are attenuated, as this one is of high salience."
        : "These effects were found in quiet elections and are not attenuated here, although this one is of " +
          "high salience, where trials of quiet elections lose 33 to 76 % (evidence trials does so).",
    );
  }
  if (prepared.scores.has("swing")) {
    const { past, previous } = options.background!;
    sentences.push(`swing is the change from ${previous!.election} to ${past!.election}.`);
  }
  if (prepared.scores.has("covariates")) {
    sentences.push(
      "covariates reads INSEE's figures of 2021 and 2022: a campaign before they came out would have had " +
        "older ones.",
    );
  }
  sentences.push(
    choices.passes > 1 && evidence.contactRate.sd > 0
      ? "With several passes and a contact rate that is not known, attempts bring less in a bureau that is " +
        "filled: uniform targeting gains more than random for that reason alone."
      : "Random and uniform targeting gain the same in expectation, since the response is linear in attempts.",
  );
  return sentences;
}

/** Codes of a score file that are of no bureau of the territory: of another place, or mistyped. */
function unknownCodes({ choices, options, scores }: Prepared): string[] {
  const codes = new Set(options.electorate.bureaux.code);
  return choices.strategies.flatMap((strategy) => {
    if (typeof strategy === "string" || !scores.has(strategy.name)) return [];
    const unknown = [...strategy.scores.keys()].filter((code) => !codes.has(code));
    if (unknown.length === 0) return [];
    return [
      `${strategy.name} names ${
        counted(unknown.length, "code")
      } of no bureau of the territory, left aside: ` +
      `${shown(unknown[0])}${unknown.length === 1 ? "" : "…"}.`,
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
