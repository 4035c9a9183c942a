/**
 * Fixing one assumption at a value, the others left as they are drawn.
 *
 * @module
 */

import type { ChannelEvidence } from "../../evidence/mod.ts";
import type { Setting } from "./bench.ts";
import type { AssumptionName } from "./types.ts";

function evidence(setting: Setting, part: Partial<ChannelEvidence>): Setting {
  return { ...setting, evidence: { ...setting.evidence, ...part } };
}

/** κ, a share of the attempts in [0, 1]. */
function contactRate(setting: Setting, mean: number): Setting {
  return evidence(setting, { contactRate: { mean, sd: 0 } });
}

/** Effect on turnout, in points per elector contacted at its source; nothing where there is none. */
function turnoutEffect(setting: Setting, points: number): Setting {
  const { turnout } = setting.evidence;
  return turnout
    ? evidence(setting, { turnout: { ...turnout, points, se: null, between: 0 } })
    : setting;
}

/** Persuasion rate, of its estimate's own denominator; nothing where there is none. */
function persuasion(setting: Setting, rate: number): Setting {
  const known = setting.evidence.persuasion;
  return known ? evidence(setting, { persuasion: { ...known, rate, se: null } }) : setting;
}

/** The factor common to both effects, above 0. */
function multiplier(setting: Setting, factor: number): Setting {
  const { turnout, persuasion: known } = setting.evidence;
  const scaled = (se: number | null) => se === null ? null : se * factor;
  return evidence(setting, {
    multiplierSd: 0,
    turnout: turnout && {
      ...turnout,
      points: turnout.points * factor,
      se: scaled(turnout.se),
      between: turnout.between * factor,
    },
    persuasion: known && { ...known, rate: known.rate * factor, se: scaled(known.se) },
  });
}

/** ω ≥ 1 in the world of the campaign; that of the effect's source stays. */
function selectivity(setting: Setting, ratio: number): Setting {
  return evidence(setting, { selectivity: ratio });
}

/** φ > 0. */
function precision(setting: Setting, propensityPrecision: number): Setting {
  return { ...setting, preset: { ...setting.preset, propensityPrecision } };
}

/** ζ, on the logit scale. */
function leaning(setting: Setting, zeta: number): Setting {
  return { ...setting, leaning: zeta };
}

/** A, the share of the effect lost in an election of high salience, in [0, 1]. */
function salience(setting: Setting, loss: number): Setting {
  const estimates = setting.preset.salience?.estimates ?? [];
  return {
    ...setting,
    preset: {
      ...setting.preset,
      salience: loss === 0 ? null : { low: loss, high: loss, estimates },
    },
  };
}

/** Share of the turnout effect that passes to another elector of the home, in [0, 1]. */
function spillover(setting: Setting, share: number): Setting {
  const { turnout } = setting.evidence;
  return turnout ? evidence(setting, { turnout: { ...turnout, spillover: share } }) : setting;
}

/** Registered electors behind a unit, above 0. */
function electorsPerUnit(setting: Setting, electors: number): Setting {
  return { ...setting, electorsPerUnit: electors };
}

/** Times a unit that does not answer is tried. */
function passes(setting: Setting, times: number): Setting {
  return { ...setting, passes: times };
}

/**
 * By assumption: the setting with that assumption fixed at a value, in its own unit.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { preset } from "../../evidence/mod.ts";
 * import { fix } from "./fix.ts";
 *
 * const own = preset("gerber-green");
 * const evidence = own.channels["door-to-door"]!;
 * const setting = {
 *   preset: own,
 *   evidence,
 *   electorsPerUnit: 1.4,
 *   passes: 1,
 *   attempts: 1000,
 *   leaning: null,
 * };
 * assertEquals(fix.contact_rate(setting, 0.5).evidence.contactRate, { mean: 0.5, sd: 0 });
 * assertEquals(fix.turnout_effect(setting, 3).evidence.turnout!.points, 3);
 * assertEquals(fix.leaning(setting, -1).leaning, -1);
 * ```
 */
export const fix: Readonly<Record<AssumptionName, (setting: Setting, value: number) => Setting>> = {
  contact_rate: contactRate,
  turnout_effect: turnoutEffect,
  persuasion,
  multiplier,
  selectivity,
  propensity_precision: precision,
  leaning,
  salience,
  spillover,
  electors_per_unit: electorsPerUnit,
  passes,
};
