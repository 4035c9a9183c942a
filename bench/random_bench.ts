/**
 * What a draw costs, in nanoseconds and against `Math.random()` in the same run.
 *
 * ```sh
 * deno run --allow-env bench/random_bench.ts
 * ```
 *
 * The figure is the fastest of many short slices: on a shared machine the others measure the neighbours.
 * Parameters change from draw to draw, else the compiler moves the set-up of a sampler out of the loop.
 *
 * @module
 */

import {
  beta,
  binomial,
  exp,
  expm1,
  gamma,
  keyFromSeed,
  log,
  log1p,
  logistic,
  logit,
  multinomial,
  normal,
  philox4x32,
  Purpose,
  Stream,
} from "../src/random/mod.ts";
import { fastestBlock } from "../src/random/philox_wasm.ts";

const SLICE = 4_000;
const SLICES = 400;

/** Sums of results, so that no work is dead. */
let kept = 0;

/** Parameters to draw with: registered electors and rates of a bureau. */
const size = 4096;
const registered = Int32Array.from({ length: size }, (_, i) => 100 + i * 2_654_435 % 1_401);
const rate = Float64Array.from({ length: size }, (_, i) => 0.05 + 0.85 * (i * 1_597 % size) / size);

/** Nanoseconds a call of `f` in the fastest slice, the cost of the empty loop included. */
function nanoseconds(f: (i: number) => number): number {
  // A loop of its own for each function, as in real use: one that has met several inlines none.
  const slice = new Function(
    "f",
    "count",
    "let sum = 0; for (let i = 0; i < count; i++) sum += f(i); return sum;",
  ) as (f: (i: number) => number, count: number) => number;
  let fastest = Infinity;
  for (let i = 0; i < SLICES; i++) {
    const start = performance.now();
    kept += slice(f, SLICE);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest * 1e6 / SLICE;
}

const stream = new Stream(keyFromSeed("bench"));
const at = (i: number) => stream.at(1, i, Purpose.USER);
const words = new Int32Array(4);
const { block } = fastestBlock();
const votes = new Int32Array(4);
const shares = [[0.3, 0.25, 0.4, 0.05], [0.2, 0.3, 0.35, 0.15]];

const CASES: [string, (i: number) => number][] = [
  ["Math.random()", () => Math.random()],
  ["block, TypeScript", (i) => (philox4x32(words, 1, i, 3, 0, 5, 6), words[0])],
  ["block, WebAssembly", (i) => (block(1, i, 3, 0, 5, 6), i)],
  ["at() and a uniform", (i) => at(i).uniform()],
  ["at() and two uniforms", (i) => at(i).uniform() + stream.uniform()],
  ["Math.log", (i) => Math.log(0.5 + i)],
  ["log", (i) => log(0.5 + i)],
  ["Math.log1p", (i) => Math.log1p(i * 1e-3)],
  ["log1p", (i) => log1p(i * 1e-3)],
  ["Math.exp", (i) => Math.exp(i * -1e-3)],
  ["exp", (i) => exp(i * -1e-3)],
  ["Math.expm1", (i) => Math.expm1(i * -1e-3)],
  ["expm1", (i) => expm1(i * -1e-3)],
  ["logit", (i) => logit(rate[i & 4095])],
  ["logistic", (i) => logistic(i * 1e-3 - 2)],
  [
    "binomial, n 100–1,500, p .05–.9",
    (i) => binomial(at(i), registered[i & 4095], rate[i & 4095]),
  ],
  ["binomial, mean 2–18", (i) => binomial(at(i), registered[i & 4095], 0.012)],
  ["binomial, mean under .8", (i) => binomial(at(i), registered[i & 4095], 0.0005)],
  ["multinomial, four options", (i) => multinomial(at(i), 600 + (i & 63), shares[i & 1], votes)[0]],
  ["normal", (i) => normal(at(i))],
  ["gamma, shape 2–18", (i) => gamma(at(i), 20 * rate[i & 4095])],
  ["beta, a 2–18, b 70", (i) => beta(at(i), 20 * rate[i & 4095], 70)],
];

const results = CASES.map(([name, f]) => [name, nanoseconds(f)] as const);
const [, baseline] = results[0];
console.log(`${"".padEnd(34)}${"ns".padStart(7)}${"× Math.random()".padStart(18)}`);
for (const [name, ns] of results) {
  const ratio = (ns / baseline).toFixed(1);
  console.log(`${name.padEnd(34)}${ns.toFixed(1).padStart(7)}${ratio.padStart(18)}`);
}
if (Number.isNaN(kept)) console.error("a draw was not a number");
