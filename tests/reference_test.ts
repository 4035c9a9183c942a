/** The worked example of REFERENCE.md: its inputs and its results, read from the page itself. */

import { assert, assertEquals } from "@std/assert";
import { capacity, fillInOrder, uniformPlan } from "../src/campaign/mod.ts";
import { simulate } from "../src/simulation/mod.ts";
import { fieldOf, NO_EFFECT, runOf } from "./simulation/small.ts";

const page = await Deno.readTextFile(new URL("../REFERENCE.md", import.meta.url));

/** Rows of the table whose header begins with a name, cells as text. */
function table(first: string): string[][] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `));
  assert(start >= 0, `no table ${first}`);
  const rows: string[][] = [];
  for (let i = start + 2; lines[i]?.startsWith("|"); i++) {
    rows.push(lines[i].split("|").slice(1, -1).map((cell) => cell.trim()));
  }
  return rows;
}

const number = (cell: string) => Number(cell.replace(",", "").replace("−", "-"));

Deno.test("the worked example of REFERENCE.md holds to the tenth of a vote", () => {
  const bureaux = table("bureau").map(([, registered, turnout, ...shares]) => ({
    registered: number(registered),
    turnout: number(turnout),
    shares: shares.map(number),
  }));
  assertEquals(bureaux.length, 3);
  const field = fieldOf(bureaux);
  const room = capacity(field.registered, 1.4, 0.5, 1);
  const evidence = {
    ...NO_EFFECT,
    turnout: {
      points: 10,
      se: null,
      between: 0,
      turnout: 0.5,
      selectivity: 1,
      attenuated: false,
      scale: 1,
      spillover: 0,
      estimates: [],
    },
  };
  // Bureaux in the order of each score: A abstains most, B supports most.
  const plans = {
    abstention: fillInOrder([0, 2, 1], room, 700),
    support: fillInOrder([1, 2, 0], room, 700),
    uniform: uniformPlan(room, 700),
  };
  const placements = Object.fromEntries(
    Object.entries(plans).map(([name, plan]) => [name, { kind: "plan" as const, ...plan }]),
  );
  // So large a precision makes the electors of a bureau all alike.
  const { outcomes } = simulate(
    runOf(field, evidence, placements, { propensityPrecision: 1e9 }),
    0,
    1,
  );
  const rows = table("strategy");
  assertEquals(rows.length, 3);
  for (const [strategy, ...cells] of rows) {
    const found = outcomes[strategy];
    const computed = [
      found.contacts[0],
      found.expected_turnout_points[0] * 3000 / 100,
      found.expected_net_votes[0],
      found.expected_margin_votes[0],
    ];
    assertEquals(computed.map((value) => Number(value.toFixed(1))), cells.map(number), strategy);
  }
});
