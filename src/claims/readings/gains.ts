/**
 * The gains of a reading's campaign, simulated on the territory.
 *
 * @module
 */

import { channel } from "../../evidence/mod.ts";
import { mean } from "../../measures/mod.ts";
import { prepare, simulate } from "../../simulation/mod.ts";
import type { StrategyName } from "../../strategies/mod.ts";
import { type AuditContext, cached } from "../context.ts";
import type { CampaignReading } from "../types.ts";
import type { Gains } from "./scale.ts";

/** Scores that read a single variable, among which the best one is looked for. */
const SINGLE: readonly StrategyName[] = ["abstention", "support", "swing", "marginal"];

/**
 * How many territories like this one the claim is about: the nation's register over the territory's, or 1.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import type { AuditContext } from "../context.ts";
 * import type { CampaignReading } from "../types.ts";
 * import { scaleOf } from "./gains.ts";
 *
 * const context = { nation: 5000, registered: 100 } as AuditContext;
 * assertEquals(scaleOf({ scope: "nation" } as CampaignReading, context), 50);
 * ```
 */
export function scaleOf({ scope }: CampaignReading, { nation, registered }: AuditContext): number {
  return scope === "nation" ? nation / registered : 1;
}

/**
 * Per-replicate gains of a reading's campaign on the territory under one preset, or a sentence that says why there are
 * none. Readings of one campaign share a run.
 *
 * @param evidence name of a preset that knows the reading's channel.
 * @throws {InputError} as `compareStrategies`.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { CampaignReading } from "../types.ts";
 * import { gainsOf } from "./gains.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("one-in-14").readings as CampaignReading[];
 * const gains = gainsOf(reading, context, "trials");
 * assert(typeof gains !== "string" && gains.own.net_votes.length === 20);
 * ```
 */
export function gainsOf(
  reading: CampaignReading,
  context: AuditContext,
  evidence: string,
): Gains | string {
  const { strategy, over } = reading;
  const { outcomes, world, leftOut } = runOf(reading, context, evidence);
  const missing = leftOut.find((left) => left.strategy === strategy);
  if (missing) return `${strategy}: ${missing.why}.`;
  const ran = others(over).filter((other) => other in outcomes);
  if (over !== "none" && ran.length === 0) return `${over}: no score to compare with here.`;
  const best = ran.reduce<string | null>(
    (best, other) =>
      best === null || mean(outcomes[other].net_votes) > mean(outcomes[best].net_votes)
        ? other
        : best,
    null,
  );
  return {
    own: outcomes[strategy],
    other: best === null ? null : outcomes[best],
    valid: world.valid,
    contacts: outcomes[strategy].contacts,
    registered: context.registered,
  };
}

/** The run that serves a reading and those of the same campaign. */
function runOf(reading: CampaignReading, context: AuditContext, evidence: string) {
  const { coverage, channel: name } = reading;
  const whole = context.registered / channel(name).electorsPerUnit;
  const attempts = coverage === null
    ? Math.min(whole, reading.attempts! / scaleOf(reading, context))
    : whole * coverage;
  const strategies = togetherWith(reading, context);
  return cached(context, JSON.stringify([evidence, name, attempts, strategies]), () => {
    const { run, leftOut } = prepare({
      electorate: context.electorate,
      background: context.background,
      candidate: context.candidate,
      rival: context.rival,
      objective: "votes",
      channel: name,
      budget: { attempts },
      evidence,
      strategies,
      replicates: context.replicates,
      seed: context.seed,
    });
    // Random targeting and the bounds are not asked for here and would cost as much again.
    const only = run.strategies.filter((placed) =>
      strategies.includes(placed.name as StrategyName)
    );
    return { ...simulate({ ...run, strategies: only }, 0, context.replicates), leftOut };
  });
}

/** What a reading's strategy is set against. */
function others(over: CampaignReading["over"]): readonly StrategyName[] {
  return over === "best-single" ? SINGLE : over === "none" ? [] : [over];
}

/** Strategies of all readings of the same campaign: one run serves them all, and equal plans have equal draws. */
function togetherWith(reading: CampaignReading, { campaigns }: AuditContext): StrategyName[] {
  const same = campaigns.filter((other) =>
    other.channel === reading.channel && other.attempts === reading.attempts &&
    other.coverage === reading.coverage && other.scope === reading.scope
  );
  return [
    ...new Set([reading, ...same].flatMap(({ strategy, over }) => [strategy, ...others(over)])),
  ].sort();
}
