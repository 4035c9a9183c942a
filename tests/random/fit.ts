import { assert } from "@std/assert";
import { readFixture } from "./fixtures/read.ts";

/** A law cut into bins, as SciPy has it (fixtures/laws.py). */
export interface BinnedLaw {
  a: number;
  b: number;
  /** Upper end of each bin, included. */
  uppers: number[];
  masses: number[];
}

/** The binned laws of one name. */
export function lawsOf(name: string): BinnedLaw[] {
  const laws = new Map<string, BinnedLaw>();
  for (const row of readFixture("laws.csv")) {
    if (row.law !== name) continue;
    const key = `${row.a} ${row.b}`;
    const law = laws.get(key) ?? { a: Number(row.a), b: Number(row.b), uppers: [], masses: [] };
    law.uppers.push(Number(row.upper));
    law.masses.push(Number(row.mass));
    laws.set(key, law);
  }
  assert(laws.size > 0);
  return [...laws.values()];
}

const CRITICAL = new Map(
  readFixture("chi_square.csv").map((row) => [Number(row.df), Number(row.critical)]),
);

/**
 * Fails where the counts of bins depart from their masses by a chi-square of probability 10⁻⁸: with
 * about a hundred such tests, one seed in a million would fail a right sampler.
 */
export function assertFits(counts: ArrayLike<number>, masses: number[], label: string): void {
  const draws = Array.from(counts).reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  for (let i = 0; i < masses.length; i++) {
    const expected = draws * masses[i];
    assert(expected >= 10, `${label}: bin ${i} is too rare for a chi-square`);
    statistic += (counts[i] - expected) ** 2 / expected;
  }
  const critical = CRITICAL.get(masses.length - 1);
  assert(critical !== undefined, `no critical value for ${masses.length} bins`);
  assert(statistic < critical, `${label}: chi-square ${statistic} above ${critical}`);
}

/** Counts of draws by bin. */
export function binned(law: BinnedLaw, draws: number, draw: (i: number) => number): Int32Array {
  const counts = new Int32Array(law.uppers.length);
  for (let i = 0; i < draws; i++) {
    const value = draw(i);
    let low = 0;
    let high = law.uppers.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= law.uppers[middle]) high = middle;
      else low = middle + 1;
    }
    assert(!Number.isNaN(value));
    counts[low]++;
  }
  return counts;
}
