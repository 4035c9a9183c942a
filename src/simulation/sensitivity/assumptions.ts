/**
 * The assumptions of a comparison, each with its documented range and what fixing it means.
 *
 * @module
 */

import jstat from "jstat";
import { preset } from "../../evidence/mod.ts";
import { betaFromMeanSd } from "../../random/mod.ts";
import type { Prepared } from "../prepare.ts";
import type { Setting } from "./bench.ts";
import { fix } from "./fix.ts";
import { largestSelectivity } from "./selectivity_range.ts";
import type { AssumptionName, TornadoRow } from "./types.ts";
import { sentence } from "../../sentences/mod.ts";

/** Normal quantile of the ends of a 90 % interval. */
const Z = 1.6448536269514722;

/** An assumption that can be moved. */
export interface Assumption extends Omit<TornadoRow, "at_low" | "at_high"> {
  /** The setting with the assumption fixed at a value. */
  at(setting: Setting, value: number): Setting;
}

/** An assumption, or why it has no range in this comparison. */
type Found = Omit<Assumption, "assumption" | "at"> & Partial<Pick<Assumption, "at">> | string;

/** Deviation of the leaning where a preset fixes it at 0: that of the built-in presets. */
const LEANING_SD = 0.5;

const RULES: Record<AssumptionName, (setting: Setting, prepared: Prepared) => Found> = {
  contact_rate({ evidence: { contactRate: { mean, sd } } }) {
    if (sd === 0) return sentence("fixed_at", { value: mean });
    const { a, b } = betaFromMeanSd(mean, sd);
    return {
      title: "contact rate",
      unit: "share of attempts",
      base: mean,
      low: jstat.beta.inv(0.05, a, b),
      high: jstat.beta.inv(0.95, a, b),
      basis: sentence("basis_spread", { sd }),
    };
  },
  turnout_effect({ evidence: { turnout } }) {
    if (!turnout) return sentence("no_turnout");
    const sd = Math.hypot(turnout.se ?? 0, turnout.between);
    if (turnout.points === 0 && sd === 0) return sentence("fixed_at", { value: 0 });
    return {
      title: "turnout effect per contact",
      unit: "points",
      base: turnout.points,
      ...around(turnout.points, sd),
      basis: sd === 0
        ? sentence("basis_no_error")
        : sentence("basis_distribution_places", { se: turnout.se ?? 0, between: turnout.between }),
    };
  },
  persuasion({ evidence }, { run: { channel } }) {
    const { persuasion } = evidence;
    if (persuasion) {
      return {
        title: "persuasion per contact",
        unit: "rate",
        base: persuasion.rate,
        ...around(persuasion.rate, persuasion.se ?? 0),
        basis: persuasion.se
          ? sentence("basis_distribution", { se: persuasion.se })
          : sentence("basis_no_error"),
      };
    }
    const french = preset("france-2012").channels[channel]?.persuasion;
    if (!french) return sentence("no_persuasion_found");
    return {
      title: "persuasion per contact",
      unit: "rate",
      base: null,
      low: 0,
      high: french.rate,
      basis: sentence("basis_french_trial"),
      at: (setting, rate) => fix.persuasion(withPersuasion(setting, french), rate),
    };
  },
  multiplier({ evidence: { multiplierSd: sd } }) {
    if (sd === 0) return sentence("not_scaled");
    const spread = Math.sqrt(Math.log(1 + sd * sd));
    const at = (z: number) => Math.exp(z * spread - spread * spread / 2);
    return {
      title: "multiplier of the trial's coverage",
      unit: "factor on both effects",
      base: 1,
      low: at(-Z),
      high: at(Z),
      basis: sentence("basis_log_normal", { sd }),
    };
  },
  selectivity({ evidence: { selectivity } }) {
    const largest = largestSelectivity();
    return {
      title: "selectivity: voters easier to reach",
      unit: "risk ratio",
      base: selectivity,
      low: 1,
      high: Math.max(selectivity, largest.value),
      basis: sentence("basis_selectivity", { estimate: largest.estimate }),
    };
  },
  propensity_precision({ preset: { propensityPrecision } }) {
    return {
      title: "precision of propensities",
      unit: "φ",
      base: propensityPrecision,
      low: 1,
      high: 12,
      basis: sentence("basis_precision"),
    };
  },
  leaning({ preset: { leaningSd } }) {
    const sd = leaningSd || LEANING_SD;
    return {
      title: "leaning of abstainers",
      unit: "logit towards the candidate",
      base: 0,
      low: -Z * sd,
      high: Z * sd,
      basis: sentence("basis_leaning", { sd }),
    };
  },
  salience({ preset: { salience }, evidence: { turnout } }, { run: { election } }) {
    if (!turnout?.attenuated) return sentence("not_quiet");
    if (!election.high) return sentence("not_salient");
    return {
      title: "loss in an election of high salience",
      unit: "share of the effect",
      base: salience ? (salience.low + salience.high) / 2 : 0,
      low: salience ? salience.low : 0,
      high: salience ? salience.high : preset("trials").salience!.high,
      basis: sentence(salience ? "basis_salience" : "basis_no_salience"),
    };
  },
  spillover({ evidence: { turnout } }) {
    if (!turnout || turnout.spillover === 0) return sentence("no_spillover");
    return {
      title: "spillover within the home",
      unit: "share of the effect",
      base: turnout.spillover,
      low: 0,
      high: 1,
      basis: sentence("basis_spillover"),
    };
  },
  electors_per_unit({ electorsPerUnit }) {
    if (electorsPerUnit === 1) return sentence("one_elector");
    return {
      title: "electors behind a unit",
      unit: "registered",
      base: electorsPerUnit,
      low: 1,
      high: 2,
      basis: sentence("basis_electors"),
    };
  },
  passes({ passes }) {
    return {
      title: "passes",
      unit: "tries",
      base: passes,
      low: 1,
      high: Math.max(3, passes),
      basis: sentence("basis_passes"),
    };
  },
};

function withPersuasion(
  setting: Setting,
  persuasion: NonNullable<Setting["evidence"]["persuasion"]>,
): Setting {
  return { ...setting, evidence: { ...setting.evidence, persuasion } };
}

function around(value: number, sd: number): { low: number; high: number } {
  if (sd > 0) return { low: value - Z * sd, high: value + Z * sd };
  return { low: Math.min(0, 2 * value), high: Math.max(0, 2 * value) };
}

/**
 * The assumptions that can be moved in a comparison, and those that cannot, with why.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElectorate } from "../../electorate/mod.ts";
 * import { loadBackground } from "../../strategies/mod.ts";
 * import { prepare } from "../prepare.ts";
 * import { assumptionsOf } from "./assumptions.ts";
 * import { Bench } from "./bench.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(electorate.bureaux);
 * const prepared = prepare({ electorate, background, strategies: ["support"], budget: { attempts: 500 } });
 * const bench = new Bench(prepared, 20);
 * const { moved, not_moved } = assumptionsOf(bench.base, prepared);
 * assertEquals(moved.length + not_moved.length, 11);
 * ```
 */
export function assumptionsOf(setting: Setting, prepared: Prepared): {
  moved: Assumption[];
  not_moved: { assumption: AssumptionName; why: string }[];
} {
  const moved: Assumption[] = [];
  const not_moved: { assumption: AssumptionName; why: string }[] = [];
  for (const [name, rule] of Object.entries(RULES)) {
    const assumption = name as AssumptionName;
    const found = rule(setting, prepared);
    if (typeof found === "string") not_moved.push({ assumption, why: found });
    else moved.push({ assumption, at: fix[assumption], ...found });
  }
  return { moved, not_moved };
}
