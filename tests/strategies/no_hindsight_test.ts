/** Nothing but the bounds sees the election that the campaign is for. */

import { assert, assertEquals } from "@std/assert";
import type { Bureaux } from "../../src/bureaux/mod.ts";
import type { Electorate } from "../../src/electorate/mod.ts";
import { below, keyFromSeed, Stream } from "../../src/random/mod.ts";
import type { Placement } from "../../src/simulation/mod.ts";
import { preparedIn, territory } from "../simulation/real.ts";

const lozere = await territory("departement:48");

/** A permutation of the bureaux. */
function shuffled(size: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const stream = new Stream(keyFromSeed("hindsight"));
  for (let i = size - 1; i > 0; i--) {
    const j = below(stream.at(0, i, 10_000), i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** The same registers with the results of other bureaux: totals stay, so do the candidates. */
function permuted(
  { bureaux, turnout, shares, blankNull, electionTurnout }: Electorate,
): Electorate {
  const order = shuffled(bureaux.size);
  const rates = (column: Float64Array) => Float64Array.from(order, (i) => column[i]);
  const counts = (column: Int32Array) => Int32Array.from(order, (i) => column[i]);
  const other: Bureaux = {
    ...bureaux,
    voters: counts(bureaux.voters),
    blank: counts(bureaux.blank),
    null: counts(bureaux.null),
    valid: counts(bureaux.valid),
    votes: bureaux.votes.map(counts),
  };
  return {
    bureaux: other,
    turnout: rates(turnout),
    shares: shares.map(rates),
    blankNull: rates(blankNull),
    electionTurnout,
  };
}

function placements(electorate: Electorate): Map<string, Placement> {
  const { run } = preparedIn({ ...lozere, electorate }, {
    candidate: undefined,
    rival: undefined,
    evidence: "france-2012",
  });
  return new Map(run.strategies.map(({ name, placement }) => [name, placement]));
}

Deno.test("results moved between bureaux move the plan of no strategy but the bounds", () => {
  const [seen, unseen] = [placements(lozere.electorate), placements(permuted(lozere.electorate))];
  assertEquals([...seen.keys()], [...unseen.keys()]);
  assertEquals(seen.size, 11);
  for (const [name, placement] of seen) {
    const bound = name === "oracle" || name === "individual";
    const same = JSON.stringify(placement) === JSON.stringify(unseen.get(name));
    assert(same !== bound, name);
    if (!bound) assertEquals(unseen.get(name), placement, name);
  }
});

Deno.test("a score that is the same everywhere is left out, and says so", async () => {
  const second = await territory("commune:48095", "presidentielle-2022-t2");
  const past = { ...second.background.past!, support: new Map(second.background.past!.support) };
  for (const bloc of past.support.keys()) past.support.set(bloc, new Float64Array(8).fill(0.2));
  const { leftOut, run } = preparedIn({ ...second, background: { ...second.background, past } }, {
    strategies: ["support", "abstention", "covariates"],
  });
  assertEquals(leftOut, [
    {
      strategy: "support",
      why: "no information here: its score is the same in every bureau of the territory",
    },
    {
      strategy: "covariates",
      why: "INSEE's figures are by commune, and too few communes are here to fit them on (1)",
    },
  ]);
  assertEquals(run.strategies.map(({ name }) => name), [
    "random",
    "uniform",
    "abstention",
    "oracle",
  ]);
});

Deno.test("without a past, strategies that read it are left out and the others run", () => {
  const { electorate } = lozere;
  const { leftOut, run } = preparedIn({ electorate, background: lozere.background }, {
    background: undefined,
  });
  assertEquals(leftOut.map(({ strategy }) => strategy), [
    "abstention",
    "support",
    "potential",
    "swing",
    "marginal",
    "covariates",
  ]);
  for (const { why } of leftOut) assert(why.startsWith("no earlier election"));
  assertEquals(run.strategies.map(({ name }) => name), [
    "none",
    "random",
    "uniform",
    "oracle",
    "individual",
  ]);
});
