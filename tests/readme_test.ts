/** The README holds: its links, its figure, its sentences with numbers. */

import { assert, assertEquals } from "@std/assert";
import { gainChart } from "../src/charts/mod.ts";
import {
  compareStrategies,
  type ComparisonRecord,
  loadBackground,
  loadElectorate,
} from "../mod.ts";

const root = new URL("../", import.meta.url);
const page = await Deno.readTextFile(new URL("README.md", root));

async function comparison(evidence: string): Promise<ComparisonRecord> {
  const electorate = await loadElectorate("presidentielle-2022-t1", { within: "departement:31" });
  const background = await loadBackground(electorate.bureaux);
  return (await compareStrategies({ electorate, background, evidence })).record;
}

const gain = (record: ComparisonRecord, name: string) =>
  record.strategies.find(({ strategy }) => strategy === name)!;

Deno.test("the README's links lead somewhere", async () => {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link)
    .filter((link) => !link.startsWith("http"));
  assert(links.includes("data/figures/gains.svg"));
  for (const link of links) assert((await Deno.stat(new URL(link, root))).isFile, link);
});

Deno.test("the README's figure and what it says of it are those of the default comparison", async () => {
  const record = await comparison("gerber-green");
  assertEquals(
    await Deno.readTextFile(new URL("data/figures/gains.svg", root)),
    gainChart(record),
    "deno task figures draws it anew",
  );
  assert(page.includes(record.registered.toLocaleString("en")));
  const scores = ["abstention", "support", "potential", "swing", "marginal", "covariates"]
    .map((name) => gain(record, name));
  const best = scores.reduce((a, b) => b.margin_votes.mean > a.margin_votes.mean ? b : a);
  // "some two hundred votes", "nearly always", "not twice as well", "about seven tenths"
  assert(best.margin_votes.mean > 150 && best.margin_votes.mean < 250);
  assert(best.versus_random.probability_better > 0.95);
  assert(gain(record, "oracle").margin_votes.mean < 2 * best.margin_votes.mean);
  const trials = gain(await comparison("trials"), best.strategy).margin_votes.mean;
  assert(Math.abs(trials / best.margin_votes.mean - 0.7) < 0.05, `${trials}`);
  // "the same rankings lose to doors drawn at random", "the rankings gain less than random"
  const french = await comparison("france-2012");
  for (const strategy of ["abstention", "support", "potential", "covariates"]) {
    assert(gain(french, strategy).versus_random.expected_high < 0, strategy);
  }
});
