import type { ComparisonRecord } from "../../../simulation/types.ts";
import { inPlace } from "../place.ts";
import { type Teller, type WordName, WORDS } from "../teller.ts";

/**
 * Attempts in the unit of their channel: `50 000 doors`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Teller } from "../teller.ts";
 * import { unitsText } from "./setting.ts";
 *
 * assertEquals(unitsText("door-to-door", 50000, new Teller("fr")), "50\u202f000 portes");
 * ```
 */
export function unitsText(channel: string, attempts: number, tell: Teller): string {
  const name = `unit_${channel}`;
  const known = name in WORDS ? name as WordName : "budget_attempts";
  return tell.say(known, { n: Math.round(attempts) });
}

/** Attempts of a budget that the territory takes. */
export function attemptsIn({ budget }: Pick<ComparisonRecord, "budget">): number {
  return budget.attempts > budget.capacity ? Math.floor(budget.capacity) : budget.attempts;
}

/**
 * The question that a comparison answers.
 *
 * @param commune its name, where the territory is one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { question } from "./setting.ts";
 *
 * assertEquals(
 *   question(exampleRecord({ random: 1 }), new Teller("fr")),
 *   "Combien de voix le ciblage fait-il gagner, avec 1\u202f000 portes en Haute-Garonne\u202f?",
 * );
 * ```
 */
export function question(record: ComparisonRecord, tell: Teller, commune?: string): string {
  const { attempts, capacity } = record.budget;
  return tell.say(attempts > capacity ? "question_most" : "question", {
    doors: unitsText(record.channel, attemptsIn(record), tell),
    where: inPlace(record.territory, tell.lang, commune),
  });
}

/**
 * What world, which campaign: a sentence each.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { setting } from "./setting.ts";
 *
 * const [, campaign] = setting(exampleRecord({}), new Teller("en"));
 * assertStringIncludes(campaign, "door-to-door, 1\u202f000 doors");
 * ```
 */
export function setting(record: ComparisonRecord, tell: Teller): string[] {
  const { election, provenance, candidate, rival, channel, evidence } = record;
  const title = provenance.find(({ id }) => id === election)?.title ?? election;
  return [
    tell.say("setting_world", {
      title,
      bureaux: record.bureaux,
      registered: record.registered,
    }),
    tell.say("setting_campaign", {
      candidate,
      rival,
      channel: tell.named("channel", channel),
      budget: budgetText(record, tell),
      evidence,
      worlds: record.replicates,
    }),
    ...(record.scores_from === election ? [tell.say("hindsight")] : []),
  ];
}

/**
 * A budget in the unit of its channel, and in that in which it was given: hours, euros.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../../../charts/example.ts";
 * import { Teller } from "../teller.ts";
 * import { budgetText } from "./setting.ts";
 *
 * assertEquals(budgetText(exampleRecord({}), new Teller("fr")), "1\u202f000 portes");
 * ```
 */
export function budgetText(
  { budget, channel }: Pick<ComparisonRecord, "budget" | "channel">,
  tell: Teller,
): string {
  const attempts = unitsText(channel, budget.attempts, tell);
  const amount = budget.unit === "attempts" || budget.rate === null
    ? attempts
    : tell.say(`budget_${budget.unit}`, {
      attempts,
      amount: tell.number(budget.amount),
      rate: tell.number(budget.rate),
    });
  const text = budget.passes === 1
    ? amount
    : tell.say("budget_passes", { budget: amount, n: budget.passes });
  if (budget.attempts <= budget.capacity) return text;
  return tell.say("budget_over", { budget: text, room: attemptsIn({ budget }) });
}
