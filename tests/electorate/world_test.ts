/** Worlds drawn, against the exact moments of a multinomial and of a certain bureau. */

import { assert, assertEquals } from "@std/assert";
import { World } from "../../src/electorate/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { assertDeviation, assertMean } from "../campaign/moments.ts";
import { fieldOf } from "../simulation/small.ts";

const BUREAUX = [
  { registered: 900, turnout: 0.62, shares: [0.2, 0.35, 0.4, 0.05] },
  { registered: 12, turnout: 0.5, shares: [0.25, 0.25, 0.25, 0.25] },
  { registered: 40, turnout: 1, shares: [0, 1, 0, 0] },
  { registered: 0, turnout: 0.6, shares: [0.3, 0.3, 0.3, 0.1] },
];

/** The field of some bureaux; where all vote for one, the splits of the others are of nobody. */
function certainFieldOf(bureaux: typeof BUREAUX) {
  const field = fieldOf(bureaux);
  const defined = (column: Float64Array) => column.map((value) => Number.isNaN(value) ? 0 : value);
  return { ...field, toOther: defined(field.toOther) };
}

const STREAM = () => new Stream(keyFromSeed("world"));

Deno.test("electors are split by one multinomial: abstention and four kinds of vote", () => {
  const world = new World(certainFieldOf(BUREAUX));
  const stream = STREAM();
  const count = 20_000;
  const names = ["candidate", "rival", "other", "blankNull", "abstainers"] as const;
  for (const b of [0, 1]) {
    const { registered, turnout, shares } = BUREAUX[b];
    const p = [...shares.map((share) => turnout * share), 1 - turnout];
    const columns = names.map(() => new Float64Array(count));
    for (let r = 0; r < count; r++) {
      world.draw(stream, r);
      names.forEach((name, k) => columns[k][r] = world[name][b]);
    }
    names.forEach((name, k) => {
      assertMean(columns[k], registered * p[k], `${name} of bureau ${b}`);
      assertDeviation(columns[k], Math.sqrt(registered * p[k] * (1 - p[k])), name);
      for (let l = 0; l < k; l++) {
        // E[xy] = N(N − 1)p q.
        const products = columns[k].map((value, r) => value * columns[l][r]);
        const expected = registered * (registered - 1) * p[k] * p[l];
        assertMean(products, expected, `${name} times ${names[l]}`);
      }
    });
  }
});

Deno.test("every elector is counted once, and totals are sums", () => {
  const world = new World(certainFieldOf(BUREAUX));
  const stream = STREAM();
  for (let r = 0; r < 100; r++) {
    world.draw(stream, r);
    const { abstainers, candidate, rival, other, blankNull, totals } = world;
    const sums = { voters: 0, valid: 0, candidate: 0, rival: 0 };
    BUREAUX.forEach(({ registered }, b) => {
      const valid = candidate[b] + rival[b] + other[b];
      assertEquals(abstainers[b] + valid + blankNull[b], registered);
      sums.voters += registered - abstainers[b];
      sums.valid += valid;
      sums.candidate += candidate[b];
      sums.rival += rival[b];
    });
    assertEquals({ ...totals }, sums);
    // All forty vote for the rival; nobody is registered in the last.
    assertEquals([abstainers[2], rival[2], abstainers[3]], [0, 40, 0]);
  }
});

Deno.test("a bureau's world depends on the seed, the replicate and its row alone", () => {
  const field = certainFieldOf(BUREAUX);
  const world = new World(field);
  // The same bureaux in another order, with the rows they had.
  const order = [3, 1, 0, 2];
  const turned = { ...certainFieldOf(order.map((b) => BUREAUX[b])), row: Int32Array.from(order) };
  const other = new World(turned);
  const [stream, another] = [STREAM(), STREAM()];
  for (const r of [5, 0, 3]) {
    world.draw(stream, r);
    other.draw(another, r);
    order.forEach((b, i) => {
      assertEquals(other.candidate[i], world.candidate[b]);
      assertEquals(other.abstainers[i], world.abstainers[b]);
    });
  }
  const before = [...world.candidate];
  world.draw(stream, 4);
  assert([...world.candidate].join() !== before.join());
});
