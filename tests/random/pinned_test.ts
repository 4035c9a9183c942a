// Draws themselves are part of the format of results: the same seed gives the same bits in every version
// and on every machine. These sums come from this code; what is right is tested in the other files.

import { assertEquals } from "@std/assert";
import {
  below,
  beta,
  binomial,
  gamma,
  keyFromSeed,
  multinomial,
  normal,
  shuffle,
  Stream,
} from "../../src/random/mod.ts";

const DRAWS = 20_000;

/** FNV-1a over the bytes of doubles, in little-endian order. */
function checksum(draw: (stream: Stream, i: number) => number): string {
  const stream = new Stream(keyFromSeed("pinned"));
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (let i = 0; i < DRAWS; i++) {
    view.setFloat64(0, draw(stream.at(i % 7, i, 1, i % 3), i), true);
    for (let byte = 0; byte < 8; byte++) {
      hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const votes = new Int32Array(5);

/** A parameter that changes from draw to draw, in [0, 1). */
const varied = (i: number) => (i * 7919 % DRAWS) / DRAWS;

const SAMPLERS: Record<string, [string, (stream: Stream, i: number) => number]> = {
  uniform: ["6cb8e900", (s) => s.uniform()],
  uniformOpen: ["d6597856", (s) => s.uniformOpen()],
  binomial: ["aa9d2dc7", (s, i) => binomial(s, i, varied(i))],
  rare: ["342d34f6", (s, i) => binomial(s, i, 0.01 * varied(i) ** 4)],
  multinomial: [
    "b5c8cad3",
    (s, i) => {
      multinomial(s, i, [3, 0, 2, varied(i), 1], votes);
      return votes[0] + 1e3 * votes[2] + 1e6 * votes[3];
    },
  ],
  normal: ["cc4ca3ff", (s) => normal(s)],
  gamma: ["d28911eb", (s, i) => gamma(s, 0.01 + 5 * varied(i))],
  beta: ["f9b9cf18", (s, i) => beta(s, 0.1 + 3 * varied(i), 2)],
  below: ["af13b7a8", (s, i) => below(s, i + 1)],
  shuffle: ["305e75bf", (s) => shuffle(s, [1, 2, 3, 4, 5, 6]).reduce((sum, x) => 10 * sum + x)],
};

for (const [name, [pinned, draw]] of Object.entries(SAMPLERS)) {
  Deno.test(`${name}: the draws of a seed are pinned`, () => assertEquals(checksum(draw), pinned));
}
