/**
 * A comparison without a control, counted over two real elections with nothing done.
 *
 * @module
 */

import { sentence } from "../../sentences/mod.ts";
import { loadPlacebo, placebo, type PlaceboRecord, type TerritoryGains } from "../placebo/mod.ts";
import { type AuditContext, cached } from "../context.ts";
import { distribution } from "../distribution.ts";
import type { PlaceboReading } from "../types.ts";
import { judge } from "../verdict.ts";
import type { Finding } from "./finding.ts";

/** Communes named at most. */
const MOST_NAMED = 30;
/** The distribution that judges: the bureaux that a campaign in each commune would have picked. */
const PICKED = "picked bureaux of each commune";

/**
 * Counts as the claim does over all of France: in each commune with enough bureaux those picked by the score on the
 * first election, looked at in the second. P is the share of communes whose pick reaches the figure by itself.
 *
 * @throws {InputError} as `placebo`.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import type { PlaceboReading } from "../types.ts";
 * import { auditPlacebo } from "./placebo.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const found = await auditPlacebo({
 *   kind: "placebo",
 *   id: "turnout-excess",
 *   title: "rise of turnout in the zones minus that of the nation",
 *   standing: "claimed",
 *   why: "So it is counted.",
 *   claimed: { low: 20, high: 20 },
 *   test: "figure",
 *   from: "europeennes-2014",
 *   to: "presidentielle-2017-t1",
 *   score: "abstention",
 *   top: 0.1,
 *   counting: "excess",
 *   outcome: "turnout",
 *   option: null,
 * }, context);
 * console.log(found.notes);
 * ```
 */
export async function auditPlacebo(
  reading: PlaceboReading,
  context: AuditContext,
): Promise<Finding> {
  const record = await recordOf(reading, context);
  context.provenance.push(...record.provenance);
  const { counting, outcome } = reading;
  const territories = record.territories ?? [];
  const of = (which: "pick" | "whole") =>
    territories.map((place) => place[which][outcome][counting]);
  const distributions = [
    distribution({ name: PICKED, kind: "placebo", values: of("pick") }, reading.claimed),
    distribution({ name: "whole communes", kind: "placebo", values: of("whole") }, reading.claimed),
  ];
  return {
    unit: `points of ${outcome}`,
    quantity: sentence(outcome === "turnout" ? "quantity_turnout" : "quantity_share", {
      counting,
      option: record.option,
      from: record.from,
      to: record.to,
      percent: Math.round(100 * record.top),
      score: record.score,
    }),
    distributions,
    needs: [],
    contacts: null,
    registered: record.registered,
    notes: [
      sentence("placebo_scope", {
        scope: record.scope,
        percent: 100 * record.tolerance,
        weight: record.weight,
        bureaux: record.bureaux,
        communes: territories.length,
        least: record.min_bureaux,
      }),
      sentence("placebo_together", { gain: signed(mean(record, reading)) }),
      ...(outcome === "share" && record.option !== `bloc ${record.bloc}`
        ? [sentence("placebo_bloc", {
          option: record.option,
          to: record.to,
          bloc: record.bloc,
          from: record.from,
        })]
        : []),
      ...reachedBy(reading, territories),
    ],
    reference: PICKED,
    verdict: judge({ distributions, reference: PICKED, test: "placebo" }),
  };
}

/** Three readings of one pair share a record: all of them are in it. */
function recordOf(reading: PlaceboReading, context: AuditContext): Promise<PlaceboRecord> {
  const { from, to, score, top, option } = reading;
  const key = JSON.stringify(["placebo", from, to, score, top, option]);
  return cached(context, key, async () =>
    placebo(
      await loadPlacebo({
        from,
        to,
        score,
        top,
        option: option ?? undefined,
        within: "commune",
        variants: false,
        randomPicks: 0,
        data: context.data,
        seed: context.seed,
      }),
    ));
}

function mean(record: PlaceboRecord, { outcome, counting }: PlaceboReading): number {
  return record.gains[outcome][counting];
}

/** The communes that reach the figure by themselves, each with the sign of redrawn bureaux. */
function reachedBy(reading: PlaceboReading, territories: readonly TerritoryGains[]): string[] {
  const least = reading.claimed!.low;
  const gain = (place: TerritoryGains, which: "pick" | "whole") =>
    place[which][reading.outcome][reading.counting];
  const whole = territories.filter((place) => gain(place, "whole") >= least);
  const picks = territories.filter((place) => gain(place, "pick") >= least)
    .sort((a, b) => gain(b, "pick") - gain(a, "pick"));
  const largest = territories.reduce(
    (most, place) => Math.max(most, gain(place, "whole")),
    -Infinity,
  );
  const named = picks.map((place) =>
    `${place.name} ${signed(gain(place, "pick"))}${
      place.redrawn.verdict === "likely" ? " (probably redrawn)" : ""
    }`
  );
  const reached = sentence("placebo_reached", {
    whole: whole.length,
    communes: territories.length,
    least,
    largest: signed(largest),
    picks: picks.length,
  });
  // A list of nearly all communes would tell nothing.
  if (named.length === 0 || named.length > MOST_NAMED) return [reached];
  return [`${reached.slice(0, -1)}: ${named.join(", ")}.`];
}

function signed(points: number): string {
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`;
}
