/** An earlier election laid on today's bureaux, by hand. */

import { assertAlmostEquals, assertEquals } from "@std/assert";
import { type Bureaux, loadElection, selectBureaux } from "../../src/bureaux/mod.ts";
import { layPast } from "../../src/strategies/mod.ts";

/** One bureau: code, registered, voters, votes of the left and of the right. */
type Row = [code: string, registered: number, voters: number, left: number, right: number];

const template = await loadElection("presidentielle-2022-t2", { within: "departement:48" });

function bureauxOf(rows: Row[]): Bureaux {
  const column = (k: 1 | 2 | 3 | 4) => Int32Array.from(rows, (row) => row[k]);
  const [registered, voters, left, right] = [column(1), column(2), column(3), column(4)];
  const valid = left.map((count, i) => count + right[i]);
  const { election } = template;
  return {
    ...selectBureaux(template, Int32Array.from(rows.keys())),
    election: {
      ...election,
      options: election.options.map((option, k) => ({
        ...option,
        bloc: k === 0 ? "gauche" as const : "droite" as const,
      })),
    },
    code: rows.map(([code]) => code),
    departement: rows.map(([code]) => code.slice(0, 2)),
    commune: rows.map(([code]) => code.slice(0, 5)),
    registered,
    voters,
    blank: voters.map((count, i) => count - valid[i]),
    null: new Int32Array(rows.length),
    valid,
    votes: [left, right],
  };
}

const EARLIER = bureauxOf([
  ["48001_0001", 1000, 800, 300, 400],
  ["48001_0002", 500, 300, 200, 100],
  ["48002_0001", 100, 40, 0, 0],
  ["48002_0002", 300, 240, 60, 180],
]);
/** Of the commune 48001: 1,100 voters of 1,500, 500 left of 1,000 valid. Of the département, 560 of 1,240. */
const CURRENT = bureauxOf([
  ["48001_0001", 1090, 0, 0, 0],
  ["48001_0002", 700, 0, 0, 0],
  ["48001_0003", 600, 0, 0, 0],
  ["48002_0001", 100, 0, 0, 0],
  ["48009_0001", 800, 0, 0, 0],
  ["75001_0001", 800, 0, 0, 0],
]);

Deno.test("a bureau keeps its rates, or takes its commune's, its département's or the country's", () => {
  const past = layPast(CURRENT, EARLIER);
  const abstention = [0.2, 4 / 15, 4 / 15, 120 / 400, 520 / 1900, 520 / 1900];
  const left = [3 / 7, 0.5, 0.5, 0.25, 560 / 1240, 560 / 1240];
  abstention.forEach((expected, b) => assertAlmostEquals(past.abstention[b], expected, 1e-15));
  left.forEach((expected, b) => {
    assertAlmostEquals(past.support.get("gauche")![b], expected, 1e-15);
    assertAlmostEquals(past.support.get("droite")![b], 1 - expected, 1e-15);
    assertEquals(past.support.get("centre")![b], 0);
  });
  // One matches; a register that moved, a new number and one without a valid vote take the commune's.
  assertEquals([past.fromCommune, past.fromDepartement, past.fromCountry], [3, 1, 1]);
  assertEquals(past.election, "presidentielle-2022-t2");
});

Deno.test("today's results are not read", () => {
  const voted = { ...CURRENT, voters: CURRENT.registered, valid: CURRENT.registered };
  assertEquals(layPast(voted, EARLIER), layPast(CURRENT, EARLIER));
});

Deno.test("an election laid on itself is itself", () => {
  const past = layPast(template, template);
  assertEquals([past.fromDepartement, past.fromCountry], [0, 0]);
  for (let b = 0; b < template.size; b++) {
    if (template.valid[b] === 0) continue;
    const turnout = template.voters[b] / template.registered[b];
    assertAlmostEquals(past.abstention[b], 1 - turnout, 1e-15);
    const sum = [...past.support.values()].reduce((total, share) => total + share[b], 0);
    assertAlmostEquals(sum, 1, 1e-12);
  }
});
