/** A channel's evidence made up, and draws of it. */

import { type Draw, EvidenceDraws, type Salience } from "../../src/campaign/mod.ts";
import type { ChannelEvidence, Preset, TurnoutEffect } from "../../src/evidence/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";

/** An election at 50 % in which nothing is attenuated. */
export const QUIET: Salience = { turnout: 0.5, high: false };

/** A preset without channels. */
export const PRESET: Preset = {
  name: "made-up",
  title: "Made up",
  summary: "For tests.",
  salience: null,
  propensityPrecision: 4,
  leaningSd: 0.5,
  channels: {},
};

/** The doors of `trials`, without their error. */
export const EFFECT: TurnoutEffect = {
  points: 7.65,
  se: null,
  between: 0,
  turnout: 0.334,
  selectivity: 1.18,
  attenuated: true,
  scale: 1,
  spillover: 0,
  estimates: [],
};

/** How `drawsOf` draws. */
interface Drawing {
  preset?: Preset;
  election?: Salience;
  count?: number;
  forBounds?: boolean;
}

/** Draws of replicates 0, 1, … of one channel. */
export function drawsOf(
  evidence: ChannelEvidence,
  { preset = PRESET, election = QUIET, count = 20_000, forBounds = false }: Drawing = {},
): Draw[] {
  const draws = new EvidenceDraws(new Stream(keyFromSeed("parameters")), preset, forBounds);
  return Array.from(
    { length: count },
    (_, r) => draws.channel(r, "door-to-door", evidence, election),
  );
}
