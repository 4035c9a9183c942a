/**
 * What a covariate is worth: votes gained as a function of how well it foretells where contacts bring votes.
 *
 * @module
 */

import { fillInOrder, spilloverFactor } from "../../campaign/mod.ts";
import { keyFromSeed, Stream } from "../../random/mod.ts";
import { noisyScore, prepare, simulate } from "../../simulation/mod.ts";
import { expectedEvidence, expectedGains } from "../../strategies/mod.ts";
import { type AuditContext, cached } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { Distribution, SpecialReading } from "../types.ts";
import { type Finding, untested } from "./finding.ts";
import { listIn, numberIn } from "./parameters.ts";

const EVIDENCE = "gerber-green";
/** Worlds of the bound of perfect profiles. */
const WORLDS = 60;

/**
 * Audits the covariate: votes gained over random targeting, by R² with the true gain per attempt, and by perfect
 * profiles of synthetic electors.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditNoisyCovariate } from "./noisy_covariate.ts";
 *
 * const context = await auditContext({ territory: "departement:48", replicates: 20 });
 * const [reading] = claim("bought-profiles").readings;
 * console.log(auditNoisyCovariate(reading as SpecialReading, context).distributions);
 * ```
 */
export function auditNoisyCovariate(reading: SpecialReading, context: AuditContext): Finding {
  const coverage = numberIn(reading, "coverage");
  const r2s = listIn(reading, "r2");
  const key = JSON.stringify(["noisy-covariate", coverage, r2s]);
  return cached(context, key, () => valueOf(context, coverage, r2s));
}

function valueOf(context: AuditContext, coverage: number, r2s: number[]): Finding {
  const budget = Math.max(1, coverage * context.registered / 1.4);
  const { run, capacity } = prepare({
    electorate: context.electorate,
    candidate: context.candidate,
    rival: context.rival,
    objective: "votes",
    budget: { attempts: budget },
    evidence: EVIDENCE,
    strategies: ["individual", "uniform"],
    replicates: WORLDS,
    seed: context.seed,
  });
  const { field, evidence, electorsPerUnit, preset, channel, passes, election, key } = run;
  const spillover = spilloverFactor(evidence, electorsPerUnit);
  const question = { key, preset, channel, evidence, passes, election, withClasses: false };
  const expected = expectedEvidence(question);
  // Votes for an attempt: the gain of a whole bureau contacted, at the contact rate, over its doors.
  const gains = expectedGains(field, evidence, expected, "votes", spillover);
  const rate = gains.map((gain, b) =>
    capacity[b] > 0 ? gain * expected.contacted.at(-1)! / capacity[b] : 0
  );
  const total = capacity.reduce((sum, most) => sum + most, 0);
  const random = Math.min(1, budget / total) *
    rate.reduce((sum, value, b) => sum + value * capacity[b], 0);
  const stream = new Stream(keyFromSeed(context.seed));
  const distributions: Distribution[] = r2s.map((r2) => {
    const values = Array.from({ length: Math.min(100, context.replicates) }, (_, r) => {
      const score = noisyScore(stream, r, rate, field.row, r2, ClaimPurpose.COVARIATE);
      const order = [...score.keys()].sort((a, b) => score[b] - score[a] || a - b);
      const plan = fillInOrder(order, capacity, budget);
      return plan.bureaux.reduce((sum, b, j) => sum + rate[b] * plan.attempts[j], 0) - random;
    });
    return distribution({ name: `R² ${r2}`, kind: "simulation", values }, null);
  });
  const only = run.strategies.filter(({ name }) => name === "individual" || name === "uniform");
  const { outcomes } = simulate({ ...run, strategies: only }, 0, WORLDS);
  const bound = outcomes.individual.expected_net_votes
    .map((votes, r) => votes - outcomes.uniform.expected_net_votes[r]);
  distributions.push(
    distribution({ name: "perfect profiles (bound)", kind: "simulation", values: bound }, null),
  );
  return untested({
    unit: "votes",
    quantity:
      `votes gained over random targeting in ${context.electorate.bureaux.territory}: door-to-door at ` +
      `${(100 * coverage).toFixed(0)} % of doors, evidence ${EVIDENCE}`,
    distributions,
    needs: [],
    contacts: null,
    registered: context.registered,
    notes: [
      `Random targeting with the same doors gains ${
        random.toFixed(0)
      } votes. R² is that of the covariate with the ` +
      "true gain per door over the bureaux; R² 1 knows it, as nobody can.",
      "The bound is on synthetic electors, nobody real, and its interval carries the evidence; the lines by R² are " +
      "in expectation over the evidence.",
    ],
  });
}
