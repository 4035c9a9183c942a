/**
 * A claim read as the gain of a campaign of known size, under every evidence preset.
 *
 * @module
 */

import { channel, type ChannelEvidence, preset, PRESETS } from "../../evidence/mod.ts";
import { mean } from "../../measures/mod.ts";
import { sentence } from "../../sentences/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import type { CampaignOutcome, CampaignReading, Distribution, Need } from "../types.ts";
import { judge } from "../verdict.ts";
import { type Finding, untested } from "./finding.ts";
import { needOf } from "./need.ts";
import { gainsOf, scaleOf } from "./gains.ts";
import { scaled } from "./scale.ts";

/** Unit of every campaign outcome. */
export const UNITS: Readonly<Record<CampaignOutcome, string>> = {
  net_votes: "votes",
  margin_votes: "votes of lead",
  turnout_points: "points of turnout",
  share_points: "points of share",
  margin_points: "points of lead",
  votes_per_contact: "votes per contact",
  voters_per_contact: "voters per contact",
};

/**
 * Simulates the reading's campaign on the territory under each preset that knows its channel, and scales the gains
 * to the claim's scope ({@linkcode scaled}).
 *
 * @returns distributions by preset, what the figure needs, and the verdict.
 * @throws {InputError} where the territory cannot take the campaign's options.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { auditContext } from "../context.ts";
 * import { auditCampaign } from "./campaign.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const found = auditCampaign({
 *   kind: "campaign",
 *   id: "turnout",
 *   title: "one more voter per 14 contacts",
 *   standing: "source",
 *   why: "The trial measured turnout.",
 *   claimed: { low: 1 / 14, high: 1 / 14 },
 *   test: "figure",
 *   channel: "door-to-door",
 *   attempts: null,
 *   coverage: 0.5,
 *   scope: "territory",
 *   strategy: "uniform",
 *   over: "none",
 *   outcome: "voters_per_contact",
 *   reference: "gerber-green",
 * }, context);
 * assert(found.distributions.some(({ name }) => name === "gerber-green"));
 * ```
 */
export function auditCampaign(reading: CampaignReading, context: AuditContext): Finding {
  const distributions: Distribution[] = [];
  const needs: Need[] = [];
  const notes: string[] = [];
  let contacts: number | null = null;
  for (const name of PRESETS) {
    const known = preset(name).channels[reading.channel];
    if (!known) continue;
    const gains = gainsOf(reading, context, name);
    if (typeof gains === "string") {
      notes.push(gains);
      continue;
    }
    const vendors = name === "as-sold";
    const { values, expected } = scaled(reading.outcome, gains, scaleOf(reading, context));
    const direction = reading.test === "direction";
    distributions.push(
      distribution(
        {
          name,
          kind: "predictive",
          values,
          expected,
          vendors,
          direction,
          fixedRate: isFixed(known),
        },
        reading.claimed,
      ),
    );
    const scale = scaleOf(reading, context);
    if (name === reading.reference) contacts = mean(gains.contacts) * scale;
    if (reading.over === "none" && reading.test === "figure" && reading.claimed) {
      needs.push(needOf(name, reading, gains, scale, known.contactRate.mean));
    }
    if (isFixed(known)) {
      notes.push(sentence("fixed_rate_of", { evidence: name }));
    }
  }
  const base = {
    unit: UNITS[reading.outcome],
    quantity: quantityOf(reading, context),
    distributions,
    needs,
    contacts,
    registered: reading.scope === "nation" ? context.nation : context.registered,
    notes: [
      ...notes,
      ...overNotes(reading, distributions, context),
      ...scopeNotes(reading, context),
    ],
  };
  const reference = distributions.some(({ name }) => name === reading.reference)
    ? reading.reference
    : distributions.find(({ vendors }) => !vendors)?.name;
  if (reading.claimed === null || reference === undefined) return untested(base);
  return {
    ...base,
    reference,
    verdict: judge({ distributions, reference, test: reading.test }),
  };
}

/** True where no error of the effect is published: only the contact rate and the votes are then drawn. */
function isFixed({ turnout, persuasion }: ChannelEvidence): boolean {
  return (turnout === null || turnout.se === null && turnout.between === 0) &&
    (persuasion === null || persuasion.se === null);
}

function quantityOf(reading: CampaignReading, context: AuditContext): string {
  const { strategy, over, channel: name, scope } = reading;
  const { territory } = context.electorate.bureaux;
  const versus = over === "none"
    ? sentence("over_none")
    : over === "best-single"
    ? sentence("over_best")
    : sentence("over_strategy", { strategy: over });
  return sentence(scope === "nation" ? "quantity_nation" : "quantity_territory", {
    unit: UNITS[reading.outcome],
    channel: name,
    strategy,
    size: sizeOf(reading),
    territory,
    versus,
  });
}

function sizeOf({ channel: name, attempts, coverage }: CampaignReading): string {
  const { unit } = channel(name);
  const units = `${unit}${unit.endsWith("s") ? "es" : "s"}`;
  if (coverage === null) {
    const count = Math.round(attempts!).toLocaleString("en").replaceAll(",", "\u202f");
    return sentence("size_tried", { count, units });
  }
  return coverage === 1
    ? sentence("size_all", { unit })
    : sentence("size_share", { percent: Math.round(100 * coverage), units });
}

/** What a gain over other targeting stands on. */
function overNotes(
  { over, test }: CampaignReading,
  distributions: readonly Distribution[],
  context: AuditContext,
): string[] {
  const means = distributions.filter(({ vendors }) => !vendors).map(({ mean }) => mean);
  const opposed = Math.min(...means) < 0 && Math.max(...means) > 0;
  return [
    ...(over === "best-single" ? [sentence("best_single")] : []),
    ...(test === "direction"
      ? [
        sentence("direction_of", {
          candidate: context.candidate,
          territory: context.electorate.bureaux.territory,
        }),
      ]
      : []),
    ...(test === "direction" && opposed ? [sentence("evidence_disagrees")] : []),
  ];
}

function scopeNotes({ scope }: CampaignReading, context: AuditContext): string[] {
  if (scope === "territory") return [];
  return [
    sentence("scaled_from", {
      territory: context.electorate.bureaux.territory,
      factor: (context.nation / context.registered).toFixed(1),
    }),
  ];
}
