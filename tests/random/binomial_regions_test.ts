// The sampler's decisions one by one: uniforms are scripted, and each decision is held to the mass
// itself, built from products of ratios of neighbours in plain arithmetic. A squeeze that is wrong by a
// thousandth moves too little mass for a chi-square, not for this.

import { assert, assertEquals } from "@std/assert";
import { binomial, Stream } from "../../src/random/mod.ts";

/** A stream that gives the uniforms it is told, then the middle of the law, which is accepted. */
class Scripted extends Stream {
  script: number[] = [];
  taken = 0;

  constructor() {
    super({ low: 0, high: 0 });
  }

  override uniform(): number {
    const given = this.script[this.taken++];
    if (given !== undefined) return given;
    return this.taken % 2 === 1 ? 0.5 : 0;
  }

  /** The draw from these uniforms, and how many it took. */
  draw(n: number, p: number, ...script: number[]): { k: number; taken: number } {
    this.script = script;
    this.taken = 0;
    const k = binomial(this, n, p);
    return { k, taken: this.taken };
  }
}

/** P(X = k)/P(X = m), m the mode, for p ≤ ½. */
function ratioToMode(n: number, p: number, m: number, k: number): number {
  let ratio = 1;
  for (let i = m + 1; i <= k; i++) ratio *= (n + 1 - i) * p / (i * (1 - p));
  for (let i = k + 1; i <= m; i++) ratio *= i * (1 - p) / ((n + 1 - i) * p);
  return ratio;
}

const REJECTION: [number, number][] = [
  [20, 0.5],
  [21, 0.499],
  [40, 0.25],
  [50, 0.21],
  [100, 0.101],
  [1000, 0.01],
  [1000, 0.012],
  [1000, 0.02],
  [1000, 0.05],
  [150, 0.5],
  [1000, 0.3],
  [1500, 0.5],
  [100_000, 0.00011],
  [1_000_000, 0.0001],
  // Two modes, and nearly two: where the squeeze has least to spare.
  [999, 0.012],
  [999, 0.0119999],
  [2499, 0.02],
  [2499, 0.0199999],
  [20_000, 0.05],
  [1_000_000, 0.01],
  [1_000_000, 0.4],
];

for (const [n, p] of REJECTION) {
  Deno.test(`binomial(${n}, ${p}) accepts under the mass and nowhere else`, () => {
    // Hörmann 1993, BTRS: X = (2a/us + b)u + c, accepted if v ≤ f(X)/f(m) · (a/us² + b)/α.
    const q = 1 - p;
    const spq = Math.sqrt(n * p * q);
    const b = 1.15 + 2.53 * spq;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const alpha = (2.83 + 5.1 / b) * spq;
    const m = Math.floor((n + 1) * p);
    const stream = new Scripted();
    const steps = 1500;
    for (let step = 1; step < steps; step++) {
      // u − ½ from −½ to ½, closer together at both ends.
      const x = step / steps - 0.5;
      const us = 0.5 - Math.abs(x);
      const u = x > 0 ? 1 - us * us * 2 : us * us * 2;
      const centred = u - 0.5;
      const side = 0.5 - Math.abs(centred);
      const k = Math.floor((2 * a / side + b) * centred + n * p + 0.5);
      if (k < 0 || k > n) {
        assert(stream.draw(n, p, u, 0).taken > 2, `k = ${k} was accepted`);
        continue;
      }
      const height = ratioToMode(n, p, m, k) * (a / (side * side) + b) / alpha;
      assert(height < 1, `at u = ${u} the mass is above the envelope`);
      if (height < 1e-200) {
        // Too little for a double to hold all its digits.
        assert(stream.draw(n, p, u, 1e-16).taken > 2, `k = ${k} was accepted`);
        continue;
      }
      const under = stream.draw(n, p, u, height * (1 - 1e-9));
      assertEquals(under, { k, taken: 2 }, `u = ${u} just under the mass`);
      const over = stream.draw(n, p, u, height * (1 + 1e-9));
      assert(over.taken > 2, `u = ${u} just over the mass was accepted`);
    }
  });
}

const INVERSION: [number, number][] = [
  [1, 0.3],
  [2, 0.5],
  [19, 0.5],
  [63, 0.1],
  [64, 0.15],
  [65, 0.15],
  [1000, 0.00999],
  [1000, 0.005],
  [1000, 1e-6],
  [1_000_000, 9.9e-6],
  [2 ** 31 - 1, 4.6e-9],
];

for (const [n, p] of INVERSION) {
  Deno.test(`binomial(${n}, ${p}) changes where its distribution function says`, () => {
    const stream = new Scripted();
    const m = Math.floor((n + 1) * p);
    const size = Math.min(n, 90) + 1;
    const ratios = Array.from({ length: size }, (_, k) => ratioToMode(n, p, m, k));
    const sum = ratios.reduce((total, ratio) => total + ratio);
    // From both ends, so that the upper tail has its own digits.
    let below = 0;
    for (let k = 0; k < size - 1; k++) {
      below += ratios[k] / sum;
      const above = ratios.slice(k + 1).reduce((total, ratio) => total + ratio) / sum;
      if (above < 1e-13) break;
      const cut = below < 0.5 ? below : 1 - above;
      assertEquals(stream.draw(n, p, cut - 1e-14), { k, taken: 1 });
      assertEquals(stream.draw(n, p, cut + 1e-14), { k: k + 1, taken: 1 });
    }
  });
}

Deno.test("the largest uniform is drawn again rather than given a wild value", () => {
  const stream = new Scripted();
  for (const [n, p] of [[1000, 0.00999], [64, 0.15], [2 ** 31 - 1, 4.6e-9]]) {
    const { k } = stream.draw(n, p, 1 - 2 ** -53);
    assert(k <= 50, `${k}`);
  }
});
