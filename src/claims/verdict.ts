/**
 * The rule by which verdicts are given.
 *
 * @module
 */

import type { Distribution, ReadingResult, Verdict } from "./types.ts";

/** P(at least the claimed figure) from which a figure is consistent with a distribution. */
export const CONSISTENT = 0.25;
/** P(at least the claimed figure) below which it is implausible. */
export const IMPLAUSIBLE = 0.05;
/** Probability of a direction (more than nothing, more than another) from which it is taken as shown. */
export const SHOWN = 0.75;

/** The rule in words, one sentence each, as every audit prints it. */
export const RULE: readonly string[] = [
  "Each reading is judged by P, the probability of at least the claimed figure; the preset as-sold states the " +
  "vendors' own rates and never judges.",
  "A figure is consistent where P is 25 % or more under the reference named, optimistic where P is 5 % or more " +
  "under the reference or under any other evidence of the record, implausible where P is below 5 % under all.",
  "A direction (more than nothing, more than a simpler way) is consistent where P is 75 % or more under the " +
  "reference, implausible where it is 25 % or less under all, not identified in between.",
  "A comparison without a control is not identified where the same way of counting reaches the figure with " +
  "nothing done in 5 % of cases or more, implausible where it hardly does and the figure is larger still.",
  "Where the evidence is a fixed rate without an error, a figure that it does not reach is not identified.",
  "A claim takes the verdict of the reading that it states, not that of the study behind its figure; where it " +
  "allows several, the verdict on which they agree; where they do not agree, it is not identified.",
  "A claim without a figure, an outcome or a comparison is no testable claim; what a simulation says of it is " +
  "printed beside it all the same.",
];

/** What a reading is judged on. */
export interface Evidence {
  /** Distributions whose `at_least` is known. */
  distributions: readonly Distribution[];
  /** Name of the one that judges first. */
  reference: string;
  /** `figure`: a size is claimed. `direction`: more than something. `placebo`: what shows with nothing done. */
  test: "figure" | "direction" | "placebo";
}

/**
 * Verdict on one reading, by {@linkcode RULE}.
 *
 * @throws {RangeError} where the reference is not among the distributions, or nothing is claimed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { distribution } from "./distribution.ts";
 * import { judge } from "./verdict.ts";
 *
 * const trials = distribution(
 *   { name: "trials", kind: "predictive", values: [0, 1, 2] },
 *   { low: 9, high: 9 },
 * );
 * const verdict = judge({ distributions: [trials], reference: "trials", test: "figure" });
 * assertEquals(verdict, "implausible");
 * ```
 */
export function judge({ distributions, reference, test }: Evidence): Verdict {
  const judging = distributions.filter(({ vendors }) => !vendors);
  const first = judging.find(({ name }) => name === reference);
  if (!first || judging.some(({ at_least }) => at_least === null)) {
    throw new RangeError(`a verdict needs a claimed figure and the distribution ${reference}`);
  }
  const most = Math.max(...judging.map(({ at_least }) => at_least!));
  const fixed = judging.every(({ low, high }) => low === high);
  const own = first.at_least!;
  switch (test) {
    case "figure":
      if (own >= CONSISTENT) return "consistent";
      if (fixed) return "not identified";
      return most >= IMPLAUSIBLE ? "optimistic" : "implausible";
    case "direction":
      if (own >= SHOWN) return "consistent";
      return most <= 1 - SHOWN ? "implausible" : "not identified";
    case "placebo":
      return most >= IMPLAUSIBLE ? "not identified" : "implausible";
  }
}

/**
 * Verdict on a claim from those on its readings, by {@linkcode RULE}: readings without a claimed figure do not
 * count, nor do those that only the study behind the figure supports.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { overall } from "./verdict.ts";
 *
 * assertEquals(
 *   overall([
 *     { verdict: "implausible", standing: "claimed" },
 *     { verdict: "consistent", standing: "source" },
 *   ]),
 *   "implausible",
 * );
 * assertEquals(overall([]), "no testable claim");
 * ```
 */
export function overall(
  readings: readonly Pick<ReadingResult, "verdict" | "standing">[],
): Verdict {
  const testable = readings.filter(({ verdict, standing }) =>
    verdict !== "no testable claim" && standing !== "source"
  );
  if (testable.length === 0) return "no testable claim";
  const verdicts = new Set(testable.map(({ verdict }) => verdict));
  return verdicts.size === 1 ? [...verdicts][0] : together([...verdicts]);
}

/** Readings that agree on "too much" differ only in how much: the milder word holds for all of them. */
function together(verdicts: readonly Verdict[]): Verdict {
  const tooMuch = verdicts.every((verdict) =>
    verdict === "optimistic" || verdict === "implausible"
  );
  return tooMuch ? "optimistic" : "not identified";
}
