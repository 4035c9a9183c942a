/**
 * The lower end of the record, built from another preset.
 *
 * @module
 */

import { SALIENCE } from "./registry.ts";
import type { ChannelEvidence, Preset, TurnoutEffect } from "./types.ts";

/**
 * The sceptic's version of a preset: no gain in turnout keeps more than 24 % of its points, in any election.
 *
 * 24 % is what the strongest attenuation published leaves, in total (76 % lost, {@linkcode SALIENCE}). It is a
 * ceiling on what the preset itself makes of a draw; a draw below zero stays as the preset has it, since to
 * shrink a harm would be no scepticism. So the sceptic never gains more votes than the preset it comes from,
 * draw by draw. (A lead can be larger: where contacts mobilise for the rival, a smaller effect loses less.)
 *
 * Persuasion rates are multiplied by .24. Contact rates, selectivity and spillover stay.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { preset } from "./presets.ts";
 * import { scepticOf } from "./sceptic.ts";
 *
 * const { turnout } = scepticOf(preset("trials")).channels["door-to-door"]!;
 * assertEquals(turnout!.points, preset("trials").channels["door-to-door"]!.turnout!.points);
 * assertAlmostEquals(turnout!.gainKept!, .24);
 * ```
 */
export function scepticOf(preset: Preset): Preset {
  const channels = Object.entries(preset.channels).map(([name, evidence]) => [name, cut(evidence)]);
  return {
    ...preset,
    name: "sceptic",
    title: "Sceptic",
    summary:
      `The lower end of the record: \`${preset.name}\`, of whose gains at most ${
        KEPT.toFixed(2)
      } is kept, ` +
      "the strongest attenuation published, in every election.",
    channels: Object.fromEntries(channels),
  };
}

const KEPT = 1 - SALIENCE.high;

function cut(evidence: ChannelEvidence): ChannelEvidence {
  const { turnout, persuasion } = evidence;
  return {
    ...evidence,
    turnout: turnout && cutTurnout(turnout),
    persuasion: persuasion && { ...persuasion, scale: persuasion.scale * KEPT },
    note: `${evidence.note} Of a gain at most ${KEPT.toFixed(2)} is kept.`.trim(),
  };
}

function cutTurnout(effect: TurnoutEffect): TurnoutEffect {
  return {
    ...effect,
    gainKept: Math.min(KEPT, effect.gainKept ?? 1),
    estimates: [...new Set([...effect.estimates, ...SALIENCE.estimates])],
  };
}
