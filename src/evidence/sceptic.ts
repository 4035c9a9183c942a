/**
 * The lower end of the record, built from another preset.
 *
 * @module
 */

import { SALIENCE } from "./registry.ts";
import type { ChannelEvidence, Preset, TurnoutEffect } from "./types.ts";

/**
 * The sceptic's version of a preset: every positive effect keeps 24 % of its points, in every election.
 *
 * 24 % is what the strongest attenuation published leaves (76 % lost, {@linkcode SALIENCE}); it takes the
 * place of the preset's own salience, so it is not applied twice. The sceptic is never above the preset
 * it comes from, draw by draw (same effect drawn, any A up to .76) and at any turnout, for three reasons:
 *
 * - an effect drawn above zero is scaled by .24 ≤ 1 − A;
 * - it is `capped` at what it is at its source's turnout, since the attenuation is a loss *in total* that
 *   no move to a more favourable turnout makes up for;
 * - an effect drawn below zero is kept whole (`scaleNegative`): cutting a harm would be no scepticism.
 *
 * Persuasion rates are scaled alike. Contact rates, selectivity and spillover stay.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { preset } from "./presets.ts";
 * import { scepticOf } from "./sceptic.ts";
 *
 * const { turnout } = scepticOf(preset("trials")).channels["door-to-door"]!;
 * assertEquals(turnout!.points, preset("trials").channels["door-to-door"]!.turnout!.points);
 * assertAlmostEquals(turnout!.scale, .24);
 * ```
 */
export function scepticOf(preset: Preset): Preset {
  const channels = Object.entries(preset.channels).map(([name, evidence]) => [name, cut(evidence)]);
  return {
    ...preset,
    name: "sceptic",
    title: "Sceptic",
    summary:
      `The lower end of the record: \`${preset.name}\` with the strongest attenuation published, in ` +
      "every election.",
    salience: null,
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
    note: `${evidence.note} Positive effects × ${KEPT.toFixed(2)}.`.trim(),
  };
}

function cutTurnout(effect: TurnoutEffect): TurnoutEffect {
  return {
    ...effect,
    // So that a caller who switches salience on does not attenuate twice.
    attenuated: false,
    scale: effect.scale * KEPT,
    scaleNegative: effect.scaleNegative ?? effect.scale,
    capped: true,
    estimates: [...new Set([...effect.estimates, ...SALIENCE.estimates])],
  };
}
