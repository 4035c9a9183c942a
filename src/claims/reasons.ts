/**
 * Why a reading has its verdict: sentences with the numbers.
 *
 * @module
 */

import type { Finding } from "./readings/finding.ts";
import { CONSISTENT, drawError, IMPLAUSIBLE, SHOWN } from "./verdict.ts";
import type { Claimed, Distribution, Need, Reading } from "./types.ts";

/**
 * The sentences of a reading: what the reference gives and how probable the figure is, under the reference and under
 * the others; what the figure needs and how many electors there are; or why nothing can be judged.
 *
 * @returns at least one sentence.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { claim } from "./registry.ts";
 * import { auditTrial } from "./readings/trial.ts";
 * import { reasonsOf } from "./reasons.ts";
 * import type { TrialReading } from "./types.ts";
 *
 * const reading = claim("ps-april-2012-turnout").readings[0] as TrialReading;
 * const [first] = reasonsOf(reading, auditTrial(reading));
 * assertEquals(first.includes("P = under 0.1 %"), true);
 * ```
 */
export function reasonsOf(reading: Reading, finding: Finding): string[] {
  const { claimed, test } = reading;
  if (claimed === null || finding.reference === null) {
    return [
      `Nothing is claimed that these numbers could judge: ${
        finding.distributions.map((one) => `${one.name} ${summary(one, finding.unit)}`).join(
          "; ",
        ) ||
        "none"
      }.`,
    ];
  }
  const reference = finding.distributions.find(({ name }) => name === finding.reference)!;
  const others = finding.distributions.filter((one) => one !== reference);
  const what = test === "direction" ? "more than 0" : `at least ${figure(claimed.low)}`;
  return [
    `Claimed: ${claimedText(claimed, test, finding.unit)}. ${reference.name} gives ${
      summary(reference, finding.unit)
    }; P = ${reachedBy(reference)} of ${what}.`,
    ...(others.length > 0
      ? [
        `P elsewhere: ${
          others.map((one) =>
            `${one.name} ${reachedBy(one)}${
              one.vendors ? " (the vendors' own rate: does not judge)" : ""
            }`
          ).join(", ")
        }.`,
      ]
      : []),
    ...nearBoundary(finding, test),
    ...needSentence(finding),
  ];
}

/** Says where the number of draws leaves open on which side of a boundary a P lies. */
function nearBoundary({ distributions }: Finding, test: Reading["test"]): string[] {
  const boundaries = test === "direction" ? [SHOWN, 1 - SHOWN] : [CONSISTENT, IMPLAUSIBLE];
  const near = distributions.filter((one) =>
    !one.vendors && boundaries.some((p) => Math.abs(one.at_least! - p) < drawError(one, p))
  );
  return near.map(({ name, draws }) =>
    `Under ${name} P lies within the Monte Carlo error of a boundary of the rule: ${draws} draws cannot tell the side.`
  );
}

/** What the figure takes under the preset that judges. */
function needSentence({ needs, reference, contacts }: Finding): string[] {
  const need = needs.find(({ evidence }) => evidence === reference);
  if (!need || contacts === null) return [];
  const parts = [
    effectText(need, contacts),
    need.contacts === null || need.share_of_reachable === null
      ? null
      : `or ${figure(need.contacts)} contacts at that effect, ${
        figure(100 * need.share_of_reachable)
      } % of the electors that one try reaches${
        need.share_of_reachable > 1 ? ": there are not so many" : ""
      }`,
  ].filter((part) => part !== null);
  return [`It takes ${parts.join("; ")}.`];
}

function effectText({ effect, effect_of_evidence, evidence }: Need, contacts: number): string {
  const ratio = effect !== null && effect_of_evidence !== null && effect_of_evidence > 0
    ? `, ${figure(effect / effect_of_evidence)} times that of ${evidence} (${
      figure(effect_of_evidence)
    })`
    : `, where ${evidence} has ${figure(effect_of_evidence ?? 0)}`;
  return `an effect of ${figure(effect ?? 0)} per contact with ${
    figure(contacts)
  } contacts${ratio}`;
}

function claimedText({ low, high }: Claimed, test: Reading["test"], unit: string): string {
  if (test === "direction") return "a direction, more than 0";
  return `${figure(low)}${high > low ? ` to ${figure(high)}` : ""} ${unit}`;
}

function summary({ mean, low, high }: Distribution, unit: string): string {
  return low === high
    ? `${figure(mean)} ${unit} (fixed)`
    : `${figure(mean)} ${unit} (90 %: ${figure(low)} to ${figure(high)})`;
}

/**
 * A number in a sentence: three figures, a true minus sign, thousands apart.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { figure } from "./reasons.ts";
 *
 * assertEquals([-1234.5, 0.05678, 1e-5].map(figure), ["−1\u202f235", "0.0568", "1.0e-5"]);
 * ```
 */
export function figure(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text = size < 1e-3
    ? size.toExponential(1)
    : size >= 100
    ? String(Math.round(size)).replace(/\B(?=(\d{3})+$)/g, "\u202f")
    : String(Number(size.toPrecision(3)));
  return value < 0 ? `−${text}` : text;
}

/**
 * P of a distribution in words: a probability, or how many communes of how many where it was counted over those.
 *
 * @throws {RangeError} where nothing is claimed.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { distribution } from "./distribution.ts";
 * import { reachedBy } from "./reasons.ts";
 *
 * const values = [1, 2, 3, 4];
 * const placebo = distribution({ name: "a", kind: "placebo", values }, { low: 3, high: 3 });
 * assertEquals(reachedBy(placebo), "2 of 4");
 * ```
 */
export function reachedBy({ kind, at_least, draws, name }: Distribution): string {
  if (at_least === null) throw new RangeError(`nothing is claimed of ${name}`);
  if (kind === "placebo" && draws !== null) return `${Math.round(at_least * draws)} of ${draws}`;
  return probability(at_least, draws);
}

/**
 * A probability in a sentence, no finer than the draws that it was counted over.
 *
 * @param draws null where it is exact.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { probability } from "./reasons.ts";
 *
 * assertEquals([probability(0, 200), probability(0.26, null)], ["under 0.5 %", "26 %"]);
 * ```
 */
export function probability(p: number, draws: number | null): string {
  const finest = draws === null ? 0.1 : Math.max(0.1, 100 / draws);
  const points = 100 * p;
  const end = Number(finest.toPrecision(2));
  if (points < finest) return `under ${end} %`;
  if (points > 100 - finest) return `over ${100 - end} %`;
  return `${points < 10 ? points.toFixed(1) : points.toFixed(0)} %`;
}
