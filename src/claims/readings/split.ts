/**
 * Mobilise sympathisers or persuade others: where a contact brings more votes.
 *
 * @module
 */

import { EvidenceDraws, persuasionFactor, turnoutEffect } from "../../campaign/mod.ts";
import { type Preset, preset, PRESETS } from "../../evidence/mod.ts";
import { keyFromSeed, logistic, logit, Stream } from "../../random/mod.ts";
import { isHighSalience } from "../../simulation/prepare.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import type { SpecialReading } from "../types.ts";
import { judge } from "../verdict.ts";
import { type Finding, untested } from "./finding.ts";
import { numberIn } from "./parameters.ts";

/** The only randomised trial of a French canvass judges first. */
const REFERENCE = "france-2012";

/**
 * Votes for the candidate per 1,000 contacts of one evidence draw: with sympathisers, who are brought to vote, and with
 * others who vote, who are persuaded.
 *
 * A sympathiser contacted votes more often by Δ(θ), and each is a vote; another elector contacted votes with probability
 * θ and then changes with probability ψ. Votes are linear in the split of a budget, so that its best split is one end.
 */
export interface SplitGain {
  mobilise: number;
  persuade: number;
}

/**
 * Gains per 1,000 contacts, one entry a replicate, under one preset.
 *
 * @param turnout θ of the territory, and `share` of those who vote for the candidate, in (0, 1).
 * @param odds odds ratio of voting of sympathisers to all.
 * @throws {RangeError} where the preset does not know door-to-door.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { preset } from "../../evidence/mod.ts";
 * import { splitGains } from "./split.ts";
 *
 * const world = { turnout: 0.7, share: 0.25, electionTurnout: 0.7, high: true, odds: 1 };
 * const [gain] = splitGains(preset("as-sold"), world, 1, "promesse");
 * // As sold, contacts change minds and bring nobody to vote.
 * assertEquals(gain.mobilise, 0);
 * ```
 */
export function splitGains(
  evidence: Preset,
  world: { turnout: number; share: number; electionTurnout: number; high: boolean; odds: number },
  replicates: number,
  seed: string,
): SplitGain[] {
  const known = evidence.channels["door-to-door"];
  if (!known) throw new RangeError(`${evidence.name} does not know door-to-door`);
  const { turnout, share, odds } = world;
  const draws = new EvidenceDraws(new Stream(keyFromSeed(seed)), evidence);
  const election = { turnout: world.electionTurnout, high: world.high };
  const theirs = logistic(logit(turnout) + Math.log(odds));
  const effect = known.persuasion;
  const factor = effect
    ? persuasionFactor(
      effect.denominator,
      effect.turnout ?? turnout,
      effect.share ?? share,
      known.selectivity,
    )
    : 0;
  return Array.from({ length: replicates }, (_, r) => {
    const draw = draws.channel(r, "door-to-door", known, election);
    const psi = Math.max(-1, Math.min(1, draw.persuasion * factor));
    return {
      mobilise: 1000 * draw.attenuation *
        turnoutEffect(theirs, draw.shift, evidence.propensityPrecision),
      persuade: 1000 * turnout * psi,
    };
  });
}

/**
 * Audits the split: votes more per 1,000 contacts of sympathisers than of others, under every preset.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditSplit } from "./split.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("mobilise-or-persuade").readings;
 * console.log(auditSplit(reading as SpecialReading, context).verdict);
 * ```
 */
export function auditSplit(reading: SpecialReading, context: AuditContext): Finding {
  const { bureaux, electionTurnout } = context.electorate;
  const sum = (column: Int32Array) => column.reduce((total, n) => total + n, 0);
  const k = bureaux.election.options.findIndex(({ label }) => label === context.candidate);
  const voters = sum(bureaux.voters);
  const world = {
    turnout: voters / context.registered,
    share: sum(bureaux.votes[k]) / voters,
    electionTurnout,
    high: isHighSalience(bureaux.election.kind),
    odds: numberIn(reading, "sympathisers_turnout_odds"),
  };
  const distributions = PRESETS.map((name) => {
    const gains = splitGains(preset(name), world, context.replicates, context.seed);
    const values = gains.map(({ mobilise, persuade }) => mobilise - persuade);
    const vendors = name === "as-sold";
    return distribution(
      { name, kind: "predictive", values, vendors, direction: reading.test === "direction" },
      reading.claimed,
    );
  });
  const base = {
    unit: "votes per 1,000 contacts",
    quantity:
      "votes gained by contacts of sympathisers (mobilised) minus those gained by contacts of others " +
      `(persuaded), door-to-door in ${bureaux.territory}`,
    distributions,
    needs: [],
    contacts: 1000,
    registered: context.registered,
    notes: [
      "Votes are linear in the split of a budget: the best split is all of one, and which one it is depends on " +
      "whether contacts mobilise (American trials) or persuade (the French trial).",
      "As if sympathisers were known: who they are is what data is bought for.",
    ],
  };
  if (reading.claimed === null) return untested(base);
  return {
    ...base,
    reference: REFERENCE,
    verdict: judge({ distributions, reference: REFERENCE, test: reading.test }),
  };
}
