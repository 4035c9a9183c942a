/**
 * Why a reading has its verdict: sentences with the numbers.
 *
 * @module
 */

import {
  type Language,
  sentenceIn,
  type SentenceName,
  toLanguage,
  type Values,
} from "../sentences/mod.ts";
import type { Finding } from "./readings/finding.ts";
import { CONSISTENT, drawError, IMPLAUSIBLE, SHOWN } from "./verdict.ts";
import type { Claimed, Distribution, Need, Reading } from "./types.ts";

/**
 * The sentences of a reading: what the reference gives and how probable the figure is, under the reference and under
 * the others; what the figure needs and how many electors there are; or why nothing can be judged.
 *
 * @param language English, as results carry them, by default.
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
export function reasonsOf(
  { claimed, test }: Pick<Reading, "claimed" | "test">,
  finding: Finding,
  language: Language = "en",
): string[] {
  const told = new Told(language);
  const { distributions, unit } = finding;
  if (claimed === null || finding.reference === null) {
    const list = distributions.map((one) => `${told.name(one.name)} ${told.summary(one, unit)}`);
    return [told.say("reason_nothing", { list: list.join("; ") || told.say("no_number") })];
  }
  const reference = distributions.find(({ name }) => name === finding.reference)!;
  const others = distributions.filter((one) => one !== reference);
  return [
    told.say("reason_claimed", {
      claimed: test === "direction" ? told.say("claimed_direction") : told.claimed(claimed, unit),
      reference: told.name(reference.name),
      summary: told.summary(reference, unit),
      p: reachedBy(reference, language),
      what: test === "direction"
        ? told.say("more_than_zero")
        : told.say("at_least", { figure: told.figure(claimed.low) }),
    }),
    ...(others.length === 0 ? [] : [told.say("reason_elsewhere", {
      list: others.map((one) => told.elsewhere(one)).join(", "),
    })]),
    ...nearBoundary(finding, test, told),
    ...needSentence(finding, told),
  ];
}

/** Says the parts of the sentences in a language. */
class Told {
  constructor(readonly language: Language) {}

  say(name: SentenceName, values: Values = {}): string {
    return sentenceIn(this.language, name, values);
  }

  /** A distribution or unit, as it is where no other name of it is known. */
  name(text: string): string {
    return toLanguage(text, this.language) ?? text;
  }

  figure(value: number): string {
    const text = figure(value);
    return this.language === "fr" ? text.replace(".", ",") : text;
  }

  claimed({ low, high }: Claimed, unit: string): string {
    const end = high > low ? ` ${this.language === "fr" ? "à" : "to"} ${this.figure(high)}` : "";
    return `${this.figure(low)}${end} ${this.name(unit)}`;
  }

  summary({ mean, low, high }: Distribution, unit: string): string {
    const middle = `${this.figure(mean)} ${this.name(unit)}`;
    return low === high ? this.say("fixed_value", { mean: middle }) : this.say("with_interval", {
      mean: middle,
      low: this.figure(low),
      high: this.figure(high),
    });
  }

  elsewhere(one: Distribution): string {
    const p = reachedBy(one, this.language);
    return `${this.name(one.name)} ${one.vendors ? this.say("reason_vendors", { p }) : p}`;
  }
}

/** Says where the number of draws leaves open on which side of a boundary a P lies. */
function nearBoundary({ distributions }: Finding, test: Reading["test"], told: Told): string[] {
  const boundaries = test === "direction" ? [SHOWN, 1 - SHOWN] : [CONSISTENT, IMPLAUSIBLE];
  const near = distributions.filter((one) =>
    !one.vendors && boundaries.some((p) => Math.abs(one.at_least! - p) < drawError(one, p))
  );
  return near.map(({ name, draws }) =>
    told.say("reason_near", { evidence: told.name(name), draws: draws! })
  );
}

/** What the figure takes under the preset that judges. */
function needSentence({ needs, reference, contacts }: Finding, told: Told): string[] {
  const need = needs.find(({ evidence }) => evidence === reference);
  if (!need || contacts === null) return [];
  return [told.say("reason_needs", {
    effect: told.figure(need.effect ?? 0),
    contacts: told.figure(contacts),
    than: contactsText(need, effectText(need, told), told),
  })];
}

function effectText({ effect, effect_of_evidence, evidence }: Need, told: Told): string {
  const own = told.figure(effect_of_evidence ?? 0);
  return effect !== null && effect_of_evidence !== null && effect_of_evidence > 0
    ? told.say("than_times", { times: told.figure(effect / effect_of_evidence), evidence, own })
    : told.say("than_none", { evidence, own });
}

function contactsText({ contacts, share_of_reachable }: Need, than: string, told: Told): string {
  if (contacts === null || share_of_reachable === null) return than;
  const text = told.say("or_contacts", {
    than,
    contacts: told.figure(contacts),
    share: told.figure(100 * share_of_reachable),
  });
  return share_of_reachable > 1 ? told.say("not_so_many", { contacts: text }) : text;
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
export function reachedBy(
  { kind, at_least, draws, name }: Distribution,
  language: Language = "en",
): string {
  if (at_least === null) throw new RangeError(`nothing is claimed of ${name}`);
  if (kind === "placebo" && draws !== null) {
    return sentenceIn(language, "p_communes", { count: Math.round(at_least * draws), draws });
  }
  return probability(at_least, draws, language);
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
export function probability(
  p: number,
  draws: number | null,
  language: Language = "en",
): string {
  const finest = draws === null ? 0.1 : Math.max(0.1, 100 / draws);
  const points = 100 * p;
  const end = Number(finest.toPrecision(2));
  if (points < finest) return sentenceIn(language, "p_under", { percent: end });
  if (points > 100 - finest) return sentenceIn(language, "p_over", { percent: 100 - end });
  return sentenceIn(language, "p_about", { percent: points.toFixed(points < 10 ? 1 : 0) });
}
