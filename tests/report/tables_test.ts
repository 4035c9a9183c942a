import { assertEquals } from "@std/assert";
import { parse } from "@std/csv";
import { exampleRun } from "../../src/report/example.ts";
import { runTables, type Table, tables, toCsv } from "../../src/report/mod.ts";

const { record, replicates, plan } = exampleRun();
const run = runTables(record, replicates, plan);
const names = (table: Table) => table.columns.map(({ name }) => name);
const values = (table: Table, name: string) =>
  Array.from<unknown>(table.columns.find((column) => column.name === name)?.values ?? []);

Deno.test("the columns of summaries are a promise to readers of files", () => {
  assertEquals(
    names(run.summaries).join(" "),
    "strategy attempts unspent bureaux_targeted " +
      "contacts_mean contacts_low contacts_high contacts_mcse " +
      "contacts_expected_low contacts_expected_high " +
      "net_votes_mean net_votes_low net_votes_high net_votes_mcse " +
      "net_votes_expected_low net_votes_expected_high " +
      "margin_votes_mean margin_votes_low margin_votes_high margin_votes_mcse " +
      "margin_votes_expected_low margin_votes_expected_high " +
      "turnout_points_mean turnout_points_low turnout_points_high turnout_points_mcse " +
      "turnout_points_expected_low turnout_points_expected_high " +
      "share_points_mean share_points_low share_points_high share_points_mcse " +
      "share_points_expected_low share_points_expected_high " +
      "votes_per_1000_contacts_mean votes_per_1000_contacts_low votes_per_1000_contacts_high " +
      "votes_per_1000_contacts_mcse votes_per_1000_contacts_expected_low " +
      "votes_per_1000_contacts_expected_high " +
      "cost_per_vote_mean cost_per_vote_low cost_per_vote_high cost_per_vote_mcse " +
      "cost_per_vote_expected_low cost_per_vote_expected_high " +
      "regret_to_oracle_mean regret_to_oracle_low regret_to_oracle_high regret_to_oracle_mcse " +
      "regret_to_oracle_expected_low regret_to_oracle_expected_high " +
      "versus_random_mean versus_random_low versus_random_high versus_random_mcse " +
      "versus_random_expected_low versus_random_expected_high versus_random_probability_better " +
      "versus_uniform_mean versus_uniform_low versus_uniform_high versus_uniform_mcse " +
      "versus_uniform_expected_low versus_uniform_expected_high versus_uniform_probability_better",
  );
  assertEquals(
    names(run.replicates).join(" "),
    "replicate strategy bureaux_targeted contacts net_votes margin_votes turnout_points " +
      "share_points expected_net_votes expected_margin_votes expected_turnout_points " +
      "expected_share_points",
  );
  assertEquals(
    names(run.parameters).join(" "),
    "replicate contact_rate turnout_effect logit_shift attenuation persuasion leaning truncated " +
      "voters valid candidate_votes rival_votes",
  );
  assertEquals(names(run.plan).join(" "), "strategy code commune registered score attempts");
});

Deno.test("cells are those of the record, null where there is no quantity", () => {
  assertEquals(values(run.summaries, "net_votes_low"), [0, 21, 30.5]);
  assertEquals(values(run.summaries, "cost_per_vote_mean"), [null, null, null]);
  assertEquals(values(run.summaries, "votes_per_1000_contacts_mean"), [null, 140, 61 / 0.3]);
  assertEquals(values(run.summaries, "versus_random_probability_better"), [0, 0.5, 1]);
  assertEquals(values(run.plan, "score"), [null, null, 0.125]);
});

Deno.test("replicates go by replicate, then strategy, and keep the numbers of their range", () => {
  const { replicates } = exampleRun();
  replicates.outcomes.random.net_votes.set([7, 8]);
  const shifted = runTables(record, { ...replicates, from: 10, to: 12 }, plan);
  assertEquals(values(shifted.replicates, "replicate"), [10, 10, 10, 11, 11, 11]);
  assertEquals(values(shifted.replicates, "net_votes"), [0, 7, 61, 0, 8, 61]);
  assertEquals(values(shifted.parameters, "replicate"), [10, 11]);
});

Deno.test("arquero tables and CSV files hold the same", () => {
  for (const [name, arquero] of Object.entries(tables(record, replicates, plan))) {
    const table = run[name as keyof typeof run];
    assertEquals(arquero.columnNames(), names(table));
    assertEquals(arquero.numRows(), table.rows);
    const [header, ...rows] = parse(toCsv(table));
    assertEquals(header, arquero.columnNames());
    assertEquals(
      rows,
      arquero.objects({ limit: Infinity }).map((row: object) =>
        Object.values(row).map((value) => value === null ? "" : String(value))
      ),
    );
  }
});
