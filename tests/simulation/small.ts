/** Small made-up territories and runs for the tests of the simulation. */

import type { Field } from "../../src/electorate/mod.ts";
import type { ChannelEvidence, Preset } from "../../src/evidence/mod.ts";
import { keyFromSeed } from "../../src/random/mod.ts";
import type { Placement, Run } from "../../src/simulation/mod.ts";

/** A bureau of a made-up territory: shares of candidate, rival, other valid, blank and null. */
export interface SmallBureau {
  registered: number;
  turnout: number;
  shares: readonly number[];
}

/** The field of some bureaux, rows from 0. */
export function fieldOf(bureaux: readonly SmallBureau[]): Field {
  const column = (of: (bureau: SmallBureau) => number) => Float64Array.from(bureaux, of);
  return {
    size: bureaux.length,
    row: Int32Array.from(bureaux.keys()),
    registered: Int32Array.from(bureaux, ({ registered }) => registered),
    turnout: column(({ turnout }) => turnout),
    candidate: column(({ shares }) => shares[0]),
    rival: column(({ shares }) => shares[1]),
    blankNull: column(({ shares }) => shares[3]),
    toRival: column(({ shares }) => shares[1] / (1 - shares[0])),
    toOther: column(({ shares }) => shares[2] / (shares[2] + shares[3])),
  };
}

/** A channel's evidence without any effect, to be changed. */
export const NO_EFFECT: ChannelEvidence = {
  contactRate: { mean: 0.5, sd: 0 },
  selectivity: 1,
  turnout: null,
  persuasion: null,
  multiplierSd: 0,
  note: "made up",
};

/** A run over a field of one strategy a placement. */
export function runOf(
  field: Field,
  evidence: ChannelEvidence,
  placements: Record<string, Placement>,
  preset: Partial<Preset> = {},
  more: Partial<Run> = {},
): Run {
  return {
    key: keyFromSeed("test"),
    field,
    preset: {
      name: "made-up",
      title: "Made up",
      summary: "For tests.",
      salience: null,
      propensityPrecision: 4,
      leaningSd: 0,
      channels: {},
      ...preset,
    },
    channel: "door-to-door",
    evidence,
    electorsPerUnit: 1.4,
    passes: 1,
    election: { turnout: 0.6, high: false },
    strategies: Object.entries(placements).map(([name, placement]) => ({ name, placement })),
    ...more,
  };
}

/** The same attempts in every replicate. */
export function planned(attempts: readonly number[]): Placement {
  return {
    kind: "plan",
    bureaux: Int32Array.from(attempts.keys()),
    attempts: Float64Array.from(attempts),
  };
}
