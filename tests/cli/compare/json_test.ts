import { assert, assertEquals } from "@std/assert";
import { promesse, SMALL } from "../promesse.ts";

// The shape that the project's definition of the command gives, copied by hand: not from the types.
const TOP = [
  "promesse",
  "seed",
  "replicates",
  "election",
  "scores_from",
  "territory",
  "candidate",
  "rival",
  "objective",
  "channel",
  "evidence",
  "budget",
  "bureaux",
  "registered",
  "strategies",
  "left_out",
  "other_evidence",
  "notes",
  "provenance",
  "digest",
];
const STRATEGY = [
  "strategy",
  "attempts",
  "unspent",
  "bureaux_targeted",
  "contacts",
  "net_votes",
  "margin_votes",
  "turnout_points",
  "share_points",
  "votes_per_1000_contacts",
  "cost_per_vote",
  "versus_random",
  "versus_uniform",
  "regret_to_oracle",
];
const Q = ["mean", "low", "high", "mcse", "expected_low", "expected_high"];
const D = [...Q, "probability_better"];

Deno.test("--json prints the record alone, in the shape defined", async () => {
  const { code, out, err } = await promesse([...SMALL, "--json"]);
  assertEquals([code, err], [0, ""]);
  const record = JSON.parse(out);
  assertEquals(Object.keys(record), TOP);
  assertEquals(record.bureaux, 8);
  assertEquals(record.territory, "commune:48095");
  assertEquals(record.budget.attempts, 200);
  assert(/^sha256:[0-9a-f]{64}$/.test(record.digest));
  for (const result of record.strategies) {
    assertEquals(Object.keys(result), STRATEGY);
    for (
      const name of ["contacts", "net_votes", "margin_votes", "turnout_points", "share_points"]
    ) {
      assertEquals(Object.keys(result[name]), Q, name);
    }
    assertEquals(Object.keys(result.versus_random), D);
    assertEquals(Object.keys(result.versus_uniform), D);
    assertEquals(Object.keys(result.regret_to_oracle), Q);
    assertEquals(result.cost_per_vote, null);
  }
  const named = record.strategies.map(({ strategy }: { strategy: string }) => strategy);
  assertEquals(named.slice(0, 3), ["none", "random", "uniform"]);
  assertEquals(record.strategies[0].net_votes.mean, 0);
  assertEquals(record.strategies[0].contacts.mean, 0);
});

Deno.test("flags reach the record as typed, and unknown options never do", async () => {
  const flags = [
    "--candidate=le pen",
    "--rival=mélenchon",
    "--objective=votes",
    "--channel=volunteer-phone",
    "--hours=30",
    "--per-hour=12",
    "--passes=2",
    "--evidence=trials",
    "--strategies=random,support",
    "--replicates=20",
    "--seed=another",
    "--scores-from=europeennes-2014",
    "--territory=commune:48095",
    "--json",
  ];
  const record = JSON.parse((await promesse(["compare", ...flags])).out);
  const { budget: { attempts, unit, amount, rate, passes } } = record;
  assertEquals([attempts, unit, amount, rate, passes], [360, "hours", 30, 12, 2]);
  assertEquals(
    [record.candidate, record.rival, record.objective, record.channel, record.evidence],
    ["LE PEN", "MÉLENCHON", "votes", "volunteer-phone", "trials"],
  );
  assertEquals([record.seed, record.replicates], ["another", 20]);
  assertEquals(record.scores_from, "europeennes-2014");
  const named = record.strategies.map(({ strategy }: { strategy: string }) => strategy);
  assertEquals(named, ["random", "support"]);
});

Deno.test("euros give a cost per vote, or null where the votes may be none", async () => {
  const money = ["--territory=commune:48095", "--euros=300", "--per-attempt=0.1"];
  const { out } = await promesse(["compare", ...money, "--replicates=20", "--json"]);
  const record = JSON.parse(out);
  assertEquals([record.budget.unit, record.budget.attempts], ["euros", 3000]);
  for (const { net_votes, cost_per_vote } of record.strategies) {
    const sure = net_votes.low > 0 && net_votes.expected_low > 0;
    assertEquals(cost_per_vote === null, !sure);
    if (sure) assertEquals(Object.keys(cost_per_vote), Q);
  }
});
