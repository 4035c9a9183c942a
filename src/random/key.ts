/**
 * From the seed that a person writes to the key of all streams.
 *
 * @module
 */

import seedrandom from "seedrandom";
import { InputError, shown } from "../input.ts";
import type { Key } from "./types.ts";

/**
 * The key of a seed: the first two 32-bit words of the ARC4 generator of seedrandom, seeded with the
 * number of UTF-8 bytes of the seed, a colon and these bytes.
 *
 * A number is its decimal text, so that `42` in a script and `--seed 42` on the command line are one
 * seed.
 *
 * @param seed any text but the empty one, or a finite number
 * @throws {InputError} if the seed is empty, not finite, or neither text nor a number
 *
 * @example
 * ```ts
 * import { assertEquals, assertNotEquals } from "@std/assert";
 * import { keyFromSeed } from "./key.ts";
 *
 * assertEquals(keyFromSeed(42), keyFromSeed("42"));
 * assertNotEquals(keyFromSeed("premier tour"), keyFromSeed("second tour"));
 * ```
 */
export function keyFromSeed(seed: string | number): Key {
  const valid = typeof seed === "string" ? seed !== "" : Number.isFinite(seed);
  if (!valid) {
    throw new InputError(`seed must be a text that is not empty or a number, got ${shown(seed)}.`);
  }
  // seedrandom keeps the low byte of each character alone: bytes keep "ō" and "M" apart. It repeats a
  // short text to fill its state: the length in front keeps "1" and "11" apart.
  const bytes = new TextEncoder().encode(String(seed));
  let text = `${bytes.length}:`;
  for (const byte of bytes) text += String.fromCharCode(byte);
  const generator = seedrandom(text);
  return { low: generator.int32(), high: generator.int32() };
}
