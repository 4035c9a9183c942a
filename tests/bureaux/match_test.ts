import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { loadElection } from "../../src/bureaux/load.ts";
import { matchElections } from "../../src/bureaux/match.ts";
import type { Bureaux } from "../../src/bureaux/types.ts";

/** Only what matching looks at. */
function bureaux(registered: Record<string, number>): Bureaux {
  const code = Object.keys(registered);
  return {
    size: code.length,
    code,
    registered: Int32Array.from(Object.values(registered)),
    election: { id: "made-up" },
  } as unknown as Bureaux;
}

Deno.test("présidentielles of 2022 and 2017: the counts found outside this library", async () => {
  const [now, before] = await Promise.all([
    loadElection("presidentielle-2022-t1"),
    loadElection("presidentielle-2017-t1"),
  ]);
  const match = matchElections(now, before);
  // Counted with Python on the ministry's files: 67,825 codes in common, 55,326 of them within
  // ±10 % of the register of 2017. Measured against 2022 it would be 55,765, against the larger
  // 56,634, against the smaller 54,457, against their mean 55,543, and 55,231 without the limit itself.
  assertEquals(match.size, 55_326);
  assertEquals(match.size + match.moved.a.length, 67_825);
  // Counted with DuckDB on the same files.
  assertEquals([match.onlyA.length, match.onlyB.length], [1857, 1417]);
  for (let k = 0; k < match.size; k++) {
    const [i, j] = [match.a[k], match.b[k]];
    if (now.code[i] !== before.code[j]) throw new Error(`${now.code[i]} with ${before.code[j]}`);
  }
  assertMatch(match.note, /^55326 of the 69682 .* ±10 % .* 12499 .* 1857 .* 1417 /);
});

Deno.test("the limit is part of the tolerance, and is of the second register", () => {
  const a = bureaux({ up: 110, more: 111, down: 90, less: 89, far: 112 });
  const b = bureaux({ up: 100, more: 100, down: 100, less: 100, far: 120 });
  const match = matchElections(a, b);
  assertEquals(Array.from(match.a, (i) => a.code[i]), ["up", "down", "far"]);
  assertEquals(Array.from(match.b, (j) => b.code[j]), ["up", "down", "far"]);
  assertEquals(Array.from(match.moved.a), [1, 3]);
  // 0.29 × 100 is 28.999999999999996 in floating point.
  assertEquals(
    matchElections(bureaux({ x: 129 }), bureaux({ x: 100 }), { tolerance: 0.29 }).size,
    1,
  );
  assertEquals(
    matchElections(bureaux({ x: 130 }), bureaux({ x: 100 }), { tolerance: 0.29 }).size,
    0,
  );
  assertEquals(matchElections(bureaux({ x: 100 }), bureaux({ x: 100 }), { tolerance: 0 }).size, 1);
  assertEquals(matchElections(bureaux({ x: 101 }), bureaux({ x: 100 }), { tolerance: 0 }).size, 0);
});

Deno.test("each bureau is in exactly one place, whatever the order of the tables", () => {
  const a = bureaux({ d: 100, a: 100, c: 100, z: 5 });
  const b = bureaux({ a: 300, b: 100, d: 100, c: 95, y: 1 });
  const match = matchElections(a, b);
  assertEquals(Array.from(match.a, (i) => a.code[i]), ["d", "c"]);
  assertEquals(Array.from(match.b, (j) => b.code[j]), ["d", "c"]);
  assertEquals(Array.from(match.moved.a, (i) => a.code[i]), ["a"]);
  assertEquals(Array.from(match.moved.b, (j) => b.code[j]), ["a"]);
  assertEquals(Array.from(match.onlyA, (i) => a.code[i]), ["z"]);
  assertEquals(Array.from(match.onlyB, (j) => b.code[j]), ["b", "y"]);
});

Deno.test("a bureau without electors matches only one without", () => {
  const empty = bureaux({ x: 0 });
  assertEquals(matchElections(empty, bureaux({ x: 0 })).size, 1);
  assertEquals(matchElections(bureaux({ x: 1 }), empty).size, 0);
  assertEquals(matchElections(empty, bureaux({ x: 1 })).size, 0);
});

Deno.test("a tolerance that is none is refused", () => {
  const one = bureaux({ x: 1 });
  for (const tolerance of [-0.1, NaN, Infinity]) {
    assertThrows(() => matchElections(one, one, { tolerance }), InputError, "tolerance must be");
  }
});
