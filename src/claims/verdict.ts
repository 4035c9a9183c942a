/**
 * The rule by which verdicts are given.
 *
 * @module
 */

import { sentence } from "../sentences/mod.ts";
import type { Distribution, ReadingResult, Verdict } from "./types.ts";

/** P(at least the claimed figure) from which a figure is consistent with a distribution. */
export const CONSISTENT = 0.25;
/** P(at least the claimed figure) below which it is implausible. */
export const IMPLAUSIBLE = 0.05;
/** Probability of a direction (more than nothing, more than another) from which it is taken as shown. */
export const SHOWN = 0.75;

/** The rule in words, one sentence each, as every audit prints it. */
export const RULE: readonly string[] = ([
  "rule_p",
  "rule_figure",
  "rule_direction",
  "rule_comparison",
  "rule_fixed",
  "rule_claim",
  "rule_untestable",
] as const).map((name) => sentence(name));

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
 *   { name: "trials", kind: "predictive", values: Array.from({ length: 200 }, (_, i) => i / 100) },
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
  const reaches = (one: Distribution, p: number) => one.at_least! >= p - drawError(one, p);
  switch (test) {
    case "figure":
      if (reaches(first, CONSISTENT)) return "consistent";
      if (judging.every(({ fixed_rate }) => fixed_rate)) return "not identified";
      return judging.some((one) => reaches(one, IMPLAUSIBLE)) ? "optimistic" : "implausible";
    case "direction":
      if (judging.every((one) => one.at_least! >= SHOWN + drawError(one, SHOWN))) {
        return "consistent";
      }
      return judging.every((one) => one.at_least! <= 1 - SHOWN - drawError(one, 1 - SHOWN))
        ? "implausible"
        : "not identified";
    case "placebo":
      return judging.some((one) => reaches(one, IMPLAUSIBLE)) ? "not identified" : "implausible";
  }
}

/**
 * Two standard errors of the share of a distribution's draws that would lie beyond a boundary p, were p the
 * probability: √(p (1 − p) / draws), binomial. 0 where the probability is not counted over draws.
 *
 * @param p in [0, 1].
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { drawError } from "./verdict.ts";
 *
 * assertAlmostEquals(drawError({ kind: "predictive", draws: 200 }, 0.05), 0.0308, 1e-4);
 * ```
 */
export function drawError(
  { kind, draws }: Pick<Distribution, "kind" | "draws">,
  p: number,
): number {
  return kind === "predictive" && draws !== null ? 2 * Math.sqrt(p * (1 - p) / draws) : 0;
}

/**
 * Verdict on a claim from those on its readings, by {@linkcode RULE}: readings without a claimed figure do not
 * count, nor do those of the study behind the figure; open ones count where no other does.
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
  const counted = countedReadings(readings);
  if (counted.length === 0) return "no testable claim";
  const verdicts = new Set(counted.map(({ verdict }) => verdict));
  const verdict = verdicts.size === 1 ? [...verdicts][0] : together([...verdicts]);
  const misread = readings.some(({ standing }) => standing === "source");
  return misread && verdict === "consistent" ? "optimistic" : verdict;
}

/**
 * Readings that a verdict on the claim counts: those with a verdict that the claim states, or where it states none those
 * that it leaves open.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { countedReadings } from "./verdict.ts";
 *
 * const stated = { verdict: "implausible", standing: "claimed" } as const;
 * assertEquals(countedReadings([stated, { verdict: "consistent", standing: "open" }]), [stated]);
 * ```
 */
export function countedReadings<R extends Pick<ReadingResult, "verdict" | "standing">>(
  readings: readonly R[],
): R[] {
  const testable = readings.filter(({ verdict }) => verdict !== "no testable claim");
  const stated = testable.filter(({ standing }) => standing === "claimed");
  return stated.length > 0 ? stated : testable.filter(({ standing }) => standing === "open");
}

/** Readings that agree on "too much" differ only in how much: the milder word holds for all of them. */
function together(verdicts: readonly Verdict[]): Verdict {
  const tooMuch = verdicts.every((verdict) =>
    verdict === "optimistic" || verdict === "implausible"
  );
  return tooMuch ? "optimistic" : "not identified";
}
