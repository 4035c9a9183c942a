import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { keyFromSeed, Stream } from "../../../src/random/mod.ts";
import { halfSampler } from "../../../src/trials/rank/mod.ts";
import { expected } from "./expected.ts";

const stream = new Stream(keyFromSeed("halves"));

Deno.test("half of the units of cells: SciPy's hypergeometric law", () => {
  const half = halfSampler({ rows: 3, count: [7, 1, 2] });
  const draws = 20_000;
  const seen = new Float64Array(8);
  for (let r = 0; r < draws; r++) {
    const kept = half(stream, r);
    assertEquals(kept[0] + kept[1] + kept[2], 5);
    seen[kept[0]]++;
  }
  // Two to five of the seven are all there can be.
  const { kept, chiSquare3 } = expected.half;
  let chiSquare = 0;
  for (let k = 2; k <= 5; k++) chiSquare += (seen[k] - draws * kept[k]) ** 2 / (draws * kept[k]);
  assert(chiSquare < chiSquare3, `${chiSquare}`);
  assertEquals(seen[0] + seen[1] + seen[6] + seen[7], 0);
});

Deno.test("each of the 10 choices of 2 in 5 clusters comes as often, whole clusters only", () => {
  const cluster = [0, 0, 1, 2, 3, 3, 4];
  const half = halfSampler({ rows: 7, cluster });
  const counts = new Map<string, number>();
  for (let r = 0; r < 10_000; r++) {
    const kept = half(stream, r);
    assertEquals([kept[0], kept[4]], [kept[1], kept[5]]);
    const key = [...kept].join("");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  assertEquals(counts.size, 10);
  // Binomial error of 1,000 in 10,000 is 30.
  for (const n of counts.values()) assert(Math.abs(n - 1000) < 140, `${n}`);
});

Deno.test("too few to halve, or cells of clusters, are refused", () => {
  assertThrows(() => halfSampler({ rows: 1 }), InputError, "units must be at least 2");
  assertThrows(() => halfSampler({ rows: 2, cluster: [0, 0] }), InputError, "clusters");
  assertThrows(
    () => halfSampler({ rows: 2, cluster: [0, 1], count: [1, 2] }),
    InputError,
    "count must be 1",
  );
});
