/**
 * A survey of those who open their door and answer: non-response bias.
 *
 * @module
 */

import { binomial, keyFromSeed, Stream } from "../../random/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { SpecialReading } from "../types.ts";
import { type Finding, untested } from "./finding.ts";
import { listIn, numberIn } from "./parameters.ts";

/**
 * Share of sympathisers among those who answer, where a sympathiser is `ratio` times as likely to answer as another:
 * rs/(rs + 1 − s), by Bayes' rule. No number of questionnaires brings it nearer to s.
 *
 * @param share s in [0, 1] among all.
 * @param ratio r > 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { shareOfAnswers } from "./survey.ts";
 *
 * // A quarter of the electors, twice as ready to answer: two answers in five.
 * assertEquals(shareOfAnswers(0.25, 2), 0.4);
 * ```
 */
export function shareOfAnswers(share: number, ratio: number): number {
  return ratio * share / (ratio * share + 1 - share);
}

/**
 * Audits the survey: error of the estimated support, in points, by how much more readily sympathisers answer.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditSurvey } from "./survey.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("grande-marche").readings;
 * console.log(auditSurvey(reading as SpecialReading, context).distributions);
 * ```
 */
export function auditSurvey(reading: SpecialReading, context: AuditContext): Finding {
  const questionnaires = numberIn(reading, "questionnaires");
  const { bureaux } = context.electorate;
  const k = bureaux.election.options.findIndex(({ label }) => label === context.candidate);
  const sum = (column: Int32Array) => column.reduce((total, n) => total + n, 0);
  const share = sum(bureaux.votes[k]) / sum(bureaux.valid);
  const turnout = sum(bureaux.voters) / context.registered;
  const stream = new Stream(keyFromSeed(context.seed));
  const distributions = listIn(reading, "sympathy").map((ratio, which) => {
    const answers = shareOfAnswers(share, ratio);
    const values = Array.from({ length: context.replicates }, (_, r) => {
      const supporters = binomial(
        stream.at(r, which, ClaimPurpose.SURVEY),
        questionnaires,
        answers,
      );
      return 100 * (supporters / questionnaires - share);
    });
    const name = ratio === 1 ? "all answer alike" : `sympathisers ${ratio} × as ready to answer`;
    return distribution({ name, kind: "simulation", values }, null);
  });
  const selectivity = numberIn(reading, "selectivity");
  const voters = shareOfAnswers(turnout, selectivity);
  return untested({
    unit: "points of support",
    quantity:
      `error of the share of ${context.candidate} (${
        (100 * share).toFixed(1)
      } % of valid votes in ` +
      `${bureaux.territory}) estimated from ${questionnaires} questionnaires of those who answer`,
    distributions,
    needs: [],
    contacts: questionnaires,
    registered: context.registered,
    notes: [
      `Voters ${selectivity} × as easy to reach as abstainers are ${
        (100 * voters).toFixed(1)
      } % of the answers, ` +
      `for a turnout of ${(100 * turnout).toFixed(1)} %.`,
      "More questionnaires narrow the interval around the wrong figure. The ratios are assumptions: the survey " +
      "itself cannot tell them.",
    ],
  });
}
