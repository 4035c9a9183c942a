import { assert, assertEquals, assertThrows } from "@std/assert";
import { below, keyFromSeed, shuffle, Stream } from "../../src/random/mod.ts";
import { assertFits } from "./fit.ts";

/** Counts of draws by their text, all of the same probability. */
function assertEven(outcomes: number, draws: number, draw: (i: number) => string): void {
  const counts = new Map<string, number>();
  for (let i = 0; i < draws; i++) {
    const key = draw(i);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  assertEquals(counts.size, outcomes);
  assertFits([...counts.values()], Array(outcomes).fill(1 / outcomes), `${outcomes} outcomes`);
}

Deno.test("all 24 orders of four come equally often", () => {
  const stream = new Stream(keyFromSeed("orders"));
  assertEven(24, 100_000, (i) => shuffle(stream.at(i, 0, 0), [0, 1, 2, 3]).join(""));
});

Deno.test("all 20 ordered pairs of five come equally often at the front", () => {
  const stream = new Stream(keyFromSeed("pairs"));
  assertEven(20, 100_000, (i) => {
    const array = Uint8Array.of(1, 2, 3, 4, 5);
    shuffle(stream.at(i, 0, 0), array, 2);
    assertEquals(array.reduce((sum, x) => sum + x), 15);
    return `${array[0]}${array[1]}`;
  });
});

Deno.test("numbers below n come equally often", () => {
  const stream = new Stream(keyFromSeed("below"));
  for (const n of [1, 2, 3, 7, 64]) {
    if (n === 1) assertEquals(below(stream.at(0, 0, 0), 1), 0);
    else assertEven(n, 100_000, (i) => String(below(stream.at(i, n, 0), n)));
  }
});

Deno.test("large n are without the bias of a multiplied word", () => {
  // ⌊word × ¾⌋ without rejection is a multiple of 3 half of the time.
  const stream = new Stream(keyFromSeed("bias"));
  const n = 3 * 2 ** 30;
  assertEven(3, 100_000, (i) => String(below(stream.at(i, 0, 0), n) % 3));
  assertEven(16, 100_000, (i) => String(Math.floor(below(stream.at(i, 1, 0), n) / (n / 16))));
  for (let i = 0; i < 1000; i++) {
    const other = new Stream(keyFromSeed("bias")).at(i, 2, 0);
    assertEquals(below(stream.at(i, 2, 0), 2 ** 32), other.word());
  }
});

Deno.test("nothing, one and all can be shuffled", () => {
  const stream = new Stream(keyFromSeed("few")).at(0, 0, 0);
  assertEquals(shuffle(stream, []), []);
  assertEquals(shuffle(stream, ["a"]), ["a"]);
  assertEquals(shuffle(stream, [1, 2, 3], 0), [1, 2, 3]);
  const rows = Int32Array.from({ length: 69_682 }, (_, i) => i);
  assertEquals(shuffle(stream, rows.slice()).sort(), rows);
  assert(!shuffle(stream.at(0, 1, 0), rows.slice()).every((row, i) => row === i));
});

Deno.test("counts and bounds out of range are refused", () => {
  const stream = new Stream(keyFromSeed("bad"));
  for (const n of [0, -1, 1.5, NaN, 2 ** 33]) {
    assertThrows(() => below(stream, n), RangeError, `got ${n}`);
  }
  for (const count of [-1, 4, 0.5, NaN]) {
    assertThrows(() => shuffle(stream, [1, 2, 3], count), RangeError, `got ${count}`);
  }
});
