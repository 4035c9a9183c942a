/**
 * The built-in evidence presets.
 *
 * @module
 */

import { choiceOption } from "../input.ts";
import { packaged } from "./packaged.ts";
import { parsePreset } from "./parse.ts";
import { scepticOf } from "./sceptic.ts";
import type { Preset } from "./types.ts";

const asSold = await packaged(
  "data/evidence/presets/as-sold.json",
  () => import("../../data/evidence/presets/as-sold.json", { with: { type: "json" } }),
);
const france2012 = await packaged(
  "data/evidence/presets/france-2012.json",
  () => import("../../data/evidence/presets/france-2012.json", { with: { type: "json" } }),
);
const gerberGreen = await packaged(
  "data/evidence/presets/gerber-green.json",
  () => import("../../data/evidence/presets/gerber-green.json", { with: { type: "json" } }),
);
const trials = await packaged(
  "data/evidence/presets/trials.json",
  () => import("../../data/evidence/presets/trials.json", { with: { type: "json" } }),
);

/** Names of the built-in presets, from the vendors' promise to the lower end of the record. */
export const PRESETS = ["as-sold", "gerber-green", "trials", "france-2012", "sceptic"] as const;

/** Name of a built-in preset. */
export type PresetName = typeof PRESETS[number];

/** The preset used where none is asked for. */
export const DEFAULT_PRESET: PresetName = "gerber-green";

/**
 * A built-in preset, as a copy that the caller may change.
 *
 * - `as-sold`: the rates as vendors quote them: a contact changes a mind.
 * - `gerber-green` (default): the same rates as what they are: turnout, per contact, in quiet elections.
 * - `trials`: what randomised trials found, channel by channel, salience applied.
 * - `france-2012`: the French trial of door-to-door canvass (Pons 2018).
 * - `sceptic`: `trials` at 24 % ({@linkcode scepticOf}).
 *
 * Each effect lists the estimates it stands on; each channel's note says how its figures follow.
 *
 * @throws {InputError} for an unknown name, naming the nearest ones.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { preset } from "./presets.ts";
 *
 * // The same 1 in 14: votes gained for the vendor, turnout for the trial.
 * assertAlmostEquals(preset("as-sold").channels["door-to-door"]!.persuasion!.rate, 1 / 14);
 * assertEquals(preset("gerber-green").channels["door-to-door"]!.persuasion, null);
 * assertAlmostEquals(preset("gerber-green").channels["door-to-door"]!.turnout!.points, 100 / 14);
 * ```
 */
export function preset(name: string = DEFAULT_PRESET): Preset {
  const known = choiceOption("evidence", name, PRESETS);
  switch (known) {
    case "as-sold":
      return parsePreset(asSold, known);
    case "gerber-green":
      return parsePreset(gerberGreen, known);
    case "trials":
      return parsePreset(trials, known);
    case "france-2012":
      return parsePreset(france2012, known);
    case "sceptic":
      return scepticOf(parsePreset(trials, "trials"));
  }
}
