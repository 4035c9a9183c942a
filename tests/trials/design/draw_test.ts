import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { keyFromSeed, Stream } from "../../../src/random/mod.ts";
import { drawAssignment, formBlocks, layOut, parseBlocks } from "../../../src/trials/design/mod.ts";
import { expected } from "./expected.ts";

const stream = new Stream(keyFromSeed("draws"));
const rows = (n: number) => Array.from({ length: n }, (_, i) => i);

Deno.test("complete: each of the 10 pairs of 5 comes as often as the others", () => {
  const layout = layOut({ row: rows(5), share: 0.4 });
  const counts = new Map<string, number>();
  const draws = 20_000;
  for (let r = 0; r < draws; r++) {
    const key = drawAssignment(layout, stream, r).join("");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  assertEquals(counts.size, 10);
  const chiSquare = [...counts.values()]
    .reduce((sum, n) => sum + (n - draws / 10) ** 2 / (draws / 10), 0);
  // SciPy's χ² quantile at 1 in 10,000.
  assert(chiSquare < expected.chiSquare9, `${chiSquare}`);
});

Deno.test("blocks whose share is not whole: probability exact, counts rounded up or down", () => {
  const sizes = [4, 5, 6, 7];
  const block = sizes.flatMap((n, b) => new Array(n).fill(b));
  const value = block.map((b, i) => 100 * b + i);
  const layout = layOut({ row: rows(22), share: 0.3, rule: { kind: "groups", groups: 4 }, value });
  const draws = 20_000;
  const treated = new Float64Array(22);
  const totals = new Set<number>();
  for (let r = 0; r < draws; r++) {
    const z = drawAssignment(layout, stream, r);
    z.forEach((one, i) => treated[i] += one);
    totals.add(z.reduce((sum, one) => sum + one, 0));
    const inBlock = new Float64Array(layout.blocks);
    const size = new Float64Array(layout.blocks);
    z.forEach((one, i) => {
      inBlock[layout.block[i]] += one;
      size[layout.block[i]]++;
    });
    inBlock.forEach((n, b) => assert(Math.abs(n - 0.3 * size[b]) < 1, `${n} of ${size[b]}`));
  }
  assertEquals([...totals].sort(), [6, 7]); // 6.6
  // Binomial error of 20,000 draws is .0032: five of them over 22 bureaux.
  for (const n of treated) assert(Math.abs(n / draws - 0.3) < 0.016, `${n / draws}`);
});

Deno.test("pairs: one of each, both orders as often", () => {
  const layout = layOut({
    row: rows(4),
    rule: parseBlocks("pairs"),
    value: [60, 70, 61, 71],
  });
  const counts = new Map<string, number>();
  for (let r = 0; r < 4000; r++) {
    const z = drawAssignment(layout, stream, r);
    assertEquals([z[0] + z[2], z[1] + z[3]], [1, 1]);
    counts.set(z.join(""), (counts.get(z.join("")) ?? 0) + 1);
  }
  // Four outcomes of 1000 expected, binomial error 27.
  assertEquals(counts.size, 4);
  for (const n of counts.values()) assert(Math.abs(n - 1000) < 120, `${n}`);
});

Deno.test("clusters are drawn whole, and each with the probability declared", () => {
  const cluster = ["a", "a", "a", "b", "c", "c", "d", null];
  const layout = layOut({ row: rows(8), cluster, share: 0.4 });
  assertEquals(layout.units, 5);
  const treated = new Float64Array(8);
  for (let r = 0; r < 10_000; r++) {
    const z = drawAssignment(layout, stream, r);
    assertEquals([z[0], z[4]], [z[2], z[5]]);
    z.forEach((one, i) => treated[i] += one);
  }
  for (const n of treated) assert(Math.abs(n / 10_000 - 0.4) < 0.025, `${n}`);
});

Deno.test("the draw does not depend on the order of the table", () => {
  const codes = rows(30);
  const shuffled = codes.map((i) => (7 * i + 3) % 30);
  const value = codes.map((i) => (13 * i) % 31);
  const rule = parseBlocks("strata:5");
  const one = drawAssignment(layOut({ row: codes, rule, value }), stream, 4);
  const other = drawAssignment(
    layOut({ row: shuffled, rule, value: shuffled.map((i) => value[i]) }),
    stream,
    4,
  );
  assertEquals(shuffled.map((i) => one[i]), [...other]);
});

Deno.test("another seed or replicate is another draw, the same one the same", () => {
  const layout = layOut({ row: rows(100) });
  const draw = (seed: string, r: number) =>
    drawAssignment(layout, new Stream(keyFromSeed(seed)), r).join("");
  assertEquals(draw("a", 0), draw("a", 0));
  assert(draw("a", 0) !== draw("b", 0) && draw("a", 0) !== draw("a", 1));
});

Deno.test("the list of a seed is pinned: what was deposited can be drawn again", () => {
  const layout = layOut({ row: rows(16), rule: parseBlocks("pairs"), value: rows(16) });
  const z = drawAssignment(layout, new Stream(keyFromSeed("deposited")), 0);
  assertEquals(z.join(""), "0110101010011001");
});

Deno.test("blocks hold neighbours, never across groups; small groups are pooled and counted", () => {
  const value = [5, 1, 4, 2, 3, 9, 8];
  const pairs = formBlocks(value, { rule: parseBlocks("pairs") });
  assertEquals(pairs.count, 3);
  assertEquals([...pairs.block], [1, 0, 1, 0, 0, 2, 2]);
  const group = ["x", "x", "x", "x", "y", "z", null];
  const within = formBlocks(value, { rule: parseBlocks("pairs"), group });
  assertEquals([within.count, within.pooled], [3, 3]);
  assertEquals(within.block[1], within.block[3]);
  assertEquals([within.block[4], within.block[5]], [within.block[6], within.block[6]]);
});

Deno.test("what cannot be laid out is named", () => {
  const bad: [Parameters<typeof layOut>[0], string][] = [
    [{ row: rows(4), share: 0.1 }, "share must leave at least one of the 4 units"],
    [{ row: rows(4), share: 2 }, "share"],
    [{ row: rows(4), rule: parseBlocks("pairs") }, "value must be given"],
    [{ row: rows(4), rule: parseBlocks("pairs"), value: [1, 2] }, "value must have one entry"],
    [
      { row: rows(8), rule: parseBlocks("pairs"), value: rows(8), share: 0.25 },
      "blocks must hold at least 4 units",
    ],
    [
      {
        row: rows(4),
        cluster: ["a", "a", "b", "b"],
        group: ["x", "y", "x", "x"],
        rule: parseBlocks("pairs"),
        value: rows(4),
      },
      "within must not cut a cluster",
    ],
  ];
  for (const [options, message] of bad) assertThrows(() => layOut(options), InputError, message);
  for (const text of ["strata:1", "strata:x", "Pairs", ""]) {
    assertThrows(() => parseBlocks(text), InputError, "blocks must be none");
  }
});
