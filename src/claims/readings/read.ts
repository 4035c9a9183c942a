/**
 * Which code reads which kind of reading.
 *
 * @module
 */

import type { AuditContext } from "../context.ts";
import type { Reading, SpecialReading } from "../types.ts";
import { auditAbTest } from "./best_version.ts";
import { auditCampaign } from "./campaign.ts";
import { auditFeed } from "./feed.ts";
import type { Finding } from "./finding.ts";
import { auditListStability } from "./list_stability.ts";
import { auditMessages } from "./messages.ts";
import { auditNoisyCovariate } from "./noisy_covariate.ts";
import { auditPlacebo } from "./placebo.ts";
import { auditSplit } from "./split.ts";
import { auditSurvey } from "./survey.ts";
import { auditSurvivorship } from "./survivorship.ts";
import { auditTrial } from "./trial.ts";
import { auditTwoCampaigns } from "./two_campaigns.ts";

const SPECIAL: Readonly<
  Record<SpecialReading["kind"], (reading: SpecialReading, context: AuditContext) => Finding>
> = {
  "survivorship": auditSurvivorship,
  "list-stability": auditListStability,
  "survey": auditSurvey,
  "two-campaigns": auditTwoCampaigns,
  "noisy-covariate": auditNoisyCovariate,
  "messages": auditMessages,
  "feed": auditFeed,
  "split": auditSplit,
  "ab-test": auditAbTest,
};

/**
 * Numbers and verdict of any reading.
 *
 * @throws {InputError} as the reading's own code.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import { readClaim } from "./read.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const { unit } = await readClaim(claim("one-in-14").readings[0], context);
 * assertEquals(unit, "votes per contact");
 * ```
 */
export async function readClaim(reading: Reading, context: AuditContext): Promise<Finding> {
  switch (reading.kind) {
    case "campaign":
      return auditCampaign(reading, context);
    case "placebo":
      return await auditPlacebo(reading, context);
    case "trial":
      return auditTrial(reading);
    default:
      return SPECIAL[reading.kind](reading, context);
  }
}
