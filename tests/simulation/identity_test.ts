/** A commune alone is that commune within its département and within France, bureau by bureau. */

import { assert, assertEquals } from "@std/assert";
import type { Change, Plan } from "../../src/campaign/mod.ts";
import { collapse, type Electorate, loadElectorate } from "../../src/electorate/mod.ts";
import { type Run, simulate } from "../../src/simulation/mod.ts";
import { preparedIn, territory } from "./real.ts";

const mende = await territory("commune:48095");
const alone = preparedIn(mende, { evidence: "france-2012", budget: { attempts: 1500 } });
const { candidate, rival } = alone.choices;

/** The run of the commune's plans in another territory that holds its bureaux. */
function within(electorate: Electorate): { run: Run; place: Map<number, number> } {
  const place = new Map([...electorate.bureaux.row].map((row, b) => [row, b]));
  const strategies = alone.run.strategies.flatMap(({ name, placement }) =>
    placement.kind === "plan"
      ? [{ name, placement: { ...placement, bureaux: moved(placement, place) } }]
      : []
  );
  return {
    run: { ...alone.run, field: collapse(electorate, candidate, rival), strategies },
    place,
  };
}

function moved({ bureaux }: Plan, place: Map<number, number>): Int32Array {
  return bureaux.map((b) => place.get(mende.electorate.bureaux.row[b])!);
}

/** Changes by replicate, strategy and row of the bureau. */
function changes(run: Run, replicates: number): Map<string, Change> {
  const seen = new Map<string, Change>();
  simulate(run, 0, replicates, (replicate, strategy, b, change) => {
    seen.set(`${replicate} ${strategy} ${run.field.row[b]}`, { ...change });
  });
  return seen;
}

for (const [name, replicates] of [["departement:48", 40], ["france", 2]] as const) {
  Deno.test(`Mende alone is Mende within ${name}`, async () => {
    const { run } = within(await loadElectorate("presidentielle-2022-t1", { within: name }));
    const only = { ...alone.run, strategies: within(mende.electorate).run.strategies };
    assert(run.strategies.length >= 7);
    const expected = changes(only, replicates);
    const found = changes(run, replicates);
    assert(expected.size > replicates * run.strategies.length);
    assertEquals(found, expected);
    // Sums over the plan agree too; only what is relative to the territory differs.
    const [one, two] = [simulate(only, 0, replicates), simulate(run, 0, replicates)];
    for (const { name } of run.strategies) {
      assertEquals(two.outcomes[name].net_votes, one.outcomes[name].net_votes);
      assertEquals(two.outcomes[name].contacts, one.outcomes[name].contacts);
    }
    assertEquals(two.parameters, one.parameters);
  });
}

Deno.test("bureaux that a plan leaves alone have no change, and those it names have one each", () => {
  const { run } = within(mende.electorate);
  const seen = new Set<string>();
  simulate(run, 0, 3, (replicate, strategy, b) => {
    const key = `${replicate} ${strategy} ${b}`;
    assert(!seen.has(key), `${key} comes twice`);
    seen.add(key);
  });
  for (const { name, placement } of run.strategies) {
    assert(placement.kind === "plan");
    assertEquals(
      [...run.field.row.keys()].filter((b) => seen.has(`0 ${name} ${b}`)),
      [...placement.bureaux],
    );
  }
});
