/** The world without the campaign, over real results. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { type Bureaux, loadElection, selectBureaux } from "../../src/bureaux/mod.ts";
import { type Electorate, loadElectorate, observedElectorate } from "../../src/electorate/mod.ts";

/** Rates of one bureau: turnout, blank and null, each option. */
function ratesOf({ turnout, blankNull, shares }: Electorate, i: number): number[] {
  return [turnout[i], blankNull[i], ...shares.map((share) => share[i])];
}

const france = await loadElectorate("presidentielle-2022-t1");

Deno.test("every bureau of France has a turnout in [0, 1] and shares that sum to 1", () => {
  const { turnout, shares, blankNull, bureaux } = france;
  assertEquals(bureaux.size, 69_682);
  for (let i = 0; i < bureaux.size; i++) {
    assert(turnout[i] > 0 && turnout[i] <= 1);
    let sum = blankNull[i];
    for (const share of shares) {
      assert(share[i] >= 0 && share[i] <= 1);
      sum += share[i];
    }
    assertAlmostEquals(sum, 1, 1e-12);
  }
});

Deno.test("bureaux that all voted, where nobody voted or none validly, are known and defined", () => {
  const { bureaux, turnout, blankNull } = france;
  const where = (wanted: (i: number) => boolean) => [...bureaux.row.keys()].filter(wanted);
  const { registered, voters, valid } = bureaux;
  // 27 where all of one elector or more voted, 10 where nobody is registered; 44 and 70 as published.
  const all = where((i) => voters[i] === registered[i]);
  const nobody = where((i) => voters[i] === 0);
  const invalid = where((i) => valid[i] === 0);
  assertEquals([all.length, nobody.length, invalid.length], [37, 44, 70]);
  for (const i of all) assert(turnout[i] > 0.25 && turnout[i] <= 1, `${turnout[i]}`);
  for (const i of nobody) {
    assert(turnout[i] < 1);
    assert(blankNull[i] > 0 && blankNull[i] < 1);
  }
  for (const i of invalid) assert(blankNull[i] < 1);
});

for (const id of ["presidentielle-2022-t1", "legislatives-2022-t1"]) {
  Deno.test(`a commune has the same rates alone, in its département and in France: ${id}`, async () => {
    const whole = id === "presidentielle-2022-t1" ? france : await loadElectorate(id);
    const [commune, departement] = await Promise.all([
      loadElectorate(id, { within: "commune:48095" }),
      loadElectorate(id, { within: "departement:48" }),
    ]);
    assertEquals(commune.bureaux.size, 8);
    commune.bureaux.row.forEach((row, i) => {
      for (const other of [departement, whole]) {
        const j = other.bureaux.row.indexOf(row);
        assertEquals(other.bureaux.code[j], commune.bureaux.code[i]);
        assertEquals(ratesOf(commune, i), ratesOf(other, j));
      }
    });
    assertEquals(commune.electionTurnout, whole.electionTurnout);
  });
}

Deno.test("turnout of the whole election does not depend on the territory", () => {
  // Official totals: 35,923,707 voters of 48,747,876.
  assertAlmostEquals(france.electionTurnout, 35_923_707 / 48_747_876, 1e-15);
});

Deno.test("rates lie between a bureau's own and its surroundings', nearer its own the larger it is", () => {
  const { bureaux, turnout } = france;
  let nearer = 0;
  let large = 0;
  for (let i = 0; i < bureaux.size; i++) {
    if (bureaux.registered[i] < 1000) continue;
    const own = bureaux.voters[i] / bureaux.registered[i];
    large++;
    if (Math.abs(turnout[i] - own) < 0.02) nearer++;
  }
  assert(large > 15_000 && nearer / large > 0.98, `${nearer} of ${large}`);
});

Deno.test("in législatives an option that did not stand in a circonscription stays at 0 there", async () => {
  const electorate = await loadElectorate("legislatives-2022-t1", { within: "departement:31" });
  const { bureaux, shares } = electorate;
  const groups = Map.groupBy(bureaux.row.keys(), (i) => bureaux.circonscription[i]);
  assertEquals(groups.size, 10);
  let absent = 0;
  for (const places of groups.values()) {
    bureaux.votes.forEach((votes, k) => {
      const stood = places.some((i) => votes[i] > 0);
      if (!stood) absent++;
      for (const i of places) assertEquals(shares[k][i] > 0, stood);
    });
  }
  assert(absent > 10);
});

/** Some bureaux of Lozère with results of one's own. */
async function made(
  results: { commune: string; registered: number; voters: number; first: number }[],
): Promise<Bureaux> {
  const lozere = await loadElection("presidentielle-2022-t2", { within: "departement:48" });
  const bureaux = selectBureaux(lozere, Int32Array.from(results.keys()));
  const column = (of: (result: typeof results[number]) => number) => Int32Array.from(results, of);
  return {
    ...bureaux,
    commune: results.map(({ commune }) => commune),
    registered: column(({ registered }) => registered),
    voters: column(({ voters }) => voters),
    blank: column(() => 0),
    null: column(() => 0),
    valid: column(({ voters }) => voters),
    votes: [column(({ first }) => first), column(({ voters, first }) => voters - first)],
  };
}

Deno.test("a bureau without electors or voters takes the rates of its commune", async () => {
  const electorate = observedElectorate(
    await made([
      { commune: "48001", registered: 500, voters: 400, first: 100 },
      { commune: "48001", registered: 700, voters: 420, first: 300 },
      { commune: "48001", registered: 0, voters: 0, first: 0 },
      { commune: "48001", registered: 90, voters: 0, first: 0 },
      { commune: "48002", registered: 800, voters: 300, first: 60 },
      { commune: "48002", registered: 600, voters: 250, first: 40 },
    ]),
  );
  const { turnout, shares, blankNull } = electorate;
  // Empty bureau 2 has the commune's turnout, between those of its full ones; bureau 3 its own low one.
  assert(turnout[2] > turnout[3] && turnout[2] < turnout[0]);
  assertEquals(shares[0][2], shares[0][3]);
  assert(shares[0][2] > shares[0][0] && shares[0][2] < shares[0][1]);
  // Nearer to those of its own commune than to the other's.
  assert(shares[0][2] > 0.35 && shares[0][4] < 0.25);
  for (const share of blankNull) assertEquals(share, 0);
});

Deno.test("a territory where all vote alike keeps its certainty", async () => {
  const { turnout, shares } = observedElectorate(
    await made([
      { commune: "48001", registered: 50, voters: 50, first: 50 },
      { commune: "48002", registered: 70, voters: 70, first: 70 },
    ]),
  );
  assertEquals([...turnout], [1, 1]);
  assertEquals([...shares[0]], [1, 1]);
  assertEquals([...shares[1]], [0, 0]);
});
