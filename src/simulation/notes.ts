/**
 * What a reader of a comparison must know beside its numbers.
 *
 * @module
 */

import { sum } from "../measures/mod.ts";
import type { Prepared } from "./prepare.ts";
import type { Replicates } from "./types.ts";

/** One sentence each. */
export function notesOf(prepared: Prepared, replicates: Replicates): string[] {
  const { options, choices, capacity } = prepared;
  const { election, notes } = options.electorate.bureaux;
  const { evidence, channel, preset, spending } = choices;
  const sentences = [...(notes ?? []), ...(options.background?.notes ?? []), ...prepared.notes];
  if (election.provisional) sentences.push(`${election.title}: provisional results.`);
  if (isFixed(prepared)) {
    sentences.push("Fixed rate: the interval leaves out effect uncertainty.");
  }
  if (!channel.usableInFrance) sentences.push(`Not usable in France: ${channel.note}`);
  const room = capacity.reduce((total, most) => total + most, 0);
  if (spending.attempts > room) {
    sentences.push(
      `The territory takes ${
        Math.floor(room)
      } attempts at most: the rest of the budget is unspent.`,
    );
  }
  const truncated = sum(replicates.parameters.truncated);
  if (truncated > 0) {
    sentences.push(
      `In ${truncated} of ${
        replicates.to - replicates.from
      } replicates an effect drawn was larger than ` +
        `the model allows in some bureau and was cut there.`,
    );
  }
  if (preset.salience && evidence.turnout?.attenuated && prepared.run.election.high) {
    sentences.push(
      "Effects found in quiet elections are attenuated, as this one is of high salience.",
    );
  }
  sentences.push(
    "Random and uniform targeting gain the same in expectation, since the response is linear in attempts.",
  );
  return sentences;
}

/** True where an effect that is not 0 has no published error. */
export function isFixed({ choices: { evidence } }: Prepared): boolean {
  const { turnout, persuasion } = evidence;
  return (turnout !== null && turnout.points !== 0 && turnout.se === null) ||
    (persuasion !== null && persuasion.rate !== 0 && persuasion.se === null);
}
