import { assert, assertEquals, assertThrows } from "@std/assert";
import { binomial, keyFromSeed, Stream } from "../../src/random/mod.ts";
import { assertFits } from "./fit.ts";

// Words d16cfe09 94fdcceb 5001e420 24126ea1 (Random123), reached in philox_test.ts the long way.
const KEY = { low: 0xa4093822, high: 0x299f31d0 };

// Python: ((a >> 5) * 2**26 + (b >> 6)) / 2**53, and ((a >> 5) * 2**25 + (b >> 7) + .5) / 2**52.
const UNIFORMS = [0.8180693431347436, 0.3125288571484852];
const OPEN = 0.8180693431347436;

/** A stream about to give those words. */
function atKnownBlock(): Stream {
  const stream = new Stream(KEY).at(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x0370);
  for (let i = 0; i < 2 * 0x7344; i++) stream.uniform();
  return stream;
}

Deno.test("uniforms take 53 bits from two words", () => {
  const stream = atKnownBlock();
  assertEquals([stream.uniform(), stream.uniform()], UNIFORMS);
  assertEquals(atKnownBlock().uniformOpen(), OPEN);
});

Deno.test("words and uniforms share blocks, a uniform never straddles two", () => {
  const stream = atKnownBlock();
  assertEquals(stream.word(), 0xd16cfe09);
  assertEquals(stream.uniform(), UNIFORMS[1]);
  const other = atKnownBlock();
  for (let i = 0; i < 3; i++) other.word();
  // The fourth word is passed over: both are now at the next block.
  assertEquals(other.uniform(), stream.uniform());
});

Deno.test("a cell gives 65,536 blocks, then refuses", () => {
  const stream = new Stream(KEY).at(0, 0, 0);
  for (let i = 0; i < 131_072; i++) stream.uniform();
  assertThrows(() => stream.uniform(), RangeError, "at most 65536 blocks");
  assertThrows(() => stream.word(), RangeError, "at most 65536 blocks");
  assert(stream.at(0, 0, 0).uniform() >= 0);
});

Deno.test("the last block of a cell is not the first of the next", () => {
  const stream = new Stream(KEY).at(5, 6, 7, 8);
  const words = new Set<number>();
  for (let i = 0; i < 4 * 65_536; i++) words.add(stream.word());
  stream.at(5, 6, 7, 9);
  const next = [stream.word(), stream.word(), stream.word(), stream.word()];
  assert(next.filter((word) => words.has(word)).length < 2);
});

Deno.test("what is drawn in one cell changes nothing in another", () => {
  const stream = new Stream(KEY);
  const alone = stream.at(3, 41, 9, 2).uniform();
  for (let draws = 0; draws < 9; draws++) {
    stream.at(3, 40, 9, 2);
    for (let i = 0; i < draws; i++) stream.word();
    binomial(stream, 1000, 0.4);
    assertEquals(stream.at(3, 41, 9, 2).uniform(), alone);
  }
});

Deno.test("coordinates that would alias another cell are refused by name", () => {
  const stream = new Stream(KEY);
  assertThrows(() => stream.at(-1, 0, 0), RangeError, "replicate must be");
  assertThrows(() => stream.at(2 ** 32, 0, 0), RangeError, "replicate must be");
  assertThrows(() => stream.at(0, 0.5, 0), RangeError, "row must be");
  assertThrows(() => stream.at(0, NaN, 0), RangeError, "row must be");
  assertThrows(() => stream.at(0, 0, -3), RangeError, "purpose must be");
  assertThrows(() => stream.at(0, 0, 0, 65_536), RangeError, "option must be");
  assertThrows(() => stream.at(0, 0, 0, -1), RangeError, "option must be");
  assert(stream.at(2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1, 65_535).uniform() < 1);
});

/** Two uniforms that must be independent, from neighbouring places. */
const NEIGHBOURS: Record<string, (stream: Stream, i: number) => [number, number]> = {
  "of one block": (s, i) => [s.at(0, i, 1).uniform(), s.uniform()],
  "of neighbouring blocks": (s, i) => {
    s.at(0, i, 1).uniform();
    return [s.uniform(), s.uniform()];
  },
  "of neighbouring rows": (s, i) => [s.at(0, i, 1).uniform(), s.at(0, i + 1, 1).uniform()],
  "of neighbouring replicates": (s, i) => [s.at(i, 7, 1).uniform(), s.at(i + 1, 7, 1).uniform()],
  "of neighbouring purposes": (s, i) => [s.at(0, 7, i).uniform(), s.at(0, 7, i + 1).uniform()],
  "of neighbouring options": (s, i) => [
    s.at(i >> 15, 7, 1, i & 0x7fff).uniform(),
    s.at(i >> 15, 7, 1, (i & 0x7fff) + 1).uniform(),
  ],
  "of a row and its replicate": (s, i) => [s.at(i, 7, 1).uniform(), s.at(7, i, 1).uniform()],
  "of neighbouring keys": (_, i) => [
    new Stream({ low: i, high: 0 }).at(0, 0, 0).uniform(),
    new Stream({ low: i + 1, high: 0 }).at(0, 0, 0).uniform(),
  ],
};

for (const [where, pair] of Object.entries(NEIGHBOURS)) {
  Deno.test(`uniforms ${where} are independent`, () => {
    const draws = 100_000;
    const stream = new Stream(keyFromSeed("independence"));
    const cells = new Int32Array(256);
    let products = 0;
    for (let i = 0; i < draws; i++) {
      const [u, v] = pair(stream, i);
      cells[16 * Math.floor(16 * u) + Math.floor(16 * v)]++;
      products += (u - 0.5) * (v - 0.5);
    }
    assertFits(cells, Array(256).fill(1 / 256), `pairs ${where}`);
    // Of independent uniforms the product has standard deviation 1/12.
    const correlation = 12 * products / draws;
    assert(Math.abs(correlation) < 5.5 / Math.sqrt(draws), `correlation ${correlation}`);
  });
}

Deno.test("every bit of a uniform is set half of the time", () => {
  const draws = 100_000;
  const stream = new Stream(keyFromSeed("bits"));
  const set = new Int32Array(53);
  for (let i = 0; i < draws; i++) {
    let rest = stream.at(0, i, 0).uniform();
    for (let bit = 0; bit < 53; bit++) {
      rest *= 2;
      if (rest >= 1) {
        set[bit]++;
        rest -= 1;
      }
    }
    assertEquals(rest, 0);
  }
  for (const [bit, count] of set.entries()) {
    assert(Math.abs(count - draws / 2) < 5.5 * Math.sqrt(draws / 4), `bit ${bit}: ${count}`);
  }
});
