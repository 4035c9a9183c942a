/**
 * The same Philox block in WebAssembly, which has the 64-bit product of integers that the language
 * lacks: less than half the time.
 *
 * The module is assembled here from its ten rounds, some 700 bytes; there is nothing to build.
 *
 * @module
 */

import { philox4x32 } from "./philox.ts";

/** A Philox block function with the memory it writes to. */
export interface PhiloxBlock {
  /** Writes the block of counter (c0, c1, c2, c3) and key (k0, k1) into the words. */
  block(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): void;
  /** Four signed words, overwritten by each block. */
  words: Int32Array;
}

// Opcodes of the WebAssembly core specification 1.0, section 5.4.
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const I32_STORE = 0x36;
const I32_CONST = 0x41;
const I64_CONST = 0x42;
const I32_ADD = 0x6a;
const I32_XOR = 0x73;
const I64_MUL = 0x7e;
const I64_SHR_U = 0x88;
const I32_WRAP_I64 = 0xa7;
const I64_EXTEND_I32_U = 0xad;
const END = 0x0b;
const TYPE_I32 = 0x7f;
const TYPE_I64 = 0x7e;

// Locals: the four counter words and the two key words are parameters 0 to 5; two products.
const KEY0 = 4;
const KEY1 = 5;
const PRODUCT0 = 6;
const PRODUCT1 = 7;

/** Signed LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value = Math.floor(value / 128);
    const done = value === 0 && (low & 0x40) === 0 || value === -1 && (low & 0x40) !== 0;
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** product = word · multiplier, as 64 bits. */
function multiply(product: number, word: number, multiplier: number): number[] {
  return [
    ...[LOCAL_GET, word, I64_EXTEND_I32_U, I64_CONST, ...leb(multiplier), I64_MUL],
    ...[LOCAL_SET, product],
  ];
}

/** into = high(product) ^ word ^ key. */
function mix(into: number, product: number, word: number, key: number): number[] {
  return [
    ...[LOCAL_GET, product, I64_CONST, ...leb(32), I64_SHR_U, I32_WRAP_I64],
    ...[LOCAL_GET, word, I32_XOR, LOCAL_GET, key, I32_XOR, LOCAL_SET, into],
  ];
}

/** word = low(product). */
function low(word: number, product: number): number[] {
  return [LOCAL_GET, product, I32_WRAP_I64, LOCAL_SET, word];
}

/** key = key + increment. */
function bump(key: number, increment: number): number[] {
  return [LOCAL_GET, key, I32_CONST, ...leb(increment | 0), I32_ADD, LOCAL_SET, key];
}

/** The body of the function: ten rounds, then four stores. */
function body(): number[] {
  const code: number[] = [1, 2, TYPE_I64];
  for (let round = 0; round < 10; round++) {
    code.push(...multiply(PRODUCT0, 0, 0xd2511f53), ...multiply(PRODUCT1, 2, 0xcd9e8d57));
    code.push(...mix(0, PRODUCT1, 1, KEY0), ...low(1, PRODUCT1));
    code.push(...mix(2, PRODUCT0, 3, KEY1), ...low(3, PRODUCT0));
    code.push(...bump(KEY0, 0x9e3779b9), ...bump(KEY1, 0xbb67ae85));
  }
  for (let word = 0; word < 4; word++) {
    code.push(I32_CONST, 0, LOCAL_GET, word, I32_STORE, 2, 4 * word);
  }
  code.push(END);
  return code;
}

/** A section or another item with its length before it; lengths are unsigned and below 2¹⁴. */
function sized(content: number[]): number[] {
  const length = content.length;
  return length < 128 ? [length, ...content] : [length & 0x7f | 0x80, length >> 7, ...content];
}

/** The module: one function `b`, one memory `m`. */
function moduleBytes(): Uint8Array<ArrayBuffer> {
  const [b, m] = ["b", "m"].map((name) => name.charCodeAt(0));
  const parameters = [6, ...Array(6).fill(TYPE_I32)];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, ...sized([1, 0x60, ...parameters, 0])],
    ...[3, ...sized([1, 0])],
    ...[5, ...sized([1, 0, 1])],
    ...[7, ...sized([2, 1, b, 0, 0, 1, m, 2, 0])],
    ...[10, ...sized([1, ...sized(body())])],
  ]);
}

/** The block in TypeScript. */
function plainBlock(): PhiloxBlock {
  const words = new Int32Array(4);
  return {
    block: (c0, c1, c2, c3, k0, k1) => philox4x32(words, c0, c1, c2, c3, k0, k1),
    words,
  };
}

/** The block in WebAssembly. */
function compiledBlock(): PhiloxBlock {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()));
  const block = exports.b as PhiloxBlock["block"];
  return { block, words: new Int32Array((exports.m as WebAssembly.Memory).buffer, 0, 4) };
}

/**
 * The WebAssembly block, or the TypeScript one where WebAssembly is missing or forbidden. The two give
 * the same words, which is checked on one block each time.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { fastestBlock } from "./philox_wasm.ts";
 *
 * const { block, words } = fastestBlock();
 * block(0, 0, 0, 0, 0, 0);
 * assertEquals((words[0] >>> 0).toString(16), "6627e8d5");
 * ```
 */
export function fastestBlock(): PhiloxBlock {
  const plain = plainBlock();
  try {
    const compiled = compiledBlock();
    for (const { block } of [plain, compiled]) block(1, 2, 3, 4, 5, 6);
    // They would differ where the processor is big-endian, which WebAssembly's memory never is.
    if (compiled.words.every((word, i) => word === plain.words[i])) return compiled;
  } catch {
    // Nothing is lost but time.
  }
  return plain;
}
