// Expected words: the known-answer file of Random123, the authors' own library.

import { assertEquals } from "@std/assert";
import { philox4x32, Stream } from "../../src/random/mod.ts";
import { fastestBlock } from "../../src/random/philox_wasm.ts";

const KNOWN = [
  {
    counter: [0, 0, 0, 0],
    key: [0, 0],
    words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
];

Deno.test("Philox gives its known answers, in both forms", () => {
  const out = new Int32Array(4);
  const compiled = fastestBlock();
  // A page of WebAssembly: else the check in fastestBlock has fallen back on TypeScript.
  assertEquals(compiled.words.buffer.byteLength, 65_536);
  for (const { counter, key, words } of KNOWN) {
    const [c0, c1, c2, c3] = counter;
    philox4x32(out, c0, c1, c2, c3, key[0], key[1]);
    assertEquals([...out].map((word) => word >>> 0), words);
    compiled.block(c0, c1, c2, c3, key[0], key[1]);
    assertEquals([...compiled.words].map((word) => word >>> 0), words);
  }
});

Deno.test("WebAssembly and TypeScript give the same words", () => {
  const out = new Int32Array(4);
  const { block, words } = fastestBlock();
  // Counters that are themselves scattered: the words of the block before.
  let c = [1, 2, 3, 4];
  for (let i = 0; i < 20_000; i++) {
    philox4x32(out, c[0], c[1], c[2], c[3], i, -i);
    block(c[0], c[1], c[2], c[3], i, -i);
    assertEquals(words, out);
    c = [...out];
  }
});

Deno.test("without WebAssembly the TypeScript block takes over", () => {
  const kept = Object.getOwnPropertyDescriptor(globalThis, "WebAssembly")!;
  Object.defineProperty(globalThis, "WebAssembly", { value: undefined, configurable: true });
  try {
    const { block, words } = fastestBlock();
    block(0, 0, 0, 0, 0, 0);
    assertEquals([...words].map((word) => word >>> 0), KNOWN[0].words);
  } finally {
    Object.defineProperty(globalThis, "WebAssembly", kept);
  }
});

Deno.test("a stream's counter is (replicate, row, purpose, option and block), its key the key", () => {
  const { counter: [replicate, row, purpose, last], key: [low, high], words } = KNOWN[2];
  const stream = new Stream({ low, high }).at(replicate, row, purpose, last >>> 16);
  for (let block = 0; block < (last & 0xffff); block++) {
    for (let i = 0; i < 4; i++) stream.word();
  }
  assertEquals([stream.word(), stream.word(), stream.word(), stream.word()], words);
});
