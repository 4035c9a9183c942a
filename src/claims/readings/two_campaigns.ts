/**
 * Two campaigns with tools on the same electors: both can claim a gain, one of them wins.
 *
 * @module
 */

import { capacity, fillInOrder } from "../../campaign/mod.ts";
import { channel, preset } from "../../evidence/mod.ts";
import { keyFromSeed } from "../../random/mod.ts";
import { type ChannelUse, simulateCampaigns } from "../../simulation/mod.ts";
import { byScore, type Known, potential } from "../../strategies/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import type { SpecialReading } from "../types.ts";
import { figure } from "../reasons.ts";
import { type Finding, untested } from "./finding.ts";
import { numberIn } from "./parameters.ts";

/** The trial in which a canvass moved votes. */
const EVIDENCE = "france-2012";
/** Worlds: each is drawn bureau by bureau for three pairs of campaigns. */
const MOST = 60;

/**
 * Audits the pair: the lead gained by one campaign alone, by the other alone, and by both at once, each with a list by
 * potential and the same number of doors.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditTwoCampaigns } from "./two_campaigns.ts";
 *
 * const context = await auditContext({ territory: "commune:48095", replicates: 20 });
 * const [reading] = claim("corto").readings;
 * console.log(auditTwoCampaigns(reading as SpecialReading, context).notes);
 * ```
 */
export function auditTwoCampaigns(reading: SpecialReading, context: AuditContext): Finding {
  const coverage = numberIn(reading, "coverage");
  const [own, theirs] = [use(context, false, coverage), use(context, true, coverage)];
  const run = (own: ChannelUse[], theirs: ChannelUse[]) =>
    simulateCampaigns({
      electorate: context.electorate,
      candidate: context.candidate,
      rival: context.rival,
      own,
      theirs,
      evidence: EVIDENCE,
      replicates: Math.min(MOST, context.replicates),
      seed: context.seed,
    }).columns;
  const alone = run([own], []);
  const other = run([], [theirs]);
  const both = run([own], [theirs]);
  const { bureaux } = context.electorate;
  const votesOf = (label: string) => {
    const k = bureaux.election.options.findIndex((option) => option.label === label);
    return bureaux.votes[k].reduce((sum, n) => sum + n, 0);
  };
  const lead = votesOf(context.candidate) - votesOf(context.rival);
  const changed = both.margin_votes.filter((gain) => (lead + gain > 0) !== (lead > 0)).length;
  const of = (name: string, values: ArrayLike<number>) =>
    distribution({ name, kind: "simulation", values }, null);
  return untested({
    unit: "votes of lead",
    quantity:
      `lead of ${context.candidate} over ${context.rival} gained in ${bureaux.territory}: door-to-door, ` +
      `${Math.round(100 * coverage)} % of doors each, evidence ${EVIDENCE}`,
    distributions: [
      of(`${context.candidate} alone`, alone.margin_votes),
      of(`${context.rival} alone`, other.margin_votes),
      of("both", both.margin_votes),
    ],
    needs: [],
    contacts: alone.contacts.reduce((sum, n) => sum + n, 0) / alone.contacts.length,
    registered: context.registered,
    notes: [
      "Against a world without any campaign each side could count votes of its own; what is left between them " +
      "is the line “both”.",
      `Without campaigns the lead was ${
        figure(lead)
      } votes; with both the winner of the two changes in ` +
      `${
        (100 * changed / both.margin_votes.length).toFixed(0)
      } % of worlds. The winner's vendor would show it, ` +
      "the other one's would not.",
    ],
  });
}

/** Doors tried by potential for one side: its own bloc's past support, or that of the other. */
function use(context: AuditContext, swapped: boolean, coverage: number): ChannelUse {
  const { electorate: { bureaux }, background } = context;
  const blocOf = (label: string) =>
    bureaux.election.options.find((option) => option.label === label)!.bloc;
  const [candidate, rival] = [blocOf(context.candidate), blocOf(context.rival)];
  const known: Known = {
    register: bureaux,
    past: background.past,
    previous: background.previous,
    communes: background.communes,
    candidate: swapped ? rival : candidate,
    rival: swapped ? candidate : rival,
  };
  const { electorsPerUnit } = channel("door-to-door");
  const { contactRate } = preset(EVIDENCE).channels["door-to-door"]!;
  const room = capacity(bureaux.registered, electorsPerUnit, contactRate.mean, 1);
  const found = potential(known);
  // Without a past there is no list: every bureau is worth the same and ties are drawn.
  const score = typeof found === "string" ? new Float64Array(bureaux.size) : found;
  const order = byScore(score, bureaux.row, keyFromSeed(context.seed));
  const budget = coverage * room.reduce((sum, doors) => sum + doors, 0);
  return { channel: "door-to-door", plan: fillInOrder(order, room, budget) };
}
