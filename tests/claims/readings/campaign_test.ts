import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  type AuditContext,
  auditContext,
  claim,
  type ReadingResult,
} from "../../../src/claims/mod.ts";
import { auditCampaign } from "../../../src/claims/readings/campaign.ts";
import { scaled } from "../../../src/claims/readings/scale.ts";
import type { CampaignReading } from "../../../src/claims/types.ts";
import { OUTCOME_COLUMNS, type OutcomeColumn } from "../../../src/simulation/mod.ts";

const context: AuditContext = await auditContext({ territory: "departement:48", replicates: 200 });

function reading(id: string, name: string): CampaignReading {
  return claim(id).readings.find((entry) => entry.id === name) as CampaignReading;
}

function named({ distributions }: Pick<ReadingResult, "distributions">, name: string) {
  return distributions.find((entry) => entry.name === name)!;
}

Deno.test("one in 14 as persuasion and as turnout are different gains of the same plan", () => {
  const persuasion = auditCampaign(reading("one-in-14", "as-persuasion"), context);
  const turnout = auditCampaign(reading("one-in-14", "as-turnout"), context);
  // As sold every 14 contacts are a vote: the preset is defined so.
  assertAlmostEquals(named(persuasion, "as-sold").mean, 1 / 14, 0.001);
  assertAlmostEquals(named(turnout, "as-sold").mean, 0, 1e-12);
  // As turnout, of those brought to vote only some vote for the candidate: far less than 1 in 14.
  const asTurnout = named(persuasion, "gerber-green").mean;
  assert(asTurnout > 0 && asTurnout < 1 / 28, `${asTurnout}`);
  assert(named(turnout, "gerber-green").mean > 2 * asTurnout);
});

Deno.test("the French preset gives back its trial's figure for a bureau canvassed in full", () => {
  // Pons 2018, section 4.3.2: 3.24 points of share where every door is tried, in an election in which 31.57 % voted
  // for the candidate; here fewer do, so that there are more to persuade.
  const found = auditCampaign(reading("one-to-two-points", "seat"), context);
  const { mean } = named(found, "france-2012");
  assert(mean > 2.8 && mean < 4.5, `${mean}`);
  assertEquals(found.verdict, "consistent");
});

Deno.test("what a figure needs is in proportion, and is set against the electors there are", () => {
  const found = auditCampaign(reading("federavox", "turnout-contacts"), context);
  const need = found.needs.find(({ evidence }) => evidence === "gerber-green")!;
  // 20 points of turnout over all registered are .2 N voters.
  assertAlmostEquals(need.effect! * found.contacts!, 0.2 * context.registered, 1);
  assertAlmostEquals(need.contacts! * need.effect_of_evidence!, 0.2 * context.registered, 1);
  assert(need.share_of_reachable! > 1, "there are not so many electors");
  assertEquals(found.verdict, "implausible");
});

Deno.test("national claims scale counts by the register and leave rates alone", () => {
  const whole = reading("one-point-2012", "nation");
  const share = auditCampaign(whole, context);
  const votes = auditCampaign({ ...whole, outcome: "net_votes", claimed: null }, context);
  const scale = context.nation / context.registered;
  const cells = context.electorate.bureaux;
  const valid = cells.valid.reduce((sum, n) => sum + n, 0) * scale;
  // Points of share are about votes over valid votes, turnout barely moving: the two scales agree.
  const [points, gained] = [named(share, "france-2012"), named(votes, "france-2012")];
  assertAlmostEquals(gained.mean / valid * 100 / points.mean, 1, 0.35);
  // By hand: 5 million doors, 48 % of them opened, 1.4 electors behind each; one point of the nation's valid votes.
  assertAlmostEquals(share.contacts! / (5e6 * 0.48 * 1.4), 1, 0.02);
  const need = share.needs.find(({ evidence }) => evidence === "france-2012")!;
  assertAlmostEquals(need.effect! * share.contacts! / (0.01 * valid), 1, 0.01);
  assertAlmostEquals(need.contacts! * need.effect_of_evidence! / (0.01 * valid), 1, 0.01);
  assert(gained.high > 0 && votes.verdict === "no testable claim");
});

Deno.test("a count over S territories has S times the expectation and the variance of chance", () => {
  const columns = (value: number, expected: number) =>
    Object.fromEntries(
      OUTCOME_COLUMNS.map((name) => [
        name,
        Float64Array.of(name.startsWith("expected") ? expected : value),
      ]),
    ) as Record<OutcomeColumn, Float64Array>;
  const gains = {
    own: columns(13, 10),
    other: columns(4, 5),
    valid: Float64Array.of(500),
    contacts: Float64Array.of(100),
    registered: 1000,
  };
  // Own minus other: 9 drawn, 5 expected, 4 by chance. Over 16 territories: 80 + 4 · 4; a rate: 5 + 4/4.
  assertEquals([...scaled("net_votes", gains, 16).values], [96]);
  assertEquals([...scaled("share_points", gains, 16).values], [6]);
  assertEquals([...scaled("net_votes", gains, 16).expected], [80]);
  // Votes of lead over 500 valid ones, in points; turnout points of 1,000 electors over 100 contacts.
  assertAlmostEquals(scaled("margin_points", gains, 1).values[0], 1.8, 1e-12);
  assertAlmostEquals(scaled("voters_per_contact", gains, 1).values[0], 0.9, 1e-12);
  assertAlmostEquals(scaled("votes_per_contact", gains, 1).values[0], 0.09, 1e-12);
});

Deno.test("rates without an error say so, and cannot exclude", () => {
  const found = auditCampaign(reading("one-in-100000", "as-persuasion"), context);
  assertEquals(found.verdict, "not identified");
  assert(found.notes.some((note) => note.includes("fixed rate: the interval leaves out")));
});

Deno.test("campaigns of one size share a run, to the same numbers", async () => {
  const several = claim("priority-bureaux").readings.filter((entry) => entry.kind === "campaign");
  const together = {
    ...await auditContext({ territory: "departement:48", replicates: 20 }),
    campaigns: several,
  };
  const alone = await auditContext({ territory: "departement:48", replicates: 20 });
  for (const entry of several) {
    assertEquals(
      auditCampaign(entry, together).distributions,
      auditCampaign(entry, alone).distributions,
    );
  }
});
