import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { keyFromSeed } from "../../src/random/mod.ts";

// seedrandom 3.0.5 itself, run in Node on length, colon and UTF-8 bytes: the first two int32() of each.
const PINNED: [string | number, { low: number; high: number }][] = [
  ["1", { low: -1959551001, high: 1525326480 }],
  ["promesse", { low: 1282085792, high: 1491565904 }],
  ["présidentielle 2022", { low: 1422455891, high: -2126268807 }],
  [2022, { low: -1289171486, high: 728947966 }],
];

Deno.test("the key of a seed never changes: it is part of the format of results", () => {
  assertEquals(PINNED.map(([seed]) => keyFromSeed(seed)), PINNED.map(([, key]) => key));
});

Deno.test("a number is its decimal text", () => {
  assertEquals(keyFromSeed(2022), keyFromSeed("2022"));
  assertEquals(keyFromSeed(-1.5), keyFromSeed("-1.5"));
});

Deno.test("near seeds give far keys", () => {
  const keys = new Set<string>();
  for (let seed = 0; seed < 5000; seed++) {
    const { low, high } = keyFromSeed(seed);
    assert((low | 0) === low && (high | 0) === high);
    keys.add(`${low} ${high}`);
  }
  assertEquals(keys.size, 5000);
  // Same low bytes: 0x14d and "M".
  assertNotEquals(keyFromSeed("ō"), keyFromSeed("M"));
  // Texts that repeat one another fill a repeated state alike.
  assertNotEquals(keyFromSeed("a"), keyFromSeed("aa"));
});

Deno.test("seeds that are none are refused", () => {
  for (const seed of ["", NaN, Infinity]) {
    assertThrows(() => keyFromSeed(seed), InputError, "seed must be a text that is not empty");
  }
  assertThrows(() => keyFromSeed(undefined as unknown as string), InputError, "got undefined.");
});
