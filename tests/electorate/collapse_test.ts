/** Options of an election put together for one campaign. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { collapse, type Electorate, loadElectorate } from "../../src/electorate/mod.ts";

const lozere = await loadElectorate("presidentielle-2022-t1", { within: "departement:48" });

/** An electorate of one bureau a column, with these shares of four options and blank or null. */
function electorateOf(columns: number[][], turnout: number[]): Electorate {
  const row = (k: number) => Float64Array.from(columns, (column) => column[k]);
  return {
    ...lozere,
    bureaux: { ...lozere.bureaux, size: columns.length },
    turnout: Float64Array.from(turnout),
    shares: [0, 1, 2, 3].map(row),
    blankNull: row(4),
  };
}

Deno.test("shares and splits by hand", () => {
  const field = collapse(
    electorateOf([[0.2, 0.3, 0.1, 0.35, 0.05], [0, 0.5, 0.5, 0, 0]], [0.7, 1]),
    1,
    3,
  );
  assertEquals([...field.candidate], [0.3, 0.5]);
  assertEquals([...field.rival], [0.35, 0]);
  assertEquals([...field.blankNull], [0.05, 0]);
  // Of the 70 % who do not vote for the candidate, half vote for the rival; 30 of the other 35 are valid.
  assertAlmostEquals(field.toRival[0], 0.5, 1e-15);
  assertAlmostEquals(field.toOther[0], 0.3 / 0.35, 1e-15);
  assertEquals([field.toRival[1], field.toOther[1]], [0, 1]);
  assertEquals([...field.turnout], [0.7, 1]);
});

Deno.test("bureaux where all vote for one, or nobody at all, have splits that are numbers", () => {
  const field = collapse(
    electorateOf([
      [0, 1, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      // What rounding makes of certainty.
      [0, 1 + 1e-16, 0, 0, 0],
    ], [1, 1, 0.5, 0, 1 + 2e-16]),
    1,
    3,
  );
  for (
    const column of [field.candidate, field.rival, field.toRival, field.toOther, field.turnout]
  ) {
    for (const value of column) assert(value >= 0 && value <= 1);
  }
  assertEquals([...field.candidate], [1, 0, 0, 0, 1]);
  assertEquals([...field.toRival], [0, 1, 0, 0, 0]);
});

Deno.test("collapsing loses no vote: splits multiply back to the shares, whoever runs", () => {
  const { shares, blankNull } = lozere;
  for (const [candidate, rival] of [[0, 1], [4, 2], [11, 5]]) {
    const field = collapse(lozere, candidate, rival);
    for (let i = 0; i < field.size; i++) {
      const rest = 1 - field.candidate[i];
      const other = rest * (1 - field.toRival[i]) * field.toOther[i];
      const others = shares.reduce(
        (sum, share, k) => k === candidate || k === rival ? sum : sum + share[i],
        0,
      );
      assertEquals(field.candidate[i], shares[candidate][i]);
      assertAlmostEquals(rest * field.toRival[i], shares[rival][i], 1e-14);
      assertAlmostEquals(other, others, 1e-14);
      assertAlmostEquals(rest * (1 - field.toRival[i]) - other, blankNull[i], 1e-14);
    }
  }
});

Deno.test("columns are copies over shared memory", () => {
  const field = collapse(lozere, 0, 1);
  for (const column of [field.row, field.turnout, field.candidate, field.toOther]) {
    assert(column.buffer instanceof SharedArrayBuffer);
  }
  field.turnout[0] = 0;
  assert(lozere.turnout[0] > 0);
});
